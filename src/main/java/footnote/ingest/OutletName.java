package footnote.ingest;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the name of a newspaper, an agency or a site by the noun that such names have, in the languages of most news. */
final class OutletName {
    private static final int MOST_WORDS = 5;
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}&'’.-]*";
    private static final Pattern NAME = Stream.of(
                    "(?:The |Le |La |El |Der |Die |Das )?(?:\\p{Lu}[\\p{L}\\p{N}&'’.-]*\\s+){0,3}"
                            + "(?:Times|Post|News|Herald|Tribune|Gazette|Journal|Chronicle|Guardian|Telegraph|Press|Daily|Courier|Observer|"
                            + "Examiner|Reporter|Standard|Mail|Globe|Star|Sun|Echo|Mirror|Independent|Bulletin|Dispatch|Review|Weekly|"
                            + "Reuters|BBC|CNN|AFP|NPR|AP|DW|Bloomberg|Jazeera|Politico|Economist|Magazine|Ledger|Wire|Agency|Broadcasting|Radio|Argus|Advertiser|Messenger|Monitor|Sentinel|Inquirer)"
                            + "(?:\\s+(?:News|Online|Today|International|Weekly|World))?",
                    "[\\w-]+\\.(?:com|org|net|news|co\\.uk|de|fr|eu|info)",
                    "(?:" + WORD
                            + "\\s+){0,2}(?:\\p{Lu}\\p{Ll}+(?:zeitung|kurier|anzeiger|blatt|rundschau|nachrichten|bote)"
                            + "|Zeitung|Kurier|Anzeiger|Rundschau|Nachrichten|Postası|Gazetesi|Haber|Haberleri)",
                    "(?:Le |La |Les |L['’]|El |O |A )?(?:Gazette|Dépêche|Courrier|Écho|Voix|Journal|Diario|Gaceta|Heraldo|Periódico|Correo|"
                            + "Diário|Folha|Jornal|Correio|Gazeta)(?:\\s(?:de |del |de la |du |da |do |d['’])?" + WORD
                            + "){1,2}",
                    "(?:" + WORD
                            + "\\s+){1,2}(?iu:вестник|новости|известия|ведомости|газета|правда|новини|вісник|вісті)",
                    "(?:صحيفة|جريدة|مجلة|وكالة|قناة|شبكة)(?:\\s\\p{L}+){1,3}")
            .reduce((one, other) -> one + "|" + other)
            .map(Pattern::compile)
            .orElseThrow();

    private OutletName() {}

    static boolean is(String line) {
        return LineShape.words(line) <= MOST_WORDS && NAME.matcher(line).matches();
    }
}
