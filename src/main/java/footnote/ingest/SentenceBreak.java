package footnote.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether a proposed break between two sentences is one. */
final class SentenceBreak {
    private static final String CLOSERS = "\"'”’»)]}」』）";
    private static final Pattern LAST_WORD =
            Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]{0,30}\\.)[\"'”’»)\\]]*\\s*\\z");
    private static final Pattern FIRST_WORD =
            Pattern.compile("[\"'“‘«(\\[]*([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]{0,30})");
    private static final int LOOK_BACK = 40;
    private static final int LOOK_AHEAD = 40;

    /** A name, a number or a title follows these. */
    private static final Set<String> NEVER_LAST = WordList.of("""
            mr., mrs., ms., dr., prof., gen., lt., sgt., col., capt., cmdr., adm., maj., sen., rep., gov., st.
            rev., hon., pres., vs., no., nos., fig., art., sec., jan., feb., mar., apr., jun., jul., aug., sep.
            sept., oct., nov., dec., e.g., i.e., cf., approx., ca., mt., ft., messrs., supt., det., insp., cpl.
            pvt., amb., atty., vol., pp., al.
            z.b., bzw., nr., d.h., u.a., ggf., inkl., zzgl., hr., fr., frl., abs., geb., gest., str.
            m., mm., p.ex., env., cf., sra., srta., dña., núm., pág., ee., uu., p.ej., aprox., avda.
            им., ул., обл., проф., акад., см., стр., т.е., св., ген., рис., просп.
            ім., вул., див., напр., буд., акад., доц., ст., пл.
            doç., yrd., sn., alb., yzb., cad., sok., mah., av., bkz.
            """);

    /** A day, a century or a rank in German: its number has a mark that ends nothing. */
    private static final Pattern ORDINAL =
            Pattern.compile("(?iu).*\\b(am|der|die|das|den|dem|des|vom|zum|im|beim|bis|ab|seit|zur)\\s\\d{1,2}\\.\\s*");

    private static final Set<String> GERMAN_MONTHS = WordList.of("""
            januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember
            """);

    /** These may end a sentence, and then one of the usual first words follows. */
    private static final Set<String> SELDOM_LAST = WordList.of("""
            a.m., p.m., jr., sr., inc., ltd., co., corp., bros., dept., est., etc., ph.d., m.d., b.a., m.a.
            u.s., u.k., u.n., e.u., d.c., ave., blvd., rd., gmbh., plc., usw., mio., mrd., tsd., руб., грн., млн., млрд., тыс., тис.
            """);

    private static final Set<String> FIRST_WORDS = WordList.of("""
            the, a, an, he, she, it, they, we, i, you, his, her, its, their, our, my, this, that, these, those
            there, here, in, on, at, as, by, for, from, with, after, before, but, and, or, so, yet, if, when
            while, since, until, although, though, because, however, meanwhile, later, earlier, then, now
            still, also, both, some, many, most, no, not, one, two, all, who, what, where, why, how, to, of
            under, over, during, despite, according, officials, police, mr, mrs, ms, dr, nobody, everyone, is
            are, was, were
            он, она, оно, они, в, на, по, за, это, этот, но, и, а, как, после, при, об, его, её, их, мы, все, также
            він, вона, воно, вони, у, це, цей, але, й, та, як, після, під, про, його, її, їх, ми, усі, також, з, за
            """);

    private SentenceBreak() {}

    /** The place behind closing marks and spaces, where the next sentence begins. */
    static int behindMarks(String text, int at, int end) {
        int place = at;
        while (place < end && CLOSERS.indexOf(text.charAt(place)) >= 0 && !opens(text, place, end)) {
            place++;
        }
        while (place < end && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place;
    }

    /** A straight quotation mark with a space before it and a letter behind opens. */
    private static boolean opens(String text, int at, int end) {
        boolean spaceBefore = at > 0 && Character.isWhitespace(text.charAt(at - 1));
        return spaceBefore && at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /**
     * Whether the sentence from {@code start} ends where the next one would begin.
     *
     * @param lineStart where the line begins that both stand in
     */
    static boolean holds(String text, int lineStart, int start, int next) {
        String before = text.substring(Math.max(start, next - LOOK_BACK), next);
        if (!isApart(text, next) || Joints.isInside(text, next)) {
            return false;
        }
        String after = text.substring(next, Math.min(text.length(), next + LOOK_AHEAD));
        return saysSomething(text, start, next)
                && startsSentence(after)
                && !isAbbreviated(before, after)
                && !isOrdinal(before, after)
                && !isListNumber(text, lineStart, start, next);
    }

    /** There is a space between them, or the script does without. */
    private static boolean isApart(String text, int next) {
        int before = next - 1;
        if (Character.isWhitespace(text.charAt(before))) {
            return true;
        }
        while (before > 0 && CLOSERS.indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return "。！？｡".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean saysSomething(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsSentence(String after) {
        Matcher word = FIRST_WORD.matcher(after);
        return !after.isEmpty()
                && !(word.lookingAt() && Character.isLowerCase(word.group(1).codePointAt(0)))
                && (word.lookingAt()
                        || Character.isSurrogate(after.charAt(0))
                        || after.charAt(0) >= 0x80
                        || "\"'([$#@*-".indexOf(after.charAt(0)) >= 0);
    }

    private static boolean isAbbreviated(String before, String after) {
        Matcher word = LAST_WORD.matcher(before);
        if (!word.find()) {
            return false;
        }
        String last = word.group(1).toLowerCase(Locale.ROOT);
        boolean initials = last.length() == 2 || last.matches("(\\p{L}\\.){2,}");
        if (NEVER_LAST.contains(last)) {
            return !last.equals("no.") || startsWithDigit(after);
        }
        return (initials || SELDOM_LAST.contains(last)) && !last.matches("\\d\\.") && !beginsUsually(after);
    }

    private static boolean isOrdinal(String before, String after) {
        Matcher word = FIRST_WORD.matcher(after);
        boolean month = word.lookingAt()
                && GERMAN_MONTHS.contains(word.group(1).toLowerCase(Locale.ROOT))
                && before.matches("(?s).*\\b\\d{1,2}\\.\\s*");
        return month || ORDINAL.matcher(before).matches();
    }

    private static boolean beginsUsually(String after) {
        Matcher word = FIRST_WORD.matcher(after);
        return word.lookingAt() && FIRST_WORDS.contains(word.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean startsWithDigit(String after) {
        return !after.isEmpty() && Character.isDigit(after.charAt(0));
    }

    /** "1." at the start of a line belongs to the item behind it. */
    private static boolean isListNumber(String text, int lineStart, int start, int next) {
        return start == lineStart && text.substring(start, next).strip().matches("[\\p{L}\\d]{1,3}[.)]");
    }
}
