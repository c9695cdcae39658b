package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.ArticleDetails;
import footnote.model.Span;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of languages besides English. */
class LanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The harbour was closed on Monday after a crane fell onto the northern pier.
            de | Der Hafen wurde am Montag gesperrt, nachdem ein Kran auf die Mole gestürzt war.
            fr | Le port a été fermé lundi après la chute d'une grue sur la jetée nord.
            es | El puerto fue cerrado el lunes después de que una grúa cayera sobre el muelle norte.
            ru | Порт был закрыт в понедельник после того, как на северный причал упал кран.
            uk | Порт закрили в понеділок після того, як на північний причал упав кран.
            ar | أغلق الميناء يوم الاثنين بعد سقوط رافعة على الرصيف الشمالي.
            tr | Liman, kuzey iskelesine bir vincin düşmesinin ardından pazartesi günü kapatıldı.
            """)
    void tellsTheLanguageByTheText(String language, String text) {
        assertThat(LanguageGuess.put(ArticleDetails.UNKNOWN, text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kran stürzt auf die Mole von Brask | Nordkurier | 3. März 2025 | 2025-03-03
            Le musée de Valmer rouvre après deux ans | La Gazette de Valmer | 14 avril 2025 | 2025-04-14
            La presa de Salcedo vuelve a llenarse | El Diario de Salcedo | 22 de enero de 2025 | 2025-01-22
            В Зареченске закрывают стекольный завод | Зареченский вестник | 5 февраля 2025 | 2025-02-05
            У Вербівці запустили новий трамвай | Вербівські новини | 18 вересня 2025 | 2025-09-18
            افتتاح مكتبة جديدة في مدينة الواحة | صحيفة الواحة | 12 مارس 2025 | 2025-03-12
            Karadere limanında yangın söndürüldü | Karadere Postası | 9 Ağustos 2025 | 2025-08-09
            """)
    void readsOutletAndDateUnderTheTitle(String title, String outlet, String date, String iso) {
        String body = "This is the first sentence of the article itself, which tells what happened.";
        String text = String.join("\n", title, outlet, date, "", body);

        CleanArticle article = new ArticleCleaner(Clock.systemUTC())
                .clean(new RawArticle("", "test", ArticleDetails.UNKNOWN, Markup.TEXT, text));

        assertThat(article.details().title()).isEqualTo(title);
        assertThat(article.details().outlet()).isEqualTo(outlet);
        assertThat(article.details().date()).isEqualTo(iso);
        assertThat(article.text()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Zeitung von morgen",
                "Le courrier du cœur",
                "Новости о погоде",
                "وكالة الطاقة الذرية تحذر من خطر"
            })
    void takesNoOtherLineForAnOutlet(String line) {
        assertThat(MetaLine.isOutlet(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Der Prozess begann am 3. März in Köln.#Er dauert z. B. bis zum 12. Mai.#Prof. Dr. Lang sagte u. a. nichts.
            Les travaux coûtent 3 millions.#M. Dupont l'a dit.#«Rien n'est sûr.»#Il part.
            ¿Quién pagará?#El Sr. Gil no lo dijo.#¡Nadie lo sabe!
            Мост построили в 1974 году.#Его закрыл А. С. Белов.#Ремонт стоит 5 млн руб.#Он начнётся в мае.
            Міст збудували в 1974 р. за кошти міста.#Його закрив І. П. Гнатюк.#Це сталося вчора.
            أغلق الجسر يوم الأحد.#متى يفتح؟#قال د. أحمد إنه لا يعرف.
            Köprü 1974'te yapıldı.#Prof. Dr. Kaya bunu söyledi.#Şimdi kapalı.
            """)
    void findsTheSentences(String sentences) {
        List<String> expected = List.of(sentences.split("#", -1));
        String text = String.join(" ", expected);

        List<Span> found = SentenceFinder.find(text, new Span(0, text.length()));

        assertThat(found.stream().map(span -> span.of(text))).containsExactlyElementsOf(expected);
    }
}
