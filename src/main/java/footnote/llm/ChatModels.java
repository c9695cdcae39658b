package footnote.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import org.jspecify.annotations.Nullable;

/** Builds LangChain4j's chat models from the settings: without their own retries, which are ours, and without request logs. */
public final class ChatModels {
    private static final String OLLAMA_ADDRESS = "http://localhost:11434";

    private final ModelSettings settings;

    public ChatModels(ModelSettings settings) {
        this.settings = settings;
    }

    public ChatModel chat() {
        return switch (settings.provider()) {
            case NONE -> throw noModel();
            case OPENAI -> openAi();
            case ANTHROPIC -> anthropic();
            case GEMINI -> gemini();
            case OLLAMA -> ollama();
        };
    }

    public StreamingChatModel streaming() {
        return switch (settings.provider()) {
            case NONE -> throw noModel();
            case OPENAI -> openAiStreaming();
            case ANTHROPIC -> anthropicStreaming();
            case GEMINI -> geminiStreaming();
            case OLLAMA -> ollamaStreaming();
        };
    }

    private ChatModel openAi() {
        OpenAiChatModel.OpenAiChatModelBuilder model = OpenAiChatModel.builder()
                .httpClientBuilder(transport())
                .modelName(settings.modelName())
                .baseUrl(address())
                .apiKey(key())
                .temperature(temperature())
                .timeout(settings.timeout())
                .maxRetries(0);
        return (ownAddress() ? model.maxCompletionTokens(settings.maxTokens()) : model.maxTokens(settings.maxTokens()))
                .build();
    }

    private StreamingChatModel openAiStreaming() {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(transport())
                .modelName(settings.modelName())
                .baseUrl(address())
                .apiKey(key())
                .temperature(temperature())
                .timeout(settings.timeout());
        return (ownAddress() ? model.maxCompletionTokens(settings.maxTokens()) : model.maxTokens(settings.maxTokens()))
                .build();
    }

    private ChatModel anthropic() {
        AnthropicChatModel.AnthropicChatModelBuilder model = AnthropicChatModel.builder();
        if (!ownAddress()) {
            model.baseUrl(settings.baseUrl());
        }
        return model.httpClientBuilder(transport())
                .modelName(settings.modelName())
                .apiKey(key())
                .temperature(temperature())
                .maxTokens(settings.maxTokens())
                .timeout(settings.timeout())
                .maxRetries(0)
                .build();
    }

    private StreamingChatModel anthropicStreaming() {
        AnthropicStreamingChatModel.AnthropicStreamingChatModelBuilder model = AnthropicStreamingChatModel.builder();
        if (!ownAddress()) {
            model.baseUrl(settings.baseUrl());
        }
        return model.httpClientBuilder(transport())
                .modelName(settings.modelName())
                .apiKey(key())
                .temperature(temperature())
                .maxTokens(settings.maxTokens())
                .timeout(settings.timeout())
                .build();
    }

    private ChatModel gemini() {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(transport())
                .modelName(settings.modelName())
                .baseUrl(address())
                .apiKey(key())
                .temperature(temperature())
                .maxOutputTokens(settings.maxTokens())
                .timeout(settings.timeout())
                .maxRetries(0)
                .build();
    }

    private StreamingChatModel geminiStreaming() {
        return GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(transport())
                .modelName(settings.modelName())
                .baseUrl(address())
                .apiKey(key())
                .temperature(temperature())
                .maxOutputTokens(settings.maxTokens())
                .timeout(settings.timeout())
                .build();
    }

    private ChatModel ollama() {
        return OllamaChatModel.builder()
                .httpClientBuilder(transport())
                .modelName(settings.modelName())
                .baseUrl(ownAddress() ? OLLAMA_ADDRESS : settings.baseUrl())
                .temperature(temperature())
                .numPredict(settings.maxTokens())
                .timeout(settings.timeout())
                .maxRetries(0)
                .build();
    }

    private StreamingChatModel ollamaStreaming() {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(transport())
                .modelName(settings.modelName())
                .baseUrl(ownAddress() ? OLLAMA_ADDRESS : settings.baseUrl())
                .temperature(temperature())
                .numPredict(settings.maxTokens())
                .timeout(settings.timeout())
                .build();
    }

    private HttpClientBuilder transport() {
        return new WatchedHttp(settings.timeout());
    }

    private boolean ownAddress() {
        return settings.baseUrl().isEmpty();
    }

    private @Nullable String address() {
        return ownAddress() ? null : settings.baseUrl();
    }

    private @Nullable String key() {
        return settings.apiKey().isEmpty() ? null : settings.apiKey().value();
    }

    private @Nullable Double temperature() {
        return settings.temperature() == ModelSettings.PROVIDER_TEMPERATURE ? null : settings.temperature();
    }

    private static IllegalStateException noModel() {
        return new IllegalStateException("model.provider is 'none': there is no chat model to build");
    }
}
