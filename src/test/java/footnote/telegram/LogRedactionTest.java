package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import footnote.model.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LogRedactionTest {
    private static final String TOKEN = "987654321:AAE-abcdefghijklmnopqrstuvwxyz_0123";

    @Test
    void putsStarsForTokensInMessagesAndInStackTraces() throws JoranException {
        Exception failure =
                new IOException("GET http://x/bot" + TOKEN + "/getMe", new IllegalStateException("token " + TOKEN));

        String line = asLogged("calling https://api.telegram.org/bot" + TOKEN + "/getUpdates", failure);

        assertThat(line)
                .contains("calling https://api.telegram.org/***/getUpdates")
                .contains("IllegalStateException");
        assertThat(line).doesNotContain("AAE-").doesNotContain("987654321:");
    }

    @Test
    void putsStarsForEverySecretThatItWasTold() throws JoranException {
        LogRedaction.hide(new Secret("sk-test-key-12345"));

        String line = asLogged("key is sk-test-key-12345", new IOException("again sk-test-key-12345"));

        assertThat(line).contains("key is ***").doesNotContain("sk-test-key");
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(LogRedaction.redact("bot 12:30 at https://example.com/bot/x"))
                .isEqualTo("bot 12:30 at https://example.com/bot/x");
    }

    /** The line as the program's own logging configuration writes it. */
    private static String asLogged(String message, Throwable failure) throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogRedactionTest.class.getResource("/logback.xml")));
        Logger root = context.getLogger("ROOT");
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        root.addAppender(events);
        root.warn(message, failure);
        PatternLayoutEncoder encoder =
                (PatternLayoutEncoder) ((ConsoleAppender<ILoggingEvent>) root.getAppender("STDERR")).getEncoder();
        return new String(encoder.encode(events.list.get(0)), StandardCharsets.UTF_8);
    }
}
