package footnote.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells "what is this about?" and "summarise it", which ask for an article as a whole, from questions about something in it. */
public final class Gist {
    private static final String IT =
            "(?:it|this|that|(?:this|that|the) (?:article|text|story|post|piece|news|report|one|link|page))";

    /** Whole messages, folded and without marks at the end; English, German, French, Spanish, Portuguese, Russian, Ukrainian, Turkish, Arabic, Hindi. */
    private static final List<Pattern> ASKED = List.of(
            whole("(?:so |and )?what(?:'s| is| was|s) " + IT + " (?:all )?about(?: exactly)?"),
            whole("what does " + IT + " say"),
            whole("(?:(?:can|could|would) you |please )?(?:summari[sz]e|sum up)(?: " + IT
                    + ")?(?: for me)?(?: please)?"),
            whole("(?:(?:can|could) you )?(?:give me |write |i (?:need|want) )?(?:a |the )?(?:short |brief |quick )?"
                    + "(?:summary|gist|overview)(?: of " + IT + ")?(?: please)?"),
            whole(
                    "(?:what(?:'s| is) |give me )?(?:the )?(?:gist|main (?:point|points|idea|topic)|key (?:point|points|facts))"
                            + "(?: of " + IT + ")?(?: please)?"),
            whole("what are (?:the )?(?:main|key) (?:points|ideas|facts)(?: of " + IT + ")?"),
            whole("tl;? ?dr|in short|in a nutshell"),
            whole(
                    "(?:worum geht (?:es|'s)|um was geht es)(?: (?:hier|da|darin|in diesem (?:artikel|text)|in dem (?:artikel|text)))?"),
            whole(
                    "(?:bitte )?(?:fass(?:e)? (?:das|es|den artikel|diesen artikel|den text) (?:bitte )?(?:kurz )?zusammen"
                            + "|(?:eine |kurze )*zusammenfassung)(?: bitte)?"),
            whole(
                    "(?:de quoi (?:ça |cela )?(?:parle(?:-t-il)?|s'agit-il|il s'agit)(?: (?:cet article|ce texte|l'article))?"
                            + "|de quoi parle (?:cet article|ce texte|l'article))"),
            whole("(?:(?:peux-tu|pouvez-vous) )?(?:résume(?:r|z)?(?:-le|-moi)?|un résumé|résumé)"
                    + "(?: (?:ça|cela|cet article|ce texte|l'article))?(?: s'il (?:te|vous) plaît)?"),
            whole(
                    "¿?(?:de qué (?:se )?(?:trata|habla|va)(?: (?:esto|este artículo|el artículo|este texto|el texto))?)"),
            whole(
                    "(?:por favor )?(?:resume(?:lo|me)?|un resumen|resumen)(?: (?:esto|este artículo|el artículo|el texto))?(?: por favor)?"),
            whole(
                    "(?:do que|sobre o que|sobre o quê|de que) (?:se trata|trata|fala|é)(?: (?:isto|isso|este artigo|o artigo|este texto|o texto))?"),
            whole(
                    "(?:um resumo|resumo|resum[ae](?:-o)?)(?: (?:isto|isso|este artigo|o artigo|o texto))?(?: por favor)?"),
            whole(
                    "о ч[её]м (?:это|тут|здесь|речь|говорится|(?:эта |этот )?(?:статья|текст|новость|пост))(?: (?:статья|текст))?"),
            whole(
                    "(?:пожалуйста )?(?:перескажи|кратко|вкратце|резюме|краткое содержание|суть)(?: (?:это|статью|статьи|текст|кратко))?"),
            whole("про що (?:це|тут|йдеться|(?:ця |цей )?(?:стаття|текст|новина|допис))(?: (?:стаття|текст))?"),
            whole(
                    "(?:будь ласка )?(?:перекажи|коротко|стисло|резюме|короткий зміст|суть)(?: (?:це|статтю|статті|текст|коротко))?"),
            whole("(?:bu|bu haber|bu yazı|bu makale|haber|yazı|makale) (?:ne hakkında|neyle ilgili|neden bahsediyor)"),
            whole("(?:özetle|özet|kısaca özetle|özetler misin|konu ne|konusu ne)(?: lütfen)?"),
            whole(
                    "(?:عن ماذا|عما|عمّا|عم) (?:يتحدث|تتحدث|يدور|تدور)(?: (?:هذا|هذه|المقال|الخبر|النص|هذا المقال|هذا الخبر|هذا النص))?"),
            whole("(?:لخص|لخّص|ملخص|ملخّص|الملخص|باختصار)(?: (?:هذا|المقال|الخبر|النص|هذا المقال|هذا الخبر))?"),
            whole("(?:यह|ये|इस) (?:लेख|खबर|ख़बर)?(?: )?(?:किस बारे में|किसके बारे में|में क्या)(?: (?:है|हैं))?"),
            whole("(?:सारांश|संक्षेप में(?: बताओ| बताइए)?)"));

    private static final Pattern MARKS = Pattern.compile("^[\\s¿¡]+|[\\s?!.…؟।]+$");

    private Gist() {}

    public static boolean is(String message) {
        String folded = MARKS.matcher(message.strip().toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceAll("")
                .replaceAll("[,\\s]+", " ");
        return ASKED.stream().anyMatch(pattern -> pattern.matcher(folded).matches());
    }

    private static Pattern whole(String words) {
        return Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
