package footnote.answer;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import footnote.llm.PromptTemplate;
import footnote.llm.Prompts;
import footnote.model.FoundPassage;
import footnote.model.Turn;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes what a chat model is asked: the rules, and the question with its passages under the keys P1, P2, … in their
 * order. Each piece of data ends with a code that is new for every request, so that an article cannot end it.
 */
public final class PassagePrompt {
    private static final int TURNS = 4;
    private static final int LONGEST_TURN = 600;

    private final String rules;
    private final PromptTemplate request;
    private final PromptTemplate turn;
    private final PromptTemplate passage;
    private final PromptTemplate again;
    private final Supplier<String> nonce;

    private PassagePrompt(Prompts prompts, Supplier<String> nonce) {
        this.rules = prompts.read("answer-system").fill(Map.of());
        this.request = prompts.read("answer-user", "nonce", "history", "passages", "question");
        this.turn = prompts.read("answer-turn", "question", "answer");
        this.passage = prompts.read("answer-passage", "key", "nonce", "title", "outlet", "date", "text");
        this.again = prompts.read("answer-again", "message", "reason");
        this.nonce = nonce;
    }

    /**
     * Reads the prompt files.
     *
     * @param nonce gives the code of one request; an article must not be able to guess it
     * @throws footnote.model.FootnoteException when a prompt file is missing or has other places than it should
     */
    public static PassagePrompt read(Prompts prompts, Supplier<String> nonce) {
        return new PassagePrompt(prompts, nonce);
    }

    /** Reads the prompt files and ends the data with random codes. */
    public static PassagePrompt read(Prompts prompts) {
        SecureRandom random = new SecureRandom();
        return read(prompts, () -> {
            byte[] bytes = new byte[12];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    /** The rules and the request. */
    public List<ChatMessage> messages(AnswerRequest asked) {
        return List.of(SystemMessage.from(rules), userMessage(asked));
    }

    /** The request alone, for a conversation that has its rules already. */
    public UserMessage userMessage(AnswerRequest asked) {
        String code = nonce.get();
        return UserMessage.from(request.fill(Map.of(
                "nonce", code,
                "history", history(asked.history()),
                "passages", passages(asked.passages(), code),
                "question", oneLine(asked.question()))));
    }

    /**
     * The same messages with a word on why the reply to them was of no use.
     *
     * @param messages what {@link #messages} gave
     */
    List<ChatMessage> again(List<ChatMessage> messages, String reason) {
        UserMessage asked = (UserMessage) messages.get(1);
        String text = again.fill(Map.of("message", asked.singleText(), "reason", reason));
        return List.of(messages.get(0), UserMessage.from(text));
    }

    private String history(List<Turn> turns) {
        return turns.stream()
                .skip(Math.max(0, turns.size() - TURNS))
                .map(past ->
                        turn.fill(Map.of("question", shortened(past.question()), "answer", shortened(past.answer()))))
                .collect(Collectors.joining("\n"));
    }

    private String passages(List<FoundPassage> found, String code) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> passage("P" + (i + 1), found.get(i), code))
                .collect(Collectors.joining("\n\n"));
    }

    private String passage(String key, FoundPassage found, String code) {
        return passage.fill(Map.of(
                "key", key,
                "nonce", code,
                "title", oneLine(found.details().title()),
                "outlet", oneLine(found.details().outlet()),
                "date", found.details().date(),
                "text", found.text()));
    }

    private static String shortened(String text) {
        String line = oneLine(text);
        if (line.length() <= LONGEST_TURN) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_TURN - 1)) ? LONGEST_TURN - 1 : LONGEST_TURN;
        return line.substring(0, end) + "…";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
