package footnote.reader;

import footnote.model.FoundPassage;
import footnote.model.Language;
import java.util.List;

/** Lets the models read questions in English, which is what they know, and compares words where a question is in another language. */
public final class LanguageReader implements Reader {
    private final Reader english;

    public LanguageReader(Reader english) {
        this.english = english;
    }

    @Override
    public Reading read(String question, List<FoundPassage> passages) {
        Language language = LanguageWords.of(question, languages(passages));
        return language == Language.ENGLISH
                ? english.read(question, passages)
                : new OverlapReader(language).read(question, inLanguage(passages, language));
    }

    /** The languages of the passages that are not English, most frequent first as far as their order tells. */
    private static List<Language> languages(List<FoundPassage> passages) {
        return passages.stream()
                .flatMap(passage -> Language.of(passage.details().language()).stream())
                .filter(language -> language != Language.ENGLISH)
                .distinct()
                .toList();
    }

    private static List<FoundPassage> inLanguage(List<FoundPassage> passages, Language language) {
        return passages.stream()
                .filter(passage -> passage.details().language().equals(language.code()))
                .toList();
    }
}
