package footnote;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "footnote", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /** The map of the design: each package with those that it may use besides itself. */
    private static final Map<String, String> MAY_USE = Map.ofEntries(
            Map.entry("model", ""),
            Map.entry("phrases", ""),
            Map.entry("store", "model"),
            Map.entry("fetch", "model"),
            Map.entry("ingest", "model"),
            Map.entry("library", "model store"),
            Map.entry("reader", "model"),
            Map.entry("llm", "model"),
            Map.entry("question", "model reader llm"),
            Map.entry("retrieve", "model library reader"),
            Map.entry("answer", "model reader llm"),
            Map.entry("verify", "model reader"),
            Map.entry("pipeline", "model fetch ingest library reader llm question retrieve answer verify"),
            Map.entry("watch", "model store fetch ingest library pipeline"),
            Map.entry("access", "store"),
            Map.entry("feedback", "model pipeline store"),
            Map.entry("chat", "model pipeline library store phrases access feedback watch"),
            Map.entry("delivery", "model store"),
            Map.entry("telegram", "model chat delivery phrases"),
            Map.entry("eval", "model pipeline"),
            Map.entry(
                    "app",
                    "model fetch ingest library reader llm question retrieve answer verify pipeline chat delivery telegram store"
                            + " phrases eval access feedback watch"));

    @ArchTest
    static final ArchRule everyClassStandsInAFlatPackageOfTheMap = classes()
            .should()
            .resideInAnyPackage(named(MAY_USE.keySet().stream()))
            .because("a folder is a step of the map, and a package below a package hides a step");

    @ArchTest
    static final ArchRule packagesFormNoCycles = slices().matching("footnote.(*)..")
            .should()
            .beFreeOfCycles()
            .because("articles flow in and answers flow out: each step can be read without the ones after it");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(be(describe(
                    "in a package marked @NullMarked",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
            .because("the compiler checks null safety only in marked packages");

    @ArchTest
    static final ArchRule modelKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage("footnote.model")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("footnote.model", "java..", "org.jspecify..")
            .because("every other package knows the model, so whatever it knew would be known everywhere");

    @ArchTest
    static final ArchRule telegramStopsAtItsBorder = only("telegram", "org.telegram..")
            .because("conversations are data, so that the terminal and tests hold the same ones without Telegram");

    @ArchTest
    static final ArchRule theWebIsOpenedInTwoPlacesOnly = only("telegram fetch", "okhttp3..")
            .because("what is dialled is checked in one place, and nothing but Telegram is dialled without the check");

    @ArchTest
    static final ArchRule luceneStopsAtTheLibrary = only("library", "org.apache.lucene..")
            .because("the index is derived from the rows and can be replaced by another one");

    @ArchTest
    static final ArchRule neuralNetworksStopAtTheReader =
            only("reader", "ai.onnxruntime..", "ai.djl..").because("another runtime must be a change of one package");

    @ArchTest
    static final ArchRule pageParsersStopAtIngest = only("ingest", "org.jsoup..", "net.dankito..", "org.commonmark..")
            .because("what a page looked like is nobody's business once it is a clean article");

    @ArchTest
    static final ArchRule openNlpStopsAtSentencesAndStems = only("ingest reader verify", "opennlp..")
            .because(
                    "ingest finds sentences, the reader and the check of claims stem words with it, and nobody else reads language");

    @ArchTest
    static final ArchRule theRulesOfLanguagesStopAtThePhrases = only("phrases", "com.ibm.icu..")
            .because(
                    "plurals, dates and directions are one package's knowledge, and its texts are what the others see");

    @ArchTest
    static final ArchRule sqliteStopsAtTheStore = only("store", "org.sqlite..", "org.flywaydb..", "com.zaxxer..")
            .because("another database must be a change of one package");

    @ArchTest
    static final ArchRule sqlStaysWithTheOwnersOfTables = only(
                    "store library watch chat delivery access feedback", "org.jdbi..", "java.sql..")
            .because("each table has one package that reads and writes it");

    @ArchTest
    static final ArchRule terminalsStopAtTheApp =
            only("app", "picocli..", "org.jline..").because("the steps do not know who started them");

    @ArchTest
    static final ArchRule jsonStaysAtBorders = only(
                    "ingest llm pipeline eval app telegram delivery feedback", "com.fasterxml..")
            .because("between steps travel typed values");

    @ArchTest
    static final ArchRule langChain4jIsTheSpineOfTheStepsOnly = only(
                    "library reader question retrieve answer llm pipeline app", "dev.langchain4j..")
            .because("what a person sends, gets and has proved does not depend on how answers are searched for");

    @ArchTest
    static void everyPackageUsesOnlyWhatTheMapAllows(JavaClasses all) {
        MAY_USE.forEach((name, others) -> classes()
                .that()
                .resideInAPackage("footnote." + name)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("footnote..")
                        .or(resideInAnyPackage(named(Stream.concat(Stream.of(name), words(others))))))
                .because("the map of the design says who may use whom")
                .check(all));
    }

    /** Foreign types are known in these packages only. */
    private static ArchRule only(String packages, String... foreign) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(named(words(packages)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(foreign);
    }

    private static Stream<String> words(String names) {
        return Stream.of(names.split(" ", -1)).filter(name -> !name.isEmpty());
    }

    private static String[] named(Stream<String> packages) {
        return packages.map(name -> "footnote." + name).toArray(String[]::new);
    }
}
