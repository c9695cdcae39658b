package footnote.telegram;

import footnote.chat.Finding;
import footnote.chat.Findings;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultsButton;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Offers what was found for words typed behind the bot's name. One that comes too late is not missed: more words were typed meanwhile. */
final class InlineAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(InlineAnswers.class);
    /** What a person has changes with every article; and it is nobody else's. */
    private static final int CACHED_SECONDS = 1;

    private static final int MOST = 50;
    private static final int MOST_TITLE = 200;
    private static final int MOST_BUTTON = 64;
    private static final String START = "inline";

    private final TelegramClient client;
    private final TelegramHtml html = new TelegramHtml();

    InlineAnswers(TelegramClient client) {
        this.client = client;
    }

    void answer(String query, Findings findings) {
        List<InlineQueryResult> results = new ArrayList<>();
        findings.found().stream().limit(MOST).forEach(finding -> results.add(result(finding)));
        AnswerInlineQuery call = AnswerInlineQuery.builder()
                .inlineQueryId(query)
                .results(results)
                .cacheTime(CACHED_SECONDS)
                .isPersonal(true)
                .button(results.isEmpty() ? button(findings.hint()) : null)
                .build();
        try {
            client.execute(call);
        } catch (TelegramApiException e) {
            LOG.debug("words typed behind the name were not answered: {}", e.toString());
        }
    }

    private InlineQueryResult result(Finding finding) {
        MessagePart part = html.parts(finding.message()).get(0);
        return InlineQueryResultArticle.builder()
                .id(finding.id())
                .title(shortened(TextCleaner.clean(finding.title()), MOST_TITLE))
                .description(TextCleaner.clean(finding.description()))
                .inputMessageContent(GuestMessages.content(part, true))
                .build();
    }

    private static InlineQueryResultsButton button(String hint) {
        return InlineQueryResultsButton.builder()
                .text(shortened(hint, MOST_BUTTON))
                .startParameter(START)
                .build();
    }

    private static String shortened(String text, int most) {
        String shown = text.isBlank() ? "…" : text.strip();
        return shown.codePointCount(0, shown.length()) <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most - 1)) + "…";
    }
}
