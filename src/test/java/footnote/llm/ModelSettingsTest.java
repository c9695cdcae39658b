package footnote.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | PT20S  | 40  | 0   | 0  | model.max-tokens is '40', expected 50 to 32000",
                "''         | PT0S   | 800 | 0   | 0  | model.timeout is 'PT0S', expected 0.1 s to 10 min",
                "''         | PT11M  | 800 | 0   | 0  | model.timeout is 'PT11M', expected 0.1 s to 10 min",
                "''         | PT20S  | 800 | 3   | 0  | model.temperature is '3.0', expected 0 to 2, or -1 for the provider's own",
                "''         | PT20S  | 800 | NaN | 0  | model.temperature is 'NaN', expected 0 to 2, or -1 for the provider's own",
                "''         | PT20S  | 800 | 0   | -1 | model.daily-budget is '-1', expected 0 (no limit) or more",
                "ftp://x/   | PT20S  | 800 | 0   | 0  | model.base-url is 'ftp://x/', expected an http:// or https:// address",
                "localhost  | PT20S  | 800 | 0   | 0  | model.base-url is 'localhost', expected an http:// or https:// address",
                "http://a b | PT20S  | 800 | 0   | 0  | model.base-url is 'http://a b', expected an http:// or https:// address"
            })
    void namesTheWrongSetting(
            String url, Duration timeout, int tokens, double temperature, long budget, String message) {
        assertThatThrownBy(() -> new ModelSettings(
                        ModelProvider.OLLAMA, "m", url, new Secret(""), timeout, tokens, temperature, budget))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void needsTheNameOfAModel() {
        ModelSettings none = ModelSettings.NONE;

        assertThatThrownBy(() -> new ModelSettings(
                        ModelProvider.OLLAMA, " ", "", none.apiKey(), none.timeout(), none.maxTokens(), 0, 0))
                .hasMessage("model.name is ' ', expected the name of a model");
    }

    @ParameterizedTest
    @CsvSource({"OPENAI, OPENAI_API_KEY", "ANTHROPIC, ANTHROPIC_API_KEY", "GEMINI, GEMINI_API_KEY"})
    void namesTheVariableOfAMissingKey(ModelProvider provider, String variable) {
        assertThatThrownBy(() -> of(provider, "", ""))
                .hasMessageContaining("the API key is missing")
                .hasMessageEndingWith("needs the environment variable " + variable);
    }

    @Test
    void needsNoKeyForALocalServer() {
        assertThat(of(ModelProvider.OPENAI, "http://127.0.0.1:8000/v1", "").enabled())
                .isTrue();
        assertThat(of(ModelProvider.OLLAMA, "", "").enabled()).isTrue();
    }

    @Test
    void isSwitchedOffByDefault() {
        assertThat(ModelSettings.NONE.enabled()).isFalse();
        assertThatThrownBy(() -> new ChatModels(ModelSettings.NONE).chat())
                .hasMessage("model.provider is 'none': there is no chat model to build");
    }

    private static ModelSettings of(ModelProvider provider, String url, String key) {
        return new ModelSettings(provider, "m", url, new Secret(key), Duration.ofSeconds(20), 800, 0, 0);
    }
}
