package footnote.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that runs as the test says. */
public final class FakeRunning implements Running {
    public final List<Letter> letters = new ArrayList<>();
    public final List<String> done = new ArrayList<>();

    @Override
    public Queues queues() {
        return new Queues(4, 5, letters.size());
    }

    @Override
    public Optional<Duration> sinceLastPoll() {
        return Optional.of(Duration.ofSeconds(7));
    }

    @Override
    public Optional<ModelUse> model() {
        return Optional.of(new ModelUse("parrot", 12_000, 0));
    }

    @Override
    public List<Letter> letters(int most) {
        return List.copyOf(letters.subList(0, Math.min(most, letters.size())));
    }

    @Override
    public boolean retry(long id) {
        done.add("retry " + id);
        return letters.removeIf(letter -> letter.id() == id);
    }

    @Override
    public boolean drop(long id) {
        done.add("drop " + id);
        return letters.removeIf(letter -> letter.id() == id);
    }
}
