package footnote.llm;

import footnote.model.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;

/**
 * Which chat model words the answers, and what it may cost.
 *
 * @param baseUrl the server's address, for a local or a compatible server; empty means the provider's own
 * @param timeout the longest wait for one whole answer, with its repetition
 * @param maxTokens the longest reply
 * @param temperature 0 is steadiest; {@link #PROVIDER_TEMPERATURE} sends none, for models that refuse one
 * @param dailyBudget tokens that may be spent per day (UTC), prompts included; 0 means no limit
 */
public record ModelSettings(
        ModelProvider provider,
        String modelName,
        String baseUrl,
        Secret apiKey,
        Duration timeout,
        int maxTokens,
        double temperature,
        long dailyBudget) {

    // These stand first because the constant below is checked against them.
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Leaves the temperature to the provider. */
    public static final double PROVIDER_TEMPERATURE = -1;

    /** No chat model: the in-process reader answers. */
    public static final ModelSettings NONE =
            new ModelSettings(ModelProvider.NONE, "", "", new Secret(""), Duration.ofSeconds(20), 800, 0, 0);

    public ModelSettings {
        require(
                !timeout.minus(SHORTEST).isNegative() && !LONGEST.minus(timeout).isNegative(),
                "model.timeout",
                timeout,
                "0.1 s to 10 min");
        require(maxTokens >= 50 && maxTokens <= 32_000, "model.max-tokens", maxTokens, "50 to 32000");
        require(dailyBudget >= 0, "model.daily-budget", dailyBudget, "0 (no limit) or more");
        require(
                temperature == PROVIDER_TEMPERATURE
                        || (temperature >= 0 && temperature <= provider.highestTemperature()),
                "model.temperature",
                temperature,
                "0 to " + provider.highestTemperature() + ", or -1 for the provider's own");
        require(
                baseUrl.isEmpty() || isWebAddress(baseUrl),
                "model.base-url",
                baseUrl,
                "an http:// or https:// address");
        require(provider == ModelProvider.NONE || !modelName.isBlank(), "model.name", modelName, "the name of a model");
        if (apiKey.isEmpty() && provider.needsKey(baseUrl)) {
            throw new IllegalArgumentException("the API key is missing: provider " + provider.settingName()
                    + " needs the environment variable " + provider.keyVariable());
        }
    }

    /** Whether a chat model words the answers at all. */
    public boolean enabled() {
        return provider != ModelProvider.NONE;
    }

    private static void require(boolean holds, String setting, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(setting + " is '" + value + "', expected " + allowed);
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
