package footnote.telegram;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import footnote.model.Secret;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Puts stars in the place of tokens and keys in everything that is logged, stack traces included. Used by the logging configuration. */
public final class LogRedaction extends CompositeConverter<ILoggingEvent> {
    private static final Pattern TOKEN = Pattern.compile("(?:bot)?\\d{5,}:[\\w-]{30,}|bot\\d+:[\\w-]{8,}");
    private static final int SHORTEST = 8;
    private static final String STARS = "***";
    private static final List<String> SECRETS = new CopyOnWriteArrayList<>();

    /** From now on this secret is not logged. */
    public static void hide(Secret secret) {
        if (secret.value().length() >= SHORTEST && !SECRETS.contains(secret.value())) {
            SECRETS.add(secret.value());
        }
    }

    @Override
    protected String transform(ILoggingEvent event, String line) {
        return redact(line);
    }

    /** The text with stars for what must not be seen. */
    public static String redact(String text) {
        String redacted = text;
        for (String secret : SECRETS) {
            redacted = redacted.replace(secret, STARS);
        }
        return TOKEN.matcher(redacted).replaceAll(STARS);
    }
}
