package footnote.library;

import static footnote.library.TestArticles.addTo;
import static footnote.library.TestArticles.article;
import static footnote.library.TestArticles.titled;
import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Scope;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryIT {
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-02-18T12:00:00Z"), ZoneOffset.UTC);
    private static final LibraryId ANNA = LibraryId.ofChat("anna");
    private static final LibraryId BORIS = LibraryId.ofChat("boris");
    private static final int MANY = 50;

    @TempDir
    Path folder;

    private Database database;
    private Library library;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        library = Library.open(database, folder.resolve("index"), new FakeEmbedder(), NOON);
    }

    @AfterEach
    void close() {
        library.close();
        database.close();
    }

    @Test
    void givesBackAnArticleAsItWasAdded() {
        Article ferry = titled(ANNA, "ferry", "Fire at sea", "The ferry burned.\n\nNobody was hurt: 😀 é.");

        StoredArticle stored = addTo(library, ferry);

        assertThat(stored).isEqualTo(new StoredArticle(1, ferry, 2, "2025-02-18T12:00:00Z"));
        assertThat(library.stored(ferry.key())).contains(stored);
        assertThat(library.find(ferry.key())).contains(ferry);
        assertThat(library.findByRow(1)).contains(stored);
        assertThat(library.findSame(ANNA, ferry.text())).contains(stored);
        assertThat(library.findSame(BORIS, ferry.text())).isEmpty();
    }

    @Test
    void findsByWordsInAnyFormOfThem() {
        addTo(library, article(ANNA, "ferry", "The ferries were burning.\nThe mayor resigned."));

        List<FoundPassage> found = library.byWords(Scope.of(ANNA), "Which ferry burned?", MANY);

        assertThat(found).extracting(FoundPassage::text).containsExactly("The ferries were burning.");
    }

    @Test
    void findsByTheWordsOfTheTitle() {
        addTo(library, titled(ANNA, "ferry", "Blaze on the Estrella", "Nobody was hurt."));

        List<FoundPassage> found = library.byWords(Scope.of(ANNA), "estrella", MANY);

        assertThat(found).extracting(FoundPassage::text).containsExactly("Nobody was hurt.");
    }

    @Test
    void findsNearestMeaningFirst() {
        addTo(library, article(ANNA, "a", "The ferry burned at sea.\nThe mayor resigned on Monday."));

        List<FoundPassage> found = library.byMeaning(Scope.of(ANNA), "The mayor resigned on Monday.", MANY);

        assertThat(found)
                .extracting(FoundPassage::text)
                .containsExactly("The mayor resigned on Monday.", "The ferry burned at sea.");
        assertThat(found.get(0).score()).isGreaterThan(found.get(1).score());
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "😀", "the of and", "\"(+-&&||!{}[]^~*?:\\/", "words:mayor AND *", "\u0001"})
    void takesAnyQuestionByWords(String question) {
        addTo(library, article(ANNA, "a", "The mayor resigned."));

        List<FoundPassage> found = library.byWords(Scope.of(ANNA), question, MANY);

        assertThat(found).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void takesAQuestionOfManyThousandWords() {
        addTo(library, article(ANNA, "a", "The mayor resigned."));
        StringBuilder question = new StringBuilder("mayor");
        for (int i = 0; i < 20_000; i++) {
            question.append(" word").append(i);
        }

        List<FoundPassage> found = library.byWords(Scope.of(ANNA), question.toString(), MANY);

        assertThat(found).hasSize(1);
    }

    @Test
    void replacesAnArticleWithTheSameKey() {
        addTo(library, article(ANNA, "a", "The mayor resigned.\nThe council met."));

        StoredArticle second = addTo(library, article(ANNA, "a", "The mayor stays."));

        assertThat(library.list(ANNA, 0, MANY)).containsExactly(second);
        assertThat(texts(library.byWords(Scope.of(ANNA), "mayor council", MANY)))
                .containsExactly("The mayor stays.");
        assertThat(texts(library.byMeaning(Scope.of(ANNA), "mayor council", MANY)))
                .containsExactly("The mayor stays.");
    }

    @Test
    void keepsTheSameTextOnceInALibrary() {
        StoredArticle first = addTo(library, article(ANNA, "a", "The mayor resigned."));

        StoredArticle again = addTo(library, article(ANNA, "b", "The mayor resigned."));

        assertThat(again).isEqualTo(first);
        assertThat(library.list(ANNA, 0, MANY)).containsExactly(first);
        assertThat(library.byWords(Scope.of(ANNA), "mayor", MANY)).hasSize(1);
    }

    @Test
    void keepsTheSameTextForEachLibrary() {
        addTo(library, article(ANNA, "a", "The mayor resigned."));
        addTo(library, article(BORIS, "a", "The mayor resigned."));

        List<FoundPassage> found = library.byWords(Scope.of(ANNA), "mayor", MANY);

        assertThat(found).extracting(p -> p.article().library()).containsExactly(ANNA);
        assertThat(library.count(BORIS)).isEqualTo(1);
    }

    @Test
    void listsNewestFirstInPages() {
        for (String id : List.of("a", "b", "c")) {
            addTo(library, article(ANNA, id, "Text of " + id + "."));
        }

        assertThat(library.list(ANNA, 0, 2)).extracting(LibraryIT::id).containsExactly("c", "b");
        assertThat(library.list(ANNA, 2, 2)).extracting(LibraryIT::id).containsExactly("a");
    }

    @Test
    void forgetsAnArticleEverywhere() {
        Article mayor = article(ANNA, "mayor", "The mayor resigned.");
        addTo(library, mayor);
        addTo(library, article(ANNA, "ferry", "The ferry burned."));

        boolean known = library.forget(mayor.key());

        assertThat(known).isTrue();
        assertThat(library.find(mayor.key())).isEmpty();
        assertThat(library.byWords(Scope.of(ANNA), "mayor", MANY)).isEmpty();
        assertThat(texts(library.byMeaning(Scope.of(ANNA), "mayor resigned", MANY)))
                .containsExactly("The ferry burned.");
        assertThat(passageRows()).isEqualTo(1);
    }

    @Test
    void doesNotForgetWhatItDoesNotHave() {
        addTo(library, article(ANNA, "mayor", "The mayor resigned."));

        boolean known = library.forget(new ArticleKey(BORIS, "mayor"));

        assertThat(known).isFalse();
        assertThat(library.byWords(Scope.of(ANNA), "mayor", MANY)).hasSize(1);
    }

    @Test
    void forgetsAllOfItsOwnLibraryOnly() {
        addTo(library, article(ANNA, "a", "The mayor resigned."));
        addTo(library, article(ANNA, "b", "The mayor wept."));
        addTo(library, article(BORIS, "a", "The mayor sang."));

        int forgotten = library.forgetAll(ANNA);

        assertThat(forgotten).isEqualTo(2);
        assertThat(library.isEmpty(Scope.of(ANNA))).isTrue();
        assertThat(texts(library.byWords(Scope.of(ANNA, BORIS), "mayor", MANY))).containsExactly("The mayor sang.");
        assertThat(passageRows()).isEqualTo(1);
    }

    @Test
    void remembersForgottenAddressesUntilTheLibraryIsForgotten() {
        ArticleDetails details = new ArticleDetails("", "", "", "https://wire.example/a", "", "en");
        Article article = new Article(new ArticleKey(ANNA, "a"), details, "The harbour reopened.", "test:a");
        addTo(library, article);

        library.forget(article.key());

        assertThat(library.hasForgotten(ANNA, "https://wire.example/a")).isTrue();
        assertThat(library.hasForgotten(ANNA, "https://wire.example/b")).isFalse();
        assertThat(library.hasForgotten(LibraryId.SHARED, "https://wire.example/a"))
                .isFalse();
        library.forgetAll(ANNA);
        assertThat(library.hasForgotten(ANNA, "https://wire.example/a")).isFalse();
    }

    @Test
    void neverUsesARowAgain() {
        StoredArticle first = addTo(library, article(ANNA, "a", "The mayor resigned."));
        library.forget(first.article().key());

        StoredArticle second = addTo(library, article(ANNA, "a", "The mayor resigned."));

        assertThat(second.row()).isGreaterThan(first.row());
        assertThat(library.findByRow(first.row())).isEmpty();
        assertThat(library.byWords(Scope.of(ANNA), "mayor", MANY)).hasSize(1);
    }

    private int passageRows() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM passage")
                        .mapTo(Integer.class)
                        .one());
    }

    private static List<String> texts(List<FoundPassage> found) {
        return found.stream().map(FoundPassage::text).toList();
    }

    private static String id(StoredArticle stored) {
        return stored.article().key().id();
    }
}
