package footnote.chat;

import footnote.feedback.Fault;
import footnote.phrases.InterfaceLanguage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the data of buttons, which come back from the client and may be forged. */
final class ButtonData {
    private static final Pattern DATA =
            Pattern.compile("([a-zA-Z]):(?:(\\d{1,18})(?::(\\d{1,18}))?(?::(\\d{1,18}))?|([a-z]{2,3}))");
    private static final long MOST_PAGES = 999_999;
    private static final long MOST_NUMBER = 9_999;
    /** Up to here stand the numbers of sentences, above it the kinds of faults. */
    private static final int MOST_SENTENCES = 99;

    private ButtonData() {}

    static Optional<ButtonAction> decode(String data) {
        Matcher m = DATA.matcher(data);
        if (!m.matches()) {
            return Optional.empty();
        }
        if (m.group(5) != null) {
            return worded(m.group(1), m.group(5));
        }
        long number = Long.parseLong(m.group(2));
        if (m.group(4) != null) {
            return numbered(m.group(1), number, Long.parseLong(m.group(3)), Long.parseLong(m.group(4)));
        }
        return m.group(3) == null
                ? numbered(m.group(1), number)
                : numbered(m.group(1), number, Long.parseLong(m.group(3)));
    }

    private static Optional<ButtonAction> worded(String kind, String word) {
        if (kind.equals("F") && word.equals("ask")) {
            return Optional.of(new ButtonAction.AskForgetAll());
        }
        if (kind.equals("F") && (word.equals("yes") || word.equals("no"))) {
            return Optional.of(new ButtonAction.ForgetAll(word.equals("yes")));
        }
        if (kind.equals("l") && word.equals(ButtonAction.ChooseLanguage.OF_THE_PERSON)) {
            return Optional.of(new ButtonAction.ChooseLanguage(""));
        }
        boolean known = InterfaceLanguage.of(word).isPresent();
        return kind.equals("l") && known ? Optional.of(new ButtonAction.ChooseLanguage(word)) : Optional.empty();
    }

    private static Optional<ButtonAction> numbered(String kind, long first, long second, long third) {
        return kind.equals("a") && second <= MOST_PAGES
                ? Optional.of(new ButtonAction.OpenArticle(first, (int) second, third))
                : Optional.empty();
    }

    private static Optional<ButtonAction> numbered(String kind, long first, long second) {
        boolean small = second <= MOST_NUMBER;
        return switch (kind) {
            case "c" -> small ? Optional.of(new ButtonAction.ShowCitation(first, (int) second)) : Optional.empty();
            case "o" -> small ? Optional.of(new ButtonAction.AskOffered(first, (int) second)) : Optional.empty();
            case "i" -> Optional.of(new ButtonAction.AskInArticle(first, second));
            case "p" -> page(first, second);
            case "j" -> second <= 1 ? Optional.of(new ButtonAction.Judge(first, second == 1)) : Optional.empty();
            case "b" -> fault(second).map(fault -> new ButtonAction.Blame(first, fault));
            default -> Optional.empty();
        };
    }

    private static Optional<ButtonAction> numbered(String kind, long number) {
        return switch (kind) {
            case "q" -> Optional.of(new ButtonAction.AskSuggested(number));
            case "f" -> Optional.of(new ButtonAction.ForgetArticle(number));
            case "p" -> page(number, Searches.NONE);
            case "s" ->
                number == 0
                        ? Optional.of(new ButtonAction.ShowSettings())
                        : Choice.of(number).map(ButtonAction.Choose::new);
            case "l" -> number == 0 ? Optional.of(new ButtonAction.ShowLanguages()) : Optional.empty();
            case "Q" -> Optional.of(new ButtonAction.TakeAsQuestion(number));
            case "A" -> Optional.of(new ButtonAction.TakeAsArticle(number));
            case "r" -> Optional.of(new ButtonAction.ReadAgain(number));
            case "t" -> Optional.of(new ButtonAction.AskAsTyped(number));
            case "x" -> Optional.of(new ButtonAction.Stop(number));
            case "w" -> Optional.of(new ButtonAction.StopWatching(number));
            case "W" -> Optional.of(new ButtonAction.WatchOffered(number));
            case "e" -> number == 1 ? Optional.of(new ButtonAction.AddSample()) : Optional.empty();
            case "d" -> number == 0 ? Optional.of(new ButtonAction.Letters()) : Optional.empty();
            case "R" -> Optional.of(new ButtonAction.RetryLetter(number));
            case "D" -> Optional.of(new ButtonAction.DropLetter(number));
            case "g" -> number == 0 ? Optional.of(new ButtonAction.AskAfter()) : Optional.empty();
            case "u" -> Optional.of(new ButtonAction.Unlink(number));
            default -> Optional.empty();
        };
    }

    private static Optional<ButtonAction> page(long number, long search) {
        return number > MOST_PAGES
                ? Optional.empty()
                : Optional.of(new ButtonAction.ArticlesPage((int) number, search));
    }

    /** What is wrong with an answer, as a number. */
    static int code(Fault fault) {
        return fault.sentence() > 0 ? fault.sentence() : code(fault.kind());
    }

    private static int code(Fault.Kind kind) {
        return switch (kind) {
            case UNPROVED -> 101;
            case SILENT -> 102;
            case OTHER -> 103;
            case NONE, SENTENCE -> throw new IllegalArgumentException("no button says " + kind);
        };
    }

    private static Optional<Fault> fault(long code) {
        if (code > 0 && code <= MOST_SENTENCES) {
            return Optional.of(Fault.inSentence((int) code));
        }
        return Fault.Kind.choices().stream()
                .filter(kind -> code(kind) == code)
                .findFirst()
                .map(Fault::of);
    }
}
