package footnote.app;

import footnote.eval.EvalQuestion;
import footnote.eval.QuestionSet;
import footnote.model.ArticleDetails;
import footnote.model.LibraryId;
import footnote.model.Submission;
import footnote.telegram.TelegramBot;
import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramPerson;
import footnote.telegramserver.TelegramServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

/**
 * Measures how long light chats wait for their answers while others write much: 2,000 updates within 10 seconds over 50 chats, seven of
 * them groups, against the whole bot with its own models. Each chat asks questions of the question set in an order of its own: where they are
 * few, most find what another one has just read. The judge keeps Telegram's limits.
 *
 * <p>{@code mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=footnote.app.LoadFigure -Dexec.args="2 6"}: every
 * so manieth message of a busy private chat is a question, the others are commands; how many different questions there are (all of the
 * set, where none is said).
 */
public final class LoadFigure {
    private static final int CHATS = 50;
    private static final int BUSY_CHATS = 10;
    /** Of both kinds, every so manieth is a group. */
    private static final int GROUP_EVERY = 8;

    private static final int UPDATES = 2_000;
    /** How often each light chat writes after its first message, while the others are still being answered. */
    private static final int LATER = 3;

    private static final Duration LATER_EVERY = Duration.ofSeconds(20);
    /** As much as Telegram lets a bot answer in two minutes. */
    private static final int PER_BUSY_GROUP = 40;

    private static final int IDLE_ROUNDS = 2;
    private static final int WARM_UP = 20;
    private static final Duration SPAN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Path ARTICLES = Path.of("src", "eval", "articles");
    /** Our own limits per person and chat would refuse most of the questions. */
    static final String NO_LIMITS = """
            limits:
              person-questions-per-minute: 0
              person-questions-per-day: 0
              chat-questions-per-minute: 0
              chat-questions-per-day: 0
            """;

    private static final Path QUESTIONS = Path.of("src", "eval", "questions.jsonl");

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Random random = new Random(7);
    private final List<String> questions;
    private final TelegramServer server;
    private final List<LoadedChat> busy = new ArrayList<>();
    private final List<LoadedChat> busyGroups = new ArrayList<>();
    private final List<LoadedChat> light = new ArrayList<>();

    private LoadFigure(TelegramServer server, int questionEvery, int different) {
        this.questions = QuestionSet.read(QUESTIONS).stream()
                .filter(question -> question.history().isEmpty())
                .map(EvalQuestion::question)
                .distinct()
                .limit(different)
                .toList();
        this.server = server;
        for (int i = 0; i < CHATS; i++) {
            boolean group = i % GROUP_EVERY == GROUP_EVERY - 1;
            if (i >= BUSY_CHATS) {
                light.add(chat(1_000 + i, group, 2));
            } else {
                (group ? busyGroups : busy).add(chat(1_000 + i, group, questionEvery));
            }
        }
    }

    private LoadedChat chat(long id, boolean group, int questionEvery) {
        TelegramPerson person =
                group ? server.user(id, server.supergroup(-1_000_000_000_000L - id, "Group " + id)) : server.user(id);
        List<String> own = new ArrayList<>(questions);
        Collections.shuffle(own, random);
        return new LoadedChat(person, server.botName(), own, questionEvery);
    }

    public static void main(String[] arguments) throws IOException {
        int questionEvery = arguments.length == 0 ? 2 : Integer.parseInt(arguments[0]);
        int different = arguments.length < 2 ? Integer.MAX_VALUE : Integer.parseInt(arguments[1]);
        Path data = Files.createTempDirectory("footnote-load");
        try (TelegramServer server = TelegramServer.start()) {
            Map<String, String> environment =
                    Map.of("TELEGRAM_BOT_TOKEN", server.token(), "TELEGRAM_API_URL", server.url());
            Settings settings = Settings.of(SettingsFile.parse("load", NO_LIMITS), environment);
            try (Assembly assembly = Assembly.open(settings, data);
                    TelegramBot bot = assembly.telegram()) {
                takeIn(assembly);
                bot.start();
                new LoadFigure(server, questionEvery, different).measure();
            }
        }
    }

    private static void takeIn(Assembly assembly) throws IOException {
        try (var files = Files.list(ARTICLES)) {
            for (Path file : files.sorted().toList()) {
                Submission article = new Submission.FileContent(
                        file.toString(),
                        ArticleDetails.UNKNOWN,
                        file.getFileName().toString(),
                        Files.readAllBytes(file));
                assembly.ingest().ingest(article, LibraryId.SHARED);
            }
        }
    }

    private void measure() {
        server.limits(FloodLimits.NONE);
        warmUp();
        server.limits(FloodLimits.REAL);
        List<Double> before = idle();
        List<Double> loaded = load();
        List<Double> after = idle();
        List<Double> idle = new ArrayList<>(before);
        idle.addAll(after);
        say(
                "light chats, idle:   p50 %4.0f ms, p95 %4.0f ms (before %.0f, after %.0f; %d answers)",
                percentile(idle, 50), percentile(idle, 95), percentile(before, 95), percentile(after, 95), idle.size());
        say(
                "light chats, loaded: p50 %4.0f ms, p95 %4.0f ms (%d answers)",
                percentile(loaded, 50), percentile(loaded, 95), loaded.size());
        say("p95 loaded / idle:   %.1f", percentile(loaded, 95) / percentile(idle, 95));
    }

    /** Other chats than those that are measured ask until the program is compiled where it matters. */
    private void warmUp() {
        List<LoadedChat> others = new ArrayList<>();
        for (int i = 0; i < CHATS; i++) {
            others.add(chat(2_000 + i, false, 2));
        }
        for (int round = 0; round < WARM_UP; round++) {
            others.forEach(LoadedChat::says);
            awaitAnswers(others);
        }
        say("warm after %d answers", CHATS * WARM_UP);
    }

    /** One light chat at a time. */
    private List<Double> idle() {
        List<Double> waits = new ArrayList<>();
        for (int round = 0; round < IDLE_ROUNDS; round++) {
            for (LoadedChat chat : light) {
                int first = chat.said();
                chat.says();
                awaitAnswers(List.of(chat));
                waits.addAll(chat.waits(first));
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        return waits;
    }

    private List<Double> load() {
        List<Integer> firsts = light.stream().map(LoadedChat::said).toList();
        int refused = server.floods();
        long start = System.nanoTime();
        CompletableFuture<Double> intake = CompletableFuture.supplyAsync(() -> {
            LockSupport.parkNanos(SPAN.toNanos());
            server.awaitAllConfirmed(PATIENCE);
            return seconds(start);
        });
        double sent = 0;
        for (Planned update : plan()) {
            LockSupport.parkNanos(start + update.after() - System.nanoTime());
            update.chat().says();
            sent = update.after() < SPAN.toNanos() ? seconds(start) : sent;
        }
        say("all updates taken in after %.1f s", intake.join());
        awaitAnswers(light);
        say("light chats all answered after %.1f s", seconds(start));
        List<LoadedChat> all = new ArrayList<>(busy);
        all.addAll(busyGroups);
        all.addAll(light);
        awaitAnswers(all);
        say(
                "%d updates of %d chats (%d of them busy) within %.1f s; all answered after %.0f s",
                UPDATES, CHATS, BUSY_CHATS, sent, seconds(start));
        say(
                "lost: %d, doubled: %d, out of order: %d, refused by the judge and sent again: %d",
                sum(all, chat -> Math.max(0, chat.said() - chat.answered())),
                sum(all, chat -> Math.max(0, chat.answered() - chat.said())),
                sum(all, LoadedChat::outOfOrder),
                server.floods() - refused);
        return lightWaits(firsts);
    }

    /** What the light chats waited, within the ten seconds and afterwards. */
    private List<Double> lightWaits(List<Integer> firsts) {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int i = 0; i < light.size(); i++) {
            List<Double> waits = light.get(i).waits(firsts.get(i));
            first.add(waits.get(0));
            later.addAll(waits.subList(1, waits.size()));
        }
        say(
                "light chats: p95 %.0f ms within the ten seconds, %.0f ms afterwards",
                percentile(first, 95), percentile(later, 95));
        first.addAll(later);
        return first;
    }

    private static int sum(List<LoadedChat> chats, ToIntFunction<LoadedChat> figure) {
        return chats.stream().mapToInt(figure).sum();
    }

    /** An update and when it is sent, in nanoseconds after the first one. */
    private record Planned(LoadedChat chat, long after) {}

    /** Each light chat writes once within the ten seconds, the busy ones share the rest; then the light ones go on. */
    private List<Planned> plan() {
        List<Planned> plan = new ArrayList<>();
        light.forEach(chat -> plan(chat, 1, plan));
        busyGroups.forEach(chat -> plan(chat, PER_BUSY_GROUP, plan));
        int rest = UPDATES - plan.size();
        for (int i = 0; i < busy.size(); i++) {
            plan(busy.get(i), rest * (i + 1) / busy.size() - rest * i / busy.size(), plan);
        }
        for (int i = 0; i < LATER * light.size(); i++) {
            long after = SPAN.toNanos() + LATER_EVERY.toNanos() * i / light.size();
            plan.add(new Planned(light.get(i % light.size()), after));
        }
        plan.sort(Comparator.comparingLong(Planned::after));
        return plan;
    }

    private void plan(LoadedChat chat, int updates, List<Planned> plan) {
        long gap = SPAN.toNanos() / updates;
        long phase = (long) (random.nextDouble() * gap);
        for (int i = 0; i < updates; i++) {
            plan.add(new Planned(chat, phase + i * gap));
        }
    }

    private void awaitAnswers(List<LoadedChat> chats) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (chats.stream().anyMatch(chat -> chat.answered() < chat.said()) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
