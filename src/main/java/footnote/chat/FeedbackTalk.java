package footnote.chat;

import footnote.feedback.AnswerTrace;
import footnote.feedback.AnswerTraces;
import footnote.feedback.Fault;
import footnote.feedback.FeedbackBox;
import footnote.feedback.Verdict;
import footnote.model.Answer;
import footnote.model.Asked;
import footnote.model.NotFoundReason;
import footnote.phrases.Phrases;
import footnote.store.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets people say what they think of answers: with buttons, with reactions, and in words. */
final class FeedbackTalk {
    private static final String GOOD = "👍";
    private static final String BAD = "👎";
    private static final int MOST_SENTENCES = 8;
    private static final int LONGEST_LABEL = 40;

    private final AnswerTraces traces;
    private final FeedbackBox box;
    private final Conversations conversations;

    static FeedbackTalk in(Database database, Clock clock, Conversations conversations) {
        return new FeedbackTalk(new AnswerTraces(database, clock), new FeedbackBox(database, clock), conversations);
    }

    FeedbackTalk(AnswerTraces traces, FeedbackBox box, Conversations conversations) {
        this.traces = traces;
        this.box = box;
        this.conversations = conversations;
    }

    /** Keeps an answer for the feedback on it; the buttons to go under it. */
    List<List<Button>> about(Conversation conversation, Asked asked, long turn) {
        traces.keep(conversation.chat(), turn, asked);
        boolean nothingToJudge = asked.answer() instanceof Answer.NotFound notFound
                && Set.of(NotFoundReason.NO_ARTICLES, NotFoundReason.UNDERSPECIFIED, NotFoundReason.STOPPED)
                        .contains(notFound.reason());
        return nothingToJudge
                ? List.of()
                : List.of(List.of(
                        new Button(GOOD, new ButtonAction.Judge(turn, true)),
                        new Button(BAD, new ButtonAction.Judge(turn, false))));
    }

    /** An answer was judged by a button. */
    Reply judged(Audience audience, ButtonAction.Judge judge) {
        Verdict verdict = judge.right() ? Verdict.RIGHT : Verdict.WRONG;
        if (!box.judge(chat(audience), person(audience), judge.turn(), verdict)) {
            return Reply.phrase(audience.phrases(), "feedback.too-old");
        }
        return judge.right() ? Reply.phrase(audience.phrases(), "feedback.right") : whatIsWrong(audience, judge.turn());
    }

    /** It was chosen what is wrong with an answer. */
    Reply blamed(Audience audience, long turn, Fault fault) {
        Optional<AnswerTrace> answer = traces.find(chat(audience), turn);
        boolean fits = answer.filter(
                        found -> fault.sentence() <= found.sentences().size())
                .isPresent();
        boolean noted = fits && box.blame(chat(audience), person(audience), turn, fault);
        return Reply.phrase(audience.phrases(), noted ? "feedback.noted" : "feedback.too-old");
    }

    /**
     * Words behind /feedback: about the answer that they reply to, else about the last one of the conversation, else about the bot.
     *
     * @param repliedTo name of the message that the answer answers, or empty
     */
    Reply said(Audience audience, String words, String repliedTo) {
        if (words.isBlank()) {
            return Reply.phrase(audience.phrases(), "feedback.how");
        }
        Conversation conversation = audience.conversation();
        Optional<Long> turn = repliedTo.isEmpty()
                ? conversations.last(conversation)
                : conversations.turnAbout(conversation.chat(), repliedTo);
        Optional<AnswerTrace> answer = turn.flatMap(number -> traces.find(conversation.chat(), number));
        if (answer.isPresent() && box.say(chat(audience), person(audience), turn.orElseThrow(), words)) {
            Map<String, String> about =
                    Map.of("question", shortened(answer.get().question()));
            return Reply.of(Block.phrase(audience.phrases(), "feedback.said-answer", about));
        }
        box.say(chat(audience), person(audience), words);
        return Reply.phrase(audience.phrases(), "feedback.said");
    }

    /** An answer was judged by a reaction: that speaks for itself, so that only someone alone with the bot is asked what is wrong. */
    List<Reply> reacted(Audience audience, Incoming.Reaction reaction) {
        Optional<Long> turn = conversations.turnAbout(chat(audience), reaction.answered());
        if (turn.isEmpty()) {
            return List.of();
        }
        boolean bad = reaction.now().contains(BAD);
        if (bad || reaction.now().contains(GOOD)) {
            boolean noted =
                    box.judge(chat(audience), person(audience), turn.get(), bad ? Verdict.WRONG : Verdict.RIGHT);
            boolean asks = noted && bad && audience.speaker().kind() == ChatKind.PRIVATE;
            return asks ? List.of(whatIsWrong(audience, turn.get())) : List.of();
        }
        if (reaction.before().contains(BAD) || reaction.before().contains(GOOD)) {
            box.withdraw(chat(audience), person(audience), turn.get());
        }
        return List.of();
    }

    void forget(Conversation conversation) {
        box.forget(conversation.chat());
    }

    private Reply whatIsWrong(Audience audience, long turn) {
        Phrases phrases = audience.phrases();
        List<String> sentences =
                traces.find(chat(audience), turn).map(AnswerTrace::sentences).orElse(List.of());
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_SENTENCES, sentences.size()); i++) {
            String label = phrases.number(i + 1) + ". " + phrases.isolated(shortened(sentences.get(i)));
            rows.add(List.of(new Button(label, new ButtonAction.Blame(turn, Fault.inSentence(i + 1)))));
        }
        if (sentences.isEmpty()) {
            rows.add(List.of(blame(phrases, "feedback.silent-button", turn, Fault.Kind.SILENT)));
        } else {
            rows.add(List.of(blame(phrases, "feedback.unproved-button", turn, Fault.Kind.UNPROVED)));
        }
        rows.add(List.of(blame(phrases, "feedback.other-button", turn, Fault.Kind.OTHER)));
        String question = sentences.isEmpty() ? "feedback.what" : "feedback.which";
        return new Reply(List.of(Block.phrase(phrases, question)), rows);
    }

    private static Button blame(Phrases phrases, String label, long turn, Fault.Kind kind) {
        return new Button(phrases.text(label), new ButtonAction.Blame(turn, Fault.of(kind)));
    }

    private static String shortened(String words) {
        int end = words.offsetByCodePoints(0, Math.min(LONGEST_LABEL, words.codePointCount(0, words.length())));
        return end < words.length() ? words.substring(0, end).strip() + "…" : words;
    }

    private static String chat(Audience audience) {
        return audience.conversation().chat();
    }

    private static long person(Audience audience) {
        return audience.speaker().person().id();
    }
}
