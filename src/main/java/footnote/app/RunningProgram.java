package footnote.app;

import footnote.access.Running;
import footnote.delivery.DeadLetters;
import footnote.delivery.Deliveries;
import footnote.delivery.QueueLengths;
import footnote.llm.ModelSettings;
import footnote.llm.ProviderModel;
import footnote.store.Database;
import footnote.telegram.TelegramBot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** This program as its operator sees it from a chat. What runs is made known to it as it is made. */
final class RunningProgram implements Running {
    private final Database database;
    private final DeadLetters dead;
    private final ModelSettings settings;
    private volatile Optional<ProviderModel> model = Optional.empty();
    private volatile Optional<TelegramBot> bot = Optional.empty();
    private volatile Runnable lookAgain = () -> {};

    RunningProgram(Database database, ModelSettings settings) {
        this.database = database;
        this.dead = new DeadLetters(database);
        this.settings = settings;
    }

    ProviderModel with(ProviderModel made) {
        model = Optional.of(made);
        return made;
    }

    TelegramBot with(TelegramBot made, Deliveries deliveries) {
        bot = Optional.of(made);
        lookAgain = deliveries::lookAgain;
        return made;
    }

    @Override
    public Queues queues() {
        QueueLengths lengths = QueueLengths.in(database);
        return new Queues(lengths.waiting(), lengths.unsent(), lengths.dead());
    }

    @Override
    public Optional<Duration> sinceLastPoll() {
        return bot.map(running -> running.health().sinceLastPoll());
    }

    @Override
    public Optional<ModelUse> model() {
        return model.map(used -> new ModelUse(settings.modelName(), used.tokensToday(), settings.dailyBudget()));
    }

    @Override
    public List<Letter> letters(int most) {
        return dead.list(most).stream()
                .map(letter -> new Letter(letter.id(), letter.since(), letter.lane(), letter.reason()))
                .toList();
    }

    @Override
    public boolean retry(long id) {
        boolean found = dead.retry(id) > 0;
        lookAgain.run();
        return found;
    }

    @Override
    public boolean drop(long id) {
        return dead.drop(id) > 0;
    }
}
