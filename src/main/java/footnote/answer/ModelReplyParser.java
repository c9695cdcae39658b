package footnote.answer;

import footnote.answer.ParsedReply.CitedSentence;
import footnote.answer.ParsedReply.NotInArticles;
import footnote.answer.ParsedReply.Sentences;
import footnote.answer.ParsedReply.Unusable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a chat model's reply apart into sentences with keys; what is not plainly one thing or another is refused. */
final class ModelReplyParser {
    private static final int LONGEST = 20_000;
    private static final String NOT_IN_ARTICLES = "NOT_IN_ARTICLES";
    private static final Pattern THINKING_BEGINS = Pattern.compile("(?i)<(think|thinking|reasoning)>");
    private static final Pattern THINKING_ENDS = Pattern.compile("(?i)</(think|thinking|reasoning)>");
    private static final Pattern JSON = Pattern.compile("\\{|\\[\\s*[{\"\\[]");

    /**
     * Takes a reply apart.
     *
     * @param passages how many passages the model was given: the keys P1 to P{@code passages} are known
     */
    ParsedReply parse(String reply, int passages) {
        Optional<String> damage = damage(reply);
        if (damage.isPresent()) {
            return new Unusable(damage.get());
        }
        String said = afterThinking(reply);
        if (THINKING_BEGINS.matcher(said).find()) {
            return new Unusable("it never comes to the answer");
        }
        List<String> lines = said.lines().filter(line -> !isFence(line)).toList();
        String text = String.join("\n", lines).strip();
        if (text.isEmpty()) {
            return new Unusable("it is empty");
        }
        if (JSON.matcher(text).lookingAt()) {
            return new Unusable("it is JSON");
        }
        if (text.contains("<<<") || text.contains("<|")) {
            return new Unusable("it repeats the prompt");
        }
        return meaning(sentences(lines, passages));
    }

    private static Optional<String> damage(String reply) {
        if (reply.length() > LONGEST) {
            return Optional.of("it is too long");
        }
        boolean broken = reply.codePoints().anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.SURROGATE);
        return broken ? Optional.of("some of its characters are damaged") : Optional.empty();
    }

    /** Models that think aloud close their thoughts with a tag; some leave out the one that opens them. */
    private static String afterThinking(String reply) {
        Matcher ends = THINKING_ENDS.matcher(reply);
        int from = 0;
        while (ends.find()) {
            from = ends.end();
        }
        return reply.substring(from);
    }

    private static boolean isFence(String line) {
        return line.strip().startsWith("```") || line.strip().startsWith("~~~");
    }

    private static List<CitedSentence> sentences(List<String> lines, int passages) {
        List<CitedSentence> sentences = new ArrayList<>();
        boolean numbered = LineStart.areNumbered(lines);
        for (String line : lines) {
            ReplyLine read = new ReplyLexer(passages).read(LineStart.skip(line, numbered));
            citeLast(sentences, read.keysForTheLineBefore());
            sentences.addAll(read.sentences());
        }
        return sentences;
    }

    /** Keys on a line of their own belong to the sentence before them. */
    private static void citeLast(List<CitedSentence> sentences, List<Integer> keys) {
        int last = sentences.size() - 1;
        if (last >= 0 && sentences.get(last).keys().isEmpty()) {
            sentences.set(last, new CitedSentence(sentences.get(last).text(), keys));
        }
    }

    private static ParsedReply meaning(List<CitedSentence> sentences) {
        boolean cited = false;
        for (CitedSentence sentence : sentences) {
            if (sentence.text().toUpperCase(Locale.ROOT).contains(NOT_IN_ARTICLES)) {
                return cited ? new Unusable("it both answers and says " + NOT_IN_ARTICLES) : new NotInArticles();
            }
            cited |= !sentence.keys().isEmpty();
        }
        return cited ? new Sentences(sentences) : new Unusable("none of its sentences has the key of a passage");
    }
}
