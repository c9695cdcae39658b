package footnote.app;

import footnote.fetch.LocalSite;
import footnote.telegram.TelegramBot;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;

/** The whole program on Telegram's test server, with its real models, database and index; only pages come from a site on this machine. */
record RecordedBot(TelegramServer server, Assembly assembly, TelegramBot bot) implements AutoCloseable {

    static RecordedBot start(Assembly.InsideModels models, Path data, LocalSite site, String yaml) {
        Clock clock = aDayInMarch();
        TelegramServer server = TelegramServer.start(clock);
        server.limits(FloodLimits.NONE);
        Map<String, String> environment =
                Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url());
        Assembly assembly = Assembly.open(
                Settings.of(SettingsFile.parse("test", yaml), environment),
                data,
                ownThreads(models),
                (address, port) -> address.isLoopbackAddress() && port == site.port(),
                clock);
        TelegramBot bot = assembly.telegram();
        bot.start();
        return new RecordedBot(server, assembly, bot);
    }

    /** The same models for several bots, of which each closes what it was given. */
    static Assembly.InsideModels ownThreads(Assembly.InsideModels models) {
        return new Assembly.InsideModels(
                models.embeddings(),
                models.tokens(),
                models.reader(),
                models.scores(),
                models.followUps(),
                Executors.newSingleThreadExecutor());
    }

    /** Runs as any other clock, and says the same day whenever it is. */
    private static Clock aDayInMarch() {
        Clock real = Clock.systemUTC();
        return Clock.offset(real, Duration.between(real.instant(), Instant.parse("2025-03-20T09:00:00Z")));
    }

    @Override
    public void close() {
        bot.close();
        assembly.close();
        server.close();
    }
}
