package footnote.answer;

import java.util.List;
import java.util.Optional;

/** Reads one line of a reply from left to right: words, keys in brackets, and marks and tags, which are left out. */
final class ReplyLexer {
    private static final String OPENING = "[【［(（";
    private static final String CLOSING = "]】］)）";
    private static final int LONGEST_LABEL = 20;
    private static final int LONGEST_TAG = 300;

    private final int passages;
    private final ReplyLine read = new ReplyLine();
    private final StringBuilder words = new StringBuilder();
    private String line = "";
    private int at;

    /**
     * @param passages how many keys are known
     */
    ReplyLexer(int passages) {
        this.passages = passages;
    }

    ReplyLine read(String text) {
        line = PlainWords.withoutMarks(text);
        at = 0;
        label();
        while (at < line.length()) {
            step();
        }
        flush();
        return read;
    }

    /** "P1: The bank …" */
    private void label() {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > LONGEST_LABEL) {
            return;
        }
        PassageKeys.read(line.substring(0, colon), passages).ifPresent(keys -> {
            read.addKeys(keys);
            at = colon + 1;
        });
    }

    private void step() {
        char c = line.charAt(at);
        if (c == '<' && tagEnd() > 0) {
            words.append(isBreak() ? " " : "");
            at = tagEnd() + 1;
        } else if (OPENING.indexOf(c) >= 0) {
            bracket(CLOSING.charAt(OPENING.indexOf(c)));
        } else {
            words.append(c);
            at++;
        }
    }

    private void bracket(char closing) {
        int close = line.indexOf(closing, at);
        if (close < 0) {
            brokenOff();
            return;
        }
        String inside = line.substring(at + 1, close);
        Optional<List<Integer>> keys = PassageKeys.read(inside, passages);
        if (keys.isPresent()) {
            flush();
            read.addKeys(keys.get());
            at = Math.max(close + 1, targetEnd(close));
        } else if (closing == ']' && targetEnd(close) > 0) {
            link(inside, targetEnd(close));
        } else {
            words.append(line.charAt(at));
            at++;
        }
    }

    private void brokenOff() {
        if (PassageKeys.isBegun(line.substring(at + 1))) {
            flush();
            read.breakOff();
            at = line.length();
        } else {
            words.append(line.charAt(at));
            at++;
        }
    }

    /** Of a Markdown link only the words stay, of a picture its description. */
    private void link(String text, int end) {
        if (words.length() > 0 && words.charAt(words.length() - 1) == '!') {
            words.setLength(words.length() - 1);
        }
        words.append(text);
        at = end;
    }

    /** Behind the target of a Markdown link whose text ends at {@code close}, or -1 when there is none. */
    private int targetEnd(int close) {
        boolean opened = close + 1 < line.length() && line.charAt(close + 1) == '(';
        int end = opened ? line.indexOf(')', close) : -1;
        boolean keys = end > 0
                && PassageKeys.read(line.substring(close + 2, end), passages).isPresent();
        return end < 0 || keys ? -1 : end + 1;
    }

    /** The end of the tag that begins here, or -1 when none does: "rates < 5" is no tag. */
    private int tagEnd() {
        boolean begins = at + 1 < line.length()
                && (Character.isLetter(line.charAt(at + 1)) || "/!".indexOf(line.charAt(at + 1)) >= 0);
        int end = begins ? line.indexOf('>', at) : -1;
        return end - at > LONGEST_TAG ? -1 : end;
    }

    private boolean isBreak() {
        String tag = line.substring(at + 1, tagEnd());
        return tag.matches("(?i)/?(br|p|li|ul|ol|div|tr|td|h\\d)\\b.*");
    }

    private void flush() {
        read.addWords(PlainWords.withoutAddresses(words.toString()));
        words.setLength(0);
    }
}
