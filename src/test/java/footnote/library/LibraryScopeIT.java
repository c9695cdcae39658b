package footnote.library;

import static footnote.library.TestArticles.addTo;
import static footnote.library.TestArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Scope;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryScopeIT {
    private static final String[] WORDS = {"mayor", "ferry", "court", "storm", "bridge", "school", "harbour", "fire"};
    private static final int MANY = 1000;

    @TempDir
    Path folder;

    private Database database;
    private Library library;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        library = Library.open(database, folder.resolve("index"), new FakeEmbedder(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        library.close();
        database.close();
    }

    @RepeatedTest(3)
    void findsAllOfItsScopeAndNothingElse(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<ArticleKey> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            LibraryId owner = LibraryId.ofChat(Integer.toString(random.nextInt(15)));
            all.add(new ArticleKey(owner, "article-" + random.nextInt(8)));
            addTo(library, article(all.get(i).library(), all.get(i).id(), randomText(random, i)));
        }

        for (int i = 0; i < 40; i++) {
            Scope scope = randomScope(random, all);
            String question = WORDS[random.nextInt(WORDS.length)] + " words";

            List<FoundPassage> byMeaning = library.byMeaning(scope, question, MANY);

            assertThat(byMeaning).allMatch(p -> scope.contains(p.article()));
            assertThat(byMeaning).hasSize(passagesIn(scope));
            assertThat(library.byWords(scope, question, MANY)).hasSize(passagesIn(scope));
            assertThat(library.byWords(scope, question, MANY)).allMatch(p -> scope.contains(p.article()));
        }
    }

    @Test
    void aScopeOfOneArticleSeesNoNamesakeInAnotherLibrary() {
        LibraryId anna = LibraryId.ofChat("anna");
        LibraryId boris = LibraryId.ofChat("boris");
        addTo(library, article(anna, "a", "The mayor resigned."));
        addTo(library, article(boris, "a", "The mayor sang."));
        Scope scope = Scope.of(anna, boris).only(new ArticleKey(boris, "a"));

        List<FoundPassage> byWords = library.byWords(scope, "mayor", MANY);
        List<FoundPassage> byMeaning = library.byMeaning(scope, "mayor", MANY);

        assertThat(byWords).extracting(FoundPassage::text).containsExactly("The mayor sang.");
        assertThat(byMeaning).extracting(FoundPassage::text).containsExactly("The mayor sang.");
    }

    @Test
    void librariesWithNamesThatStartAlikeStayApart() {
        addTo(library, article(LibraryId.ofChat("1"), "a", "The mayor resigned."));
        addTo(library, article(LibraryId.ofChat("11"), "a", "The mayor sang."));

        List<FoundPassage> found = library.byWords(Scope.of(LibraryId.ofChat("1")), "mayor", MANY);

        assertThat(found).extracting(FoundPassage::text).containsExactly("The mayor resigned.");
    }

    private int passagesIn(Scope scope) {
        return scope.libraries().stream()
                .flatMap(owner -> library.list(owner, 0, MANY).stream())
                .filter(stored -> scope.contains(stored.article().key()))
                .mapToInt(StoredArticle::passages)
                .sum();
    }

    private static Scope randomScope(Random random, List<ArticleKey> all) {
        List<ArticleKey> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        List<ArticleKey> chosen = some.subList(0, 1 + random.nextInt(3));
        List<LibraryId> libraries =
                chosen.stream().map(ArticleKey::library).distinct().toList();
        return new Scope(libraries, random.nextBoolean() ? List.of() : chosen);
    }

    private static String randomText(Random random, int number) {
        StringBuilder text = new StringBuilder("Words of article number " + number + ".");
        for (int line = random.nextInt(4); line > 0; line--) {
            text.append("\nWords about the ")
                    .append(WORDS[random.nextInt(WORDS.length)])
                    .append('.');
        }
        return text.toString();
    }
}
