package footnote.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What came back from one finished call.
 *
 * @param tokens what it cost, where the provider says so
 */
record ModelReply(String text, OptionalLong tokens) {

    /**
     * Takes a response apart. A reply that ran into its length limit is kept: whoever reads it sees where it breaks off.
     *
     * @param ended whether the response was read to its end, which makes up for a missing finish reason
     */
    static ModelReply of(ChatResponse response, boolean ended) {
        FinishReason reason = response.finishReason();
        if (reason == null && !ended) {
            throw new CallFailed(Failure.CUT_OFF, new IllegalStateException("no finish reason"));
        }
        if (reason == FinishReason.CONTENT_FILTER || reason == FinishReason.TOOL_EXECUTION) {
            throw new CallFailed(Failure.DECLINED, new IllegalStateException("finish reason " + reason));
        }
        String text = response.aiMessage().text();
        return new ModelReply(text == null ? "" : text, tokens(response.tokenUsage()));
    }

    private static OptionalLong tokens(@Nullable TokenUsage usage) {
        return usage == null || usage.totalTokenCount() == null
                ? OptionalLong.empty()
                : OptionalLong.of(usage.totalTokenCount());
    }
}
