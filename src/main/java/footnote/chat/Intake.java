package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.ArticleDetails;
import footnote.model.Ingested;
import footnote.model.LibraryId;
import footnote.model.Submission;
import footnote.phrases.Phrases;
import footnote.pipeline.IngestFlow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in the texts and files that people send as articles, and remembers the messages they came in. */
final class Intake {
    /** How the steps below call a text that was sent as a message. */
    private static final String PASTED = "your text";

    private final IngestFlow ingest;
    private final Library library;
    private final SentTexts sent;
    private final Quotas quotas;

    Intake(IngestFlow ingest, Library library, SentTexts sent, Quotas quotas) {
        this.ingest = ingest;
        this.library = library;
        this.sent = sent;
        this.quotas = quotas;
    }

    /** Takes a text, in as many messages as it came. */
    List<Ingested> text(Audience audience, List<Incoming.Text> parts) {
        Incoming.Text first = parts.get(0);
        Optional<String> tooMany = quotas.add(audience);
        if (tooMany.isPresent()) {
            return List.of(new Ingested.Refused(PASTED, tooMany.get()));
        }
        String whole = PartsOfText.join(parts.stream().map(Incoming.Text::text).toList());
        String source = source(first.conversation(), first.messageId());
        List<Ingested> outcomes = ingest.ingest(
                new Submission.PastedText(source, first.origin(), whole),
                own(first.conversation()),
                first.speaker().asAdder());
        if (library.findBySource(own(first.conversation()), source).isPresent()) {
            sent.keep(source, parts);
        }
        quotas.added(first, outcomes);
        return outcomes;
    }

    List<Ingested> file(Audience audience, Incoming.Document document) {
        Optional<String> tooMany = quotas.add(audience);
        if (tooMany.isPresent()) {
            return List.of(new Ingested.Refused(document.fileName(), tooMany.get()));
        }
        Submission file = new Submission.FileContent(
                source(document.conversation(), document.messageId()),
                document.origin(),
                document.fileName(),
                document.content());
        List<Ingested> outcomes = ingest.ingest(
                file, own(document.conversation()), document.speaker().asAdder());
        quotas.added(document, outcomes);
        return outcomes;
    }

    /** Says what a text became, with the button that takes it for a question. */
    Reply reply(Phrases phrases, Incoming.Text first, List<Ingested> outcomes) {
        Optional<SentTexts.Sent> kept = sent.of(first.conversation(), first.messageId());
        return IngestReply.of(phrases, outcomes)
                .withButtons(kept
                        .filter(found -> ArticleOrQuestion.mayBeQuestion(PartsOfText.join(found.parts())))
                        .map(found -> List.of(new Button(
                                phrases.text("ingest.question-button"), new ButtonAction.TakeAsQuestion(found.row()))))
                        .stream()
                        .toList());
    }

    /** Changes the article that a changed message is a part of; empty when it is part of none. */
    Optional<Reply> edited(Phrases phrases, Incoming.Edited edited) {
        Conversation conversation = edited.conversation();
        Optional<SentTexts.Sent> before = sent.of(conversation, edited.original());
        Optional<StoredArticle> article =
                before.flatMap(found -> library.findBySource(own(conversation), found.source()));
        if (before.isEmpty() || article.isEmpty()) {
            return Optional.empty();
        }
        String source = before.get().source();
        if (sent.has(conversation, edited.original(), edited.text().text())) {
            sent.change(edited.original(), edited.text()); // its marks may be others
            return Optional.of(Reply.of(Block.phrase(
                    phrases,
                    "ingest.unchanged",
                    Map.of("title", new Inline.Bold(article.get().article().title())))));
        }
        List<String> parts =
                sent.partsWith(conversation, edited.original(), edited.text().text());
        Submission changed = new Submission.PastedText(source, ArticleDetails.UNKNOWN, PartsOfText.join(parts));
        List<Ingested> outcomes = ingest.ingest(changed, own(conversation));
        sent.change(edited.original(), edited.text());
        return Optional.of(IngestReply.updated(phrases, outcomes));
    }

    /** The article that a message became, by the row of that message; empty when that is not of this chat, or forgotten. */
    Optional<StoredArticle> became(Conversation conversation, long sentRow) {
        return sent.ofRow(conversation, sentRow)
                .flatMap(text -> library.findBySource(own(conversation), text.source()));
    }

    /** Takes an article back; its text, as it was sent. Empty when that is not of this chat, or forgotten. */
    Optional<String> takeBack(Conversation conversation, long sentRow) {
        Optional<SentTexts.Sent> found = sent.ofRow(conversation, sentRow);
        found.flatMap(text -> library.findBySource(own(conversation), text.source()))
                .ifPresent(stored -> library.forget(stored.article().key()));
        return found.map(text -> PartsOfText.join(text.parts()));
    }

    static LibraryId own(Conversation conversation) {
        return Commands.own(conversation);
    }

    static String source(Conversation conversation, String messageId) {
        return "message:" + conversation.key() + "/" + messageId;
    }
}
