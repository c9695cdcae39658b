package footnote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final LibraryId ANNA = LibraryId.ofChat("anna");
    private static final ArticleKey FERRY = new ArticleKey(ANNA, "ferry");

    @Test
    void containsTheArticlesOfItsLibraries() {
        Scope scope = Scope.of(ANNA, LibraryId.SHARED);

        assertThat(scope.contains(FERRY)).isTrue();
        assertThat(scope.contains(new ArticleKey(LibraryId.ofChat("boris"), "ferry")))
                .isFalse();
    }

    @Test
    void containsOnlyTheArticleThatItIsNarrowedTo() {
        Scope scope = Scope.of(ANNA, LibraryId.SHARED).only(FERRY);

        assertThat(scope.contains(FERRY)).isTrue();
        assertThat(scope.contains(new ArticleKey(ANNA, "storm"))).isFalse();
        assertThat(scope.contains(new ArticleKey(LibraryId.SHARED, "ferry"))).isFalse();
    }

    @Test
    void needsALibrary() {
        assertThatThrownBy(Scope::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotBeNarrowedToAnArticleOutsideIt() {
        assertThatThrownBy(() -> Scope.of(LibraryId.SHARED).only(FERRY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ferry");
    }

    @Test
    void doesNotFollowAListThatChangesLater() {
        List<LibraryId> libraries = new java.util.ArrayList<>(List.of(ANNA));
        Scope scope = new Scope(libraries, List.of());

        libraries.add(LibraryId.SHARED);

        assertThat(scope.libraries()).containsExactly(ANNA);
    }
}
