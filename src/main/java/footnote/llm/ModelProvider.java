package footnote.llm;

import java.util.Locale;

/** Who runs the chat model; {@link #OPENAI} with a base URL is every server that speaks its protocol. */
public enum ModelProvider {
    NONE("", 2),
    OPENAI("OPENAI_API_KEY", 2),
    ANTHROPIC("ANTHROPIC_API_KEY", 1),
    GEMINI("GEMINI_API_KEY", 2),
    OLLAMA("", 2);

    private final String keyVariable;
    private final int highestTemperature;

    ModelProvider(String keyVariable, int highestTemperature) {
        this.keyVariable = keyVariable;
        this.highestTemperature = highestTemperature;
    }

    /** The environment variable with the provider's key; empty where it needs none. */
    public String keyVariable() {
        return keyVariable;
    }

    /** The name as it stands in the settings file. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT);
    }

    int highestTemperature() {
        return highestTemperature;
    }

    boolean needsKey(String baseUrl) {
        return this == ANTHROPIC || this == GEMINI || (this == OPENAI && baseUrl.isEmpty());
    }
}
