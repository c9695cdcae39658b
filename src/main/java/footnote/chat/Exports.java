package footnote.chat;

import footnote.phrases.Phrases;
import footnote.pipeline.ArticleLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands a chat its articles, as files that the bot reads back. */
final class Exports {
    /** Telegram lets bots send more than they may fetch; a file that comes back must be one that can be fetched. */
    private static final long MOST_BYTES = 19_000_000;

    private final ArticleLines lines;

    Exports(ArticleLines lines) {
        this.lines = lines;
    }

    List<Reply> of(Audience audience) {
        Phrases phrases = audience.phrases();
        List<ArticleLines.Stretch> stretches = lines.stretches(audience.library(), MOST_BYTES);
        if (stretches.isEmpty()) {
            return List.of(Reply.phrase(phrases, "export.none"));
        }
        List<Reply> replies = new ArrayList<>();
        for (ArticleLines.Stretch stretch : stretches) {
            String number = stretches.size() == 1 ? "" : "-" + (replies.size() + 1);
            OutgoingFile file = new OutgoingFile(
                    "articles" + number + ".jsonl", audience.library(), stretch.newest(), stretch.oldest());
            replies.add(Reply.of(Block.phrase(phrases, "export.file", Map.of("n", stretch.articles())))
                    .with(file));
        }
        return replies;
    }

    /** Empty where all of its articles are gone. */
    Optional<byte[]> content(OutgoingFile file) {
        return lines.of(file.library(), file.newest(), file.oldest());
    }
}
