package footnote.question;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.input.PromptTemplate;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.rag.query.transformer.CompressingQueryTransformer;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import footnote.llm.ModelUnavailable;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a chat model write out a follow-up (LangChain4j's query compression with our prompt). Where the model gives nothing that can be
 * used, another transformer resolves the question instead. Safe for use by several threads.
 */
public final class ModelTransformer implements QueryTransformer {
    private static final Logger LOG = LoggerFactory.getLogger(ModelTransformer.class);
    private static final int LONGEST = 400;
    private static final Pattern LEAD =
            Pattern.compile("^(?:(?:stand-?alone )?question\\s*:)?[\\s\"“”*]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile("[\\s\"“”*]*$");
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|[<>{}]");

    private final QueryTransformer compressing;
    private final QueryTransformer otherwise;

    /**
     * Over a chat model.
     *
     * @param prompt with the places {@code {{chatMemory}}} and {@code {{query}}}
     */
    public ModelTransformer(ChatModel model, String prompt, QueryTransformer otherwise) {
        this.compressing = new CompressingQueryTransformer(model, PromptTemplate.from(prompt));
        this.otherwise = otherwise;
    }

    @Override
    public Collection<Query> transform(Query query) {
        boolean alone = query.metadata() == null
                || query.metadata().chatMemory() == null
                || query.metadata().chatMemory().isEmpty();
        if (alone) {
            return otherwise.transform(query);
        }
        try {
            String written =
                    cleaned(compressing.transform(query).iterator().next().text());
            if (usable(written)) {
                return List.of(Query.from(written, query.metadata()));
            }
            LOG.info("what the chat model wrote for a follow-up cannot be used");
        } catch (ModelUnavailable e) {
            LOG.info("the chat model does not resolve a follow-up: {}", e.getMessage());
        }
        return otherwise.transform(query);
    }

    private static String cleaned(String reply) {
        String bare = LEAD.matcher(reply.strip()).replaceFirst("");
        return TAIL.matcher(bare).replaceFirst("");
    }

    /** One line that can be a question; anything else was not asked for. */
    private static boolean usable(String written) {
        return !written.isBlank()
                && written.length() <= LONGEST
                && written.indexOf('\n') < 0
                && !ADDRESS.matcher(written.toLowerCase(Locale.ROOT)).find();
    }
}
