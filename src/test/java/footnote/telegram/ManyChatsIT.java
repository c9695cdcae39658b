package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import footnote.telegramserver.FloodLimits;
import footnote.telegramserver.TelegramPerson;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many chats write at once, faster than Telegram lets a bot answer. */
class ManyChatsIT extends WithTelegramServer {
    private static final int CHATS = 20;
    private static final int GROUPS = 3;
    private static final int UPDATES_EACH = 10;
    private static final Duration LONG = Duration.ofMinutes(3);

    @Test
    void answersEachUpdateOnceAndInTheOrderOfItsChat() {
        server.limits(FloodLimits.REAL);
        List<TelegramPerson> people =
                IntStream.range(0, CHATS).mapToObj(this::person).toList();
        start();

        for (int i = 0; i < UPDATES_EACH; i++) {
            for (TelegramPerson person : people) {
                String address = person.chat().isPrivate() ? "" : "@" + server.botName() + " ";
                person.says(address + "number " + i);
            }
        }

        await().atMost(LONG)
                .until(() -> people.stream()
                        .allMatch(person -> person.chat().botMessages().size() >= UPDATES_EACH));
        server.awaitAllConfirmed(SOON);
        List<String> answers = IntStream.range(0, UPDATES_EACH)
                .mapToObj(i -> "echo number " + i)
                .toList();
        assertThat(people).allSatisfy(person -> assertThat(textsOf(person)).isEqualTo(answers));
    }

    private TelegramPerson person(int number) {
        return number < GROUPS
                ? server.user(100 + number, server.supergroup(-1_000_000_000_100L - number, "Group " + number))
                : server.user(100 + number);
    }
}
