package footnote.chat;

import footnote.model.Article;
import footnote.model.Submission;
import footnote.pipeline.PostFlow;
import java.util.List;
import java.util.Optional;

/** Answers a question to a post in a chat where the bot is no member: from that post alone, and nothing is kept but that it was asked. */
final class GuestAnswers {
    private static final int LONGEST_QUESTION = 2_000;

    private final PostFlow posts;
    private final Quotas quotas;

    GuestAnswers(PostFlow posts, Quotas quotas) {
        this.posts = posts;
        this.quotas = quotas;
    }

    Reply reply(Audience audience, Incoming.Guest guest) {
        String question = guest.question().strip();
        if (guest.post().text().isBlank()) {
            return Reply.phrase(audience.phrases(), "guest.no-post");
        }
        if (question.isEmpty()) {
            return Reply.phrase(audience.phrases(), "guest.no-question");
        }
        if (question.length() > LONGEST_QUESTION) {
            return Reply.phrase(audience.phrases(), "guest.question-too-long");
        }
        Optional<Reply> tooMany = quotas.ask(audience, guest);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        PostFlow.Outcome outcome = posts.ask(
                new Submission.PastedText(
                        "guest", guest.post().origin(), guest.post().text()),
                question,
                "person:" + guest.speaker().person().id());
        if (outcome instanceof PostFlow.Outcome.Asked asked) {
            quotas.answered(guest, asked.asked());
            return answer(audience, asked);
        }
        if (outcome instanceof PostFlow.Outcome.Unusable unusable) {
            return Reply.text(audience.phrases().reason(unusable.reason()));
        }
        throw new IllegalStateException("unknown outcome: " + outcome);
    }

    /** Without buttons: there is nothing kept that they could lead to. */
    private static Reply answer(Audience audience, PostFlow.Outcome.Asked asked) {
        Article article = asked.article();
        AnswerReply answers = new AnswerReply(
                key -> Optional.of(article).filter(kept -> kept.key().equals(key)));
        return new Reply(answers.of(audience, asked.asked(), 0).blocks(), List.of());
    }
}
