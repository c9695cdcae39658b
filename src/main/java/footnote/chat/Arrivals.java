package footnote.chat;

import footnote.model.Article;
import footnote.model.ArticleKey;
import footnote.model.Ingested;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides what a message without a command is: an article, links, a question, or several of these; and lets it be done. */
final class Arrivals {
    /** A forward with more words than this is the article itself, whatever it links to. */
    private static final int LONGEST_TEASER = 280;

    private final Intake intake;
    private final Links links;
    private final Questions questions;
    private final OfferedQuestions offered;

    Arrivals(Intake intake, Links links, Questions questions, OfferedQuestions offered) {
        this.intake = intake;
        this.links = links;
        this.questions = questions;
        this.offered = offered;
    }

    List<Reply> text(Audience audience, Incoming.Text message) {
        MessageLinks found = MessageLinks.in(message.text());
        if (isAboutLinks(message, found)) {
            return links(audience, message, found);
        }
        if (ArticleOrQuestion.isArticle(message)) {
            return List.of(taken(audience, message, intake.text(audience, List.of(message))));
        }
        return List.of(
                questions.replyOrArticle(audience, message, message.text().strip()));
    }

    List<Reply> joined(Audience audience, Incoming.Joined message) {
        return List.of(taken(audience, message.parts().get(0), intake.text(audience, message.parts())));
    }

    private Reply taken(Audience audience, Incoming.Text first, List<Ingested> outcomes) {
        return intake.reply(audience.phrases(), first, outcomes).withButtons(offered.about(audience, outcomes));
    }

    /**
     * What came of something that was surely meant as an article.
     *
     * @param articles those that can be asked now
     */
    record Gained(List<Reply> replies, List<ArticleKey> articles) {}

    /** Takes in a text or a file that was handed over as an article, whatever it looks like. */
    Gained gain(Audience audience, Incoming post) {
        if (post instanceof Incoming.Text text) {
            return gainText(audience, text);
        }
        if (post instanceof Incoming.Document document) {
            return gained(
                    audience,
                    intake.file(audience, document),
                    outcomes -> IngestReply.of(audience.phrases(), outcomes));
        }
        if (post instanceof Incoming.FailedDocument failed) {
            return new Gained(List.of(Reply.text(audience.phrases().reason(failed.reason()))), List.of());
        }
        if (post instanceof Incoming.Unreadable unreadable) {
            String sentence = unreadable.what().sentence();
            return new Gained(List.of(Reply.phrase(audience.phrases(), sentence)), List.of());
        }
        throw new IllegalStateException("nothing that can be handed over: " + post.getClass());
    }

    private Gained gainText(Audience audience, Incoming.Text text) {
        MessageLinks found = MessageLinks.in(text.text());
        if (isAboutLinks(text, found)) {
            Links.Outcome outcome = links.read(audience, text, found.addresses());
            boolean hasWords = found.words().codePoints().anyMatch(Character::isLetter);
            if (outcome.gained() || !hasWords || !text.forwarded()) {
                return new Gained(List.of(outcome.reply()), outcome.articles());
            }
        }
        return gained(
                audience,
                intake.text(audience, List.of(text)),
                outcomes -> intake.reply(audience.phrases(), text, outcomes));
    }

    private Gained gained(Audience audience, List<Ingested> outcomes, Function<List<Ingested>, Reply> told) {
        List<ArticleKey> articles = outcomes.stream()
                .flatMap(outcome -> IngestReply.article(outcome).stream())
                .map(Article::key)
                .toList();
        return new Gained(List.of(told.apply(outcomes).withButtons(offered.about(audience, outcomes))), articles);
    }

    Optional<List<Reply>> edited(Audience audience, Incoming.Edited message) {
        return intake.edited(audience.phrases(), message).map(List::of);
    }

    /** A file, and the answer to what is asked about it. */
    List<Reply> document(Audience audience, Incoming.Document document) {
        List<Ingested> outcomes = intake.file(audience, document);
        Reply taken = IngestReply.of(audience.phrases(), outcomes).withButtons(offered.about(audience, outcomes));
        List<Reply> replies = new ArrayList<>(List.of(taken));
        List<ArticleKey> articles = outcomes.stream()
                .flatMap(outcome -> IngestReply.article(outcome).stream())
                .map(Article::key)
                .toList();
        String caption = document.caption().strip();
        if (caption.endsWith("?") && !articles.isEmpty()) {
            replies.add(questions.replyFrom(audience, articles, document, caption));
        }
        return replies;
    }

    /** Several things at once: one reply for all that was taken in, then the answers. */
    List<Reply> several(Audience audience, Incoming.Several message) {
        List<Ingested> outcomes = new ArrayList<>();
        List<Reply> others = new ArrayList<>();
        List<Incoming.Text> asked = new ArrayList<>();
        Set<String> remarks = new LinkedHashSet<>();
        for (Incoming item : message.items()) {
            if (item instanceof Incoming.Text text && isAboutLinks(text, MessageLinks.in(text.text()))) {
                others.addAll(text(audience, text));
            } else if (item instanceof Incoming.Text text && !ArticleOrQuestion.isArticle(text)) {
                asked.add(text);
            } else {
                take(audience, item, outcomes, remarks);
            }
        }
        List<Reply> replies = new ArrayList<>();
        if (!outcomes.isEmpty() || (!remarks.isEmpty() && others.isEmpty() && asked.isEmpty())) {
            replies.add(IngestReply.of(audience.phrases(), outcomes, List.copyOf(remarks)));
        }
        replies.addAll(others);
        asked.forEach(text -> replies.addAll(text(audience, text)));
        return replies;
    }

    private void take(Audience audience, Incoming item, List<Ingested> outcomes, Set<String> remarks) {
        if (item instanceof Incoming.Text text) {
            outcomes.addAll(intake.text(audience, List.of(text)));
        } else if (item instanceof Incoming.Joined joined) {
            outcomes.addAll(intake.text(audience, joined.parts()));
        } else if (item instanceof Incoming.Document document) {
            outcomes.addAll(intake.file(audience, document));
        } else if (item instanceof Incoming.FailedDocument failed) {
            remarks.add(audience.phrases().reason(failed.reason()));
        } else if (item instanceof Incoming.Unreadable unreadable) {
            remarks.add(audience.text(unreadable.what().sentence()));
        } else {
            throw new IllegalStateException("not one of several messages: " + item.getClass());
        }
    }

    /** Whether a message is there for its addresses: the words beside them make no article. */
    static boolean isAboutLinks(Incoming.Text message, MessageLinks found) {
        if (found.addresses().isEmpty()) {
            return false;
        }
        Incoming.Text words =
                new Incoming.Text(message.speaker(), message.messageId(), found.words(), message.origin(), false);
        return message.forwarded() ? found.words().length() <= LONGEST_TEASER : !ArticleOrQuestion.isArticle(words);
    }

    /** Reads the pages, and answers what is asked about them. A forward whose pages cannot be read is an article itself. */
    private List<Reply> links(Audience audience, Incoming.Text message, MessageLinks found) {
        if (message.forwarded()) {
            return gainText(audience, message).replies();
        }
        Links.Outcome outcome = links.read(audience, message, found.addresses());
        return found.asks() && outcome.gained()
                ? List.of(outcome.reply(), questions.replyFrom(audience, outcome.articles(), message, found.words()))
                : List.of(outcome.reply());
    }
}
