package footnote.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns text into UTF-8 where its header names other letters: the header counts more than what is guessed from the text. */
final class Letters {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private Letters() {}

    static byte[] inUtf8(WebClient.Answer answer) {
        Matcher named = CHARSET.matcher(answer.contentType());
        if (!named.find() || named.group(1).equalsIgnoreCase("utf-8")) {
            return answer.content();
        }
        try {
            String text = new String(answer.content(), Charset.forName(named.group(1)));
            return text.startsWith("\uFEFF")
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return answer.content();
        }
    }
}
