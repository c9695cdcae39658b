package footnote.library;

import footnote.model.Language;
import footnote.model.UkrainianStem;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** The fields of the index in which the words of each language stand, analysed by its rules. */
final class LanguageFields {
    private static final Map<Language, Analyzer> ANALYZERS = new EnumMap<>(Map.ofEntries(
            Map.entry(Language.ENGLISH, new EnglishAnalyzer()),
            Map.entry(Language.GERMAN, new GermanAnalyzer()),
            Map.entry(Language.FRENCH, new FrenchAnalyzer()),
            Map.entry(Language.SPANISH, new SpanishAnalyzer()),
            Map.entry(Language.ITALIAN, new ItalianAnalyzer()),
            Map.entry(Language.PORTUGUESE, new PortugueseAnalyzer()),
            Map.entry(Language.DUTCH, new DutchAnalyzer()),
            Map.entry(Language.RUSSIAN, new RussianAnalyzer()),
            Map.entry(Language.UKRAINIAN, new UkrainianAnalyzer()),
            Map.entry(Language.ARABIC, new ArabicAnalyzer()),
            Map.entry(Language.TURKISH, new TurkishAnalyzer())));

    private LanguageFields() {}

    /** The field's name for a language; English and unknown languages have the plain one. */
    static String named(String field, Language language) {
        return language == Language.ENGLISH ? field : field + "_" + language.code();
    }

    /** One analyzer for all fields. */
    static Analyzer analyzer() {
        Map<String, Analyzer> byField = new HashMap<>();
        ANALYZERS.forEach((language, analyzer) -> {
            byField.put(named(PassageQueries.WORDS, language), analyzer);
            byField.put(named(PassageQueries.TITLE, language), analyzer);
        });
        return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), byField);
    }

    /** Lucene's own one for Ukrainian is another library with a dictionary; light stems do here. */
    private static final class UkrainianAnalyzer extends Analyzer {
        private static final CharArraySet STOP_WORDS = new CharArraySet(
                List.of(
                        "і", "й", "та", "в", "у", "на", "з", "із", "зі", "до", "не", "що", "за", "про", "як", "це",
                        "від", "для", "по", "а", "але", "або", "чи", "він", "вона", "воно", "вони", "його", "її", "їх",
                        "був", "була", "було", "були", "є", "також", "який", "яка", "яке", "які", "де", "коли", "хто",
                        "скільки", "чому"),
                true);

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream stopped = new StopFilter(new LowerCaseFilter(words), STOP_WORDS);
            return new TokenStreamComponents(words, new UkrainianStems(stopped));
        }
    }

    /** Puts stems in the place of words. */
    private static final class UkrainianStems extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        UkrainianStems(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String stem = UkrainianStem.of(term.toString());
            term.setEmpty().append(stem);
            return true;
        }
    }
}
