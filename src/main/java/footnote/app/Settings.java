package footnote.app;

import footnote.access.AccessSettings;
import footnote.access.LimitSettings;
import footnote.answer.ReaderSettings;
import footnote.chat.ConversationSettings;
import footnote.ingest.DocumentLimits;
import footnote.ingest.IngestSettings;
import footnote.llm.ModelProvider;
import footnote.llm.ModelSettings;
import footnote.model.FootnoteException;
import footnote.model.Secret;
import footnote.retrieve.RetrievalSettings;
import footnote.telegram.TelegramSettings;
import footnote.verify.VerifySettings;
import footnote.watch.FolderSettings;
import footnote.watch.WatchSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All settings, checked; each package gets its own part of them.
 *
 * @param telegramToken empty without a bot
 * @param partlyFrom least probability from which the articles are said to speak of the matter
 * @param readerModel file of another reader than the one that the program brings along, or empty
 * @param threads threads for the models inside the process
 */
record Settings(
        Secret telegramToken,
        String telegramUrl,
        Duration telegramPoll,
        int telegramWorkers,
        IngestSettings ingest,
        RetrievalSettings retrieval,
        ReaderSettings reader,
        double partlyFrom,
        String readerModel,
        int threads,
        ModelSettings model,
        VerifySettings verify,
        ConversationSettings conversation,
        AccessSettings access,
        LimitSettings limits,
        WatchSettings feeds,
        FolderSettings folder,
        Path prompts) {
    private static final int MEGABYTE = 1_000_000;

    /**
     * Reads the settings.
     *
     * @throws FootnoteException naming the setting that is wrong, its value and what is allowed
     */
    static Settings of(SettingsFile file, Map<String, String> environment) {
        try {
            Settings settings = new Settings(
                    new Secret(
                            environment.getOrDefault("TELEGRAM_BOT_TOKEN", "").strip()),
                    telegramUrl(environment),
                    Duration.ofSeconds(file.integer("telegram", "poll-seconds", 30, 1, 50)),
                    file.integer("telegram", "workers", 4, 1, 64),
                    ingest(file),
                    retrieval(file),
                    reader(file),
                    file.number("reader", "partly-from", 0.025, 0, 1),
                    file.text("reader", "model", ""),
                    threads(file),
                    model(file, environment),
                    new VerifySettings(file.number(
                            "verify", "support", VerifySettings.standard().support(), 0, 1)),
                    conversation(file),
                    AccessSection.access(file),
                    AccessSection.limits(file),
                    WatchSection.feeds(file),
                    WatchSection.folder(file),
                    Path.of(file.text("prompts", "folder", "prompts")));
            file.refuseUnknown();
            return settings;
        } catch (IllegalArgumentException e) {
            throw new FootnoteException("Wrong setting: " + e.getMessage(), false, e);
        }
    }

    private static String telegramUrl(Map<String, String> environment) {
        String named = environment.getOrDefault("TELEGRAM_API_URL", "").strip();
        return named.isEmpty() ? TelegramSettings.PUBLIC_SERVER : named;
    }

    private static IngestSettings ingest(SettingsFile file) {
        IngestSettings standard = IngestSettings.standard();
        return new IngestSettings(
                file.integer("articles", "max-megabytes", standard.maxBytes() / MEGABYTE, 1, 100) * MEGABYTE,
                standard.maxCollectionBytes(),
                file.integer("articles", "passage-tokens", standard.passageTokens(), 50, 400),
                standard.sentenceTokens(),
                standard.maxPassageTokens(),
                file.integer("articles", "max-tokens", standard.maxTokens(), 1_000, 10_000_000),
                new DocumentLimits(
                        standard.documents().maxBytes(),
                        standard.documents().maxText(),
                        file.integer(
                                "articles",
                                "document-seconds",
                                standard.documents().seconds(),
                                2,
                                300),
                        file.integer(
                                "articles",
                                "document-memory",
                                standard.documents().heapMegabytes(),
                                64,
                                4096)));
    }

    private static RetrievalSettings retrieval(SettingsFile file) {
        RetrievalSettings standard = RetrievalSettings.standard();
        return new RetrievalSettings(
                file.integer("retrieval", "candidates", standard.candidates(), 1, 1000),
                file.integer("retrieval", "passages", standard.passages(), 1, 100));
    }

    private static ReaderSettings reader(SettingsFile file) {
        ReaderSettings standard = ReaderSettings.standard();
        return new ReaderSettings(
                file.number("reader", "answer-from", standard.answerFrom(), 0, 1),
                file.number("reader", "complete-from", standard.completeFrom(), 0, 1),
                file.integer("reader", "most-sentences", standard.mostSentences(), 1, 5));
    }

    private static ConversationSettings conversation(SettingsFile file) {
        ConversationSettings standard = ConversationSettings.standard();
        long hours = standard.silence().toHours();
        return new ConversationSettings(
                Duration.ofHours(file.integer("conversation", "silence-hours", (int) hours, 1, 8_760)),
                file.oneOf("conversation", "suggestions", standard.suggestions() ? "yes" : "no", Set.of("yes", "no"))
                        .equals("yes"));
    }

    private static int threads(SettingsFile file) {
        int threads = file.integer("reader", "threads", 0, 0, 64);
        return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private static ModelSettings model(SettingsFile file, Map<String, String> environment) {
        Set<String> names = Arrays.stream(ModelProvider.values())
                .map(ModelProvider::settingName)
                .collect(Collectors.toSet());
        ModelProvider provider = ModelProvider.valueOf(
                file.oneOf("model", "provider", "none", names).toUpperCase(Locale.ROOT));
        String key = provider.keyVariable().isEmpty() ? "" : environment.getOrDefault(provider.keyVariable(), "");
        ModelSettings none = ModelSettings.NONE;
        return new ModelSettings(
                provider,
                file.text("model", "name", ""),
                file.text("model", "base-url", ""),
                new Secret(key.strip()),
                Duration.ofMillis((long) (1000 * file.number("model", "timeout-seconds", 20, 0.1, 600))),
                file.integer("model", "max-tokens", none.maxTokens(), 50, 32_000),
                file.number("model", "temperature", none.temperature(), -1, 2),
                file.integer("model", "daily-budget", 0, 0, Integer.MAX_VALUE));
    }
}
