package footnote.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import footnote.library.FakeEmbedder;
import footnote.library.Library;
import footnote.model.Article;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.FoundPassage;
import footnote.model.LibraryId;
import footnote.model.Passage;
import footnote.model.Scope;
import footnote.model.Span;
import footnote.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HybridRetrieverIT {
    private static final LibraryId ANNA = LibraryId.ofChat("anna");
    private static final LibraryId BORIS = LibraryId.ofChat("boris");

    @TempDir
    Path folder;

    private Database database;
    private Library library;
    private HybridRetriever retriever;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("footnote.db"));
        library = Library.open(database, folder.resolve("index"), new FakeEmbedder(), Clock.systemUTC());
        retriever = new HybridRetriever(library, new RetrievalSettings(5, 5));
    }

    @AfterEach
    void close() {
        library.close();
        database.close();
    }

    @Test
    void findsAPassageOnceThoughBothSearchesFindIt() {
        add(ANNA, "mayor", "The mayor resigned on Monday.");
        add(ANNA, "ferry", "A ferry burned at sea.");

        List<Content> found = retriever.retrieve(query("Which mayor resigned?", Scope.of(ANNA)));

        assertThat(articles(found)).containsExactly("mayor", "ferry");
    }

    @Test
    void prefersWhatBothSearchesFound() {
        add(ANNA, "both", "The mayor resigned.");
        add(ANNA, "one", "Was it then, and was there this?");

        List<Content> found = retriever.retrieve(query("Was the mayor there, and then?", Scope.of(ANNA)));

        assertThat(library.byMeaning(Scope.of(ANNA), "Was the mayor there, and then?", 5))
                .extracting(p -> p.article().id())
                .containsExactly("one", "both");
        assertThat(articles(found)).containsExactly("both", "one");
    }

    @Test
    void staysInsideTheScope() {
        add(ANNA, "mine", "The mayor resigned.");
        add(BORIS, "theirs", "The mayor sang.");

        List<Content> found = retriever.retrieve(query("mayor", Scope.of(ANNA)));

        assertThat(articles(found)).containsExactly("mine");
    }

    @Test
    void searchesNothingWithoutAScope() {
        add(ANNA, "mine", "The mayor resigned.");

        assertThatThrownBy(() -> retriever.retrieve(Query.from("mayor"))).isInstanceOf(IllegalStateException.class);
    }

    private void add(LibraryId owner, String id, String text) {
        Article article = new Article(new ArticleKey(owner, id), ArticleDetails.UNKNOWN, text, "test:" + id);
        Span all = new Span(0, text.length());
        library.add(article, text, List.of(new Passage(0, all, "", List.of(all))));
    }

    private static Query query(String question, Scope scope) {
        InvocationParameters parameters = new InvocationParameters();
        QueryScope.put(parameters, scope);
        Metadata metadata = Metadata.builder()
                .chatMessage(UserMessage.from(question))
                .invocationContext(InvocationContext.builder()
                        .invocationParameters(parameters)
                        .build())
                .build();
        return Query.from(question, metadata);
    }

    private static List<String> articles(List<Content> contents) {
        return PassageContent.passagesOf(contents).stream()
                .map(FoundPassage::article)
                .map(ArticleKey::id)
                .toList();
    }
}
