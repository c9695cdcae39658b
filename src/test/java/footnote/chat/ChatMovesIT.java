package footnote.chat;

import static footnote.chat.TestChat.FIRE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A group that gets another number takes all that is its own along. */
class ChatMovesIT extends WithAGroup {
    private static final String LARGE = "tg:-1000100";

    /** Moved by LaneMoves, which has a test of its own. */
    private static final List<String> MOVED_WITH_MESSAGES =
            List.of("inbox", "outbox", "lane_move", "message_reference");

    private static final List<String> MOVED_HERE = List.of(
            "article",
            "article_band",
            "article_version",
            "article_content",
            "forgotten_address",
            "link",
            "turn",
            "sent_text",
            "preference",
            "article_search",
            "linked_channel",
            "bot_use",
            "answer_trace",
            "feedback",
            "watch",
            "news",
            "digest",
            "feed_offer",
            "admitted",
            "refusal",
            "pairing_try");

    private static final Map<String, String> WITHOUT_CHAT = Map.ofEntries(
            Map.entry("passage", "hangs on its article"),
            Map.entry("article_question", "hangs on its article"),
            Map.entry("turn_citation", "hangs on its turn"),
            Map.entry("watch_entry", "hangs on its watch"),
            Map.entry("feed", "is one for all who watch it"),
            Map.entry("entry_to_read", "hangs on its feed"),
            Map.entry("library_change", "counts for all libraries"),
            Map.entry("folder_file", "is of the operator's folder"),
            Map.entry("pairing_code", "is not used yet, by anybody"),
            Map.entry("poll_offset", "is of the account"),
            Map.entry("flyway_schema_history", "is of the schema"));

    /** Of what only a web site or a locked door makes. */
    private static final List<String> MORE_ROWS = List.of(
            "INSERT INTO article_version SELECT 99, library, id, title, author, outlet, url, published, language, source,"
                    + " added_at, text FROM article LIMIT 1",
            "INSERT INTO article_content SELECT library, 'hash', row_id FROM article LIMIT 1",
            "INSERT INTO forgotten_address VALUES ('chat:tg:-100', 'hash')",
            "INSERT INTO link (library, address, source, read_at) VALUES ('chat:tg:-100', 'a', 's', '2026')",
            "INSERT INTO feed (address, title, next_look) VALUES ('f', 'Feed', 0)",
            "INSERT INTO watch (feed_row, library, chat, topic) VALUES (1, 'chat:tg:-100', 'tg:-100', '')",
            "INSERT INTO news (chat, topic, feed, kind, found_at) VALUES ('tg:-100', '', 'Feed', 'ARTICLE', 0)",
            "INSERT INTO digest (chat, topic, made_at) VALUES ('tg:-100', '', 0)",
            "INSERT INTO feed_offer (chat, title, address, offered_at) VALUES ('tg:-100', 'Feed', 'f', 0)",
            "INSERT INTO admitted VALUES (-100, 0)",
            "INSERT INTO refusal VALUES (-100, 0)",
            "INSERT INTO pairing_try VALUES (-100, 0)");

    @Test
    void everythingGoesAlongWhenAGroupGetsAnotherNumber() {
        hands(ANN, "/add", post(ANN, FIRE));
        Reply answer = says(BEN, TestChat.HOW_MANY).get(0);
        says(BOSS, "/link @paper");

        chat.service().move(GROUP, LARGE);
        chat.service().move(GROUP, LARGE);

        Speaker ben = in(LARGE, BEN, ChatKind.GROUP);
        String articles = shown(chat.service().handle(text(ben, "/articles", false)));
        assertThat(articles).contains("Ferry fire").contains("added by Ann").contains("The Paper");
        String footnote = answer.buttons().get(0).get(0).action().encode();
        Reply shown = chat.service()
                .handle(new Incoming.Tap(ben, "tap:old", footnote))
                .get(0);
        assertThat(shown(List.of(shown))).contains("12 passengers");
        assertThat(shown(chat.service().handle(text(ben, "and how many sailors?", false))))
                .contains("two sailors");
        assertThat(shown(says(BEN, "/articles"))).doesNotContain("Ferry fire");
    }

    @Test
    void nothingIsLeftBehindInAnyTable() {
        hands(ANN, "/add", post(ANN, FIRE));
        Reply answer = says(BEN, TestChat.HOW_MANY).get(0);
        presses(BEN, answer.buttons().get(1).get(1).action().encode());
        presses(BOSS, new ButtonAction.Choose(Choice.SHORT_ANSWERS).encode());
        says(BEN, "/articles ferry");
        says(BOSS, "/link @paper");
        MORE_ROWS.forEach(row -> chat.flows().database().useWrite(handle -> handle.execute(row)));
        assertThat(tablesWith(GROUP)).containsExactlyInAnyOrderElementsOf(MOVED_HERE);

        chat.service().move(GROUP, LARGE);

        assertThat(tablesWith(GROUP)).isEmpty();
        assertThat(tablesWith(LARGE)).containsExactlyInAnyOrderElementsOf(MOVED_HERE);
    }

    /** A new table fails here until somebody has thought about groups that get another number. */
    @Test
    void everyTableEitherMovesOrHasNoChat() {
        List<String> known = new ArrayList<>(MOVED_HERE);
        known.addAll(MOVED_WITH_MESSAGES);
        known.addAll(WITHOUT_CHAT.keySet());

        assertThat(tables()).containsExactlyInAnyOrderElementsOf(known);
    }

    private List<String> tables() {
        return chat.flows()
                .database()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
                        .mapTo(String.class)
                        .list());
    }

    /** The tables with this chat in any of their columns, as itself, as its number, or as part of a name. */
    private List<String> tablesWith(String group) {
        String number = group.substring("tg:".length());
        return chat.flows().database().jdbi().withHandle(handle -> {
            List<String> found = new ArrayList<>();
            for (String table : tables()) {
                List<String> columns = handle.createQuery("SELECT name FROM pragma_table_info('" + table + "')")
                        .mapTo(String.class)
                        .list();
                String any = columns.stream()
                        .map(column -> "\"" + column + "\" IN ('" + group + "', 'chat:" + group + "', " + number
                                + ") OR \"" + column + "\" LIKE '" + group + "/%'")
                        .collect(Collectors.joining(" OR "));
                boolean there = handle.createQuery("SELECT EXISTS (SELECT 1 FROM \"" + table + "\" WHERE " + any + ")")
                        .mapTo(Boolean.class)
                        .one();
                if (there) {
                    found.add(table);
                }
            }
            return found;
        });
    }
}
