package footnote.chat;

import footnote.library.Library;
import footnote.library.StoredArticle;
import footnote.model.ArticleDetails;
import footnote.model.Ingested;
import java.util.List;
import java.util.Optional;

/** What the buttons do. Their data can be forged, so each looks up what it names within the chat that it is pressed in. */
final class Taps {
    private final Library library;
    private final Conversations conversations;
    private final Commands commands;
    private final Questions questions;
    private final Intake intake;
    private final Links links;
    private final OfferedQuestions offered;
    private final Pages pages;
    private final PassageReply passages;
    private final FeedbackTaps opinions;
    private final Groups groups;

    Taps(
            Library library,
            Conversations conversations,
            Commands commands,
            Questions questions,
            Intake intake,
            Links links,
            OfferedQuestions offered,
            Pages pages,
            PassageReply passages,
            FeedbackTaps opinions,
            Groups groups) {
        this.library = library;
        this.conversations = conversations;
        this.commands = commands;
        this.questions = questions;
        this.intake = intake;
        this.links = links;
        this.offered = offered;
        this.pages = pages;
        this.passages = passages;
        this.opinions = opinions;
        this.groups = groups;
    }

    Reply reply(Audience audience, Incoming.Tap tap) {
        Optional<ButtonAction> action = ButtonAction.decode(tap.data());
        Conversation conversation = tap.conversation();
        if (action.isEmpty()) {
            return expired(audience);
        }
        Optional<Reply> refusal = refusal(audience, action.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (action.get() instanceof ButtonAction.ShowCitation show) {
            return conversations
                    .footnote(conversation, show.turn(), show.number())
                    .map(footnote -> passages.of(audience, footnote))
                    .orElseGet(() -> expired(audience))
                    .forAskerOnly();
        }
        return corrected(audience, tap, action.get())
                .or(() -> ended(audience, action.get()))
                .or(() -> menu(audience, action.get()).map(Reply::replacing))
                .or(() -> opinions.reply(audience, action.get()))
                .orElseGet(() -> asked(audience, tap, action.get()));
    }

    /** The buttons that add an article, or take one for something else. */
    private Optional<Reply> corrected(Audience audience, Incoming.Tap tap, ButtonAction action) {
        if (action instanceof ButtonAction.TakeAsQuestion wrong) {
            return Optional.of(intake.takeBack(tap.conversation(), wrong.sentRow())
                    .map(text -> questions.reply(audience, tap, text.strip()))
                    .orElseGet(() -> expired(audience)));
        }
        if (action instanceof ButtonAction.TakeAsArticle wrong) {
            return Optional.of(takeAsArticle(audience, wrong.turn()));
        }
        if (action instanceof ButtonAction.ReadAgain again) {
            return Optional.of(links.readAgain(audience, again.linkRow()).orElseGet(() -> expired(audience)));
        }
        return action instanceof ButtonAction.AddSample ? Optional.of(addSample(audience, tap)) : Optional.empty();
    }

    /** The buttons that begin or end something that goes on by itself. */
    private Optional<Reply> ended(Audience audience, ButtonAction action) {
        if (action instanceof ButtonAction.Unlink link) {
            return Optional.of(groups.channels().unlink(audience, link.linkRow()));
        }
        if (action instanceof ButtonAction.StopWatching stop) {
            return Optional.of(pages.feeds().stop(audience, stop.watchRow()));
        }
        if (action instanceof ButtonAction.WatchOffered watch) {
            return Optional.of(pages.feeds().watchOffered(audience, watch.offerRow()));
        }
        if (action instanceof ButtonAction.AskAfter) {
            return Optional.of(Reply.phrase(audience.phrases(), "guest.lost"));
        }
        return action instanceof ButtonAction.Stop ? Optional.of(Commands.nothingToStop(audience)) : Optional.empty();
    }

    private Reply addSample(Audience audience, Incoming.Tap tap) {
        List<Ingested> outcomes = intake.file(audience, SampleArticle.sentBy(tap.speaker()));
        List<List<Button>> toAsk = offered.of(audience, outcomes, SampleArticle.QUESTIONS);
        return IngestReply.of(audience.phrases(), outcomes).withButtons(toAsk);
    }

    /** The buttons that change what stands above them. */
    private Optional<Reply> menu(Audience audience, ButtonAction action) {
        if (action instanceof ButtonAction.ForgetArticle forget) {
            return Optional.of(commands.forgetRow(audience, forget.articleRow()));
        }
        if (action instanceof ButtonAction.AskForgetAll) {
            return Optional.of(commands.forget(audience, ""));
        }
        if (action instanceof ButtonAction.ForgetAll all) {
            return Optional.of(commands.forgetAll(audience, all.confirmed()));
        }
        if (action instanceof ButtonAction.ArticlesPage page) {
            return Optional.of(pages.articles().page(audience, page.page(), page.search()));
        }
        if (action instanceof ButtonAction.OpenArticle open) {
            return Optional.of(pages.articles().open(audience, open));
        }
        if (action instanceof ButtonAction.ShowSettings) {
            return Optional.of(pages.settings().settings(audience));
        }
        if (action instanceof ButtonAction.Choose choose) {
            return Optional.of(pages.settings().choose(audience, choose.choice()));
        }
        if (action instanceof ButtonAction.ShowLanguages) {
            return Optional.of(pages.settings().languages(audience));
        }
        if (action instanceof ButtonAction.ChooseLanguage language) {
            return Optional.of(pages.settings().chooseLanguage(audience, language.code()));
        }
        return Optional.empty();
    }

    /** Everybody in a group sees its buttons; what takes something away or changes something for all is not for everybody. */
    private Optional<Reply> refusal(Audience audience, ButtonAction action) {
        if (isAboutSettings(action) || isAboutFeeds(action)) {
            return groups.rules().refusalToDecide(audience);
        }
        return action instanceof ButtonAction.TakeAsQuestion wrong
                ? intake.became(audience.conversation(), wrong.sentRow())
                        .flatMap(article -> groups.rules().refusalToForget(audience, article))
                : Optional.empty();
    }

    private static boolean isAboutSettings(ButtonAction action) {
        return action instanceof ButtonAction.ShowSettings
                || action instanceof ButtonAction.Choose
                || action instanceof ButtonAction.ShowLanguages
                || action instanceof ButtonAction.ChooseLanguage;
    }

    private static boolean isAboutFeeds(ButtonAction action) {
        return action instanceof ButtonAction.WatchOffered || action instanceof ButtonAction.StopWatching;
    }

    /** The buttons that ask something. */
    private Reply asked(Audience audience, Incoming.Tap tap, ButtonAction action) {
        Conversation conversation = tap.conversation();
        if (action instanceof ButtonAction.AskSuggested suggested) {
            return conversations
                    .suggestion(conversation, suggested.turn())
                    .map(question -> questions.reply(audience, tap, question))
                    .orElseGet(() -> expired(audience));
        }
        if (action instanceof ButtonAction.AskOffered ask) {
            return askOffered(audience, tap, ask);
        }
        if (action instanceof ButtonAction.AskAsTyped typed) {
            return conversations
                    .asked(conversation, typed.turn())
                    .map(asked -> questions.replyAsTyped(audience, tap, asked.text()))
                    .orElseGet(() -> expired(audience));
        }
        if (action instanceof ButtonAction.AskInArticle ask) {
            return askInArticle(audience, tap, ask);
        }
        throw new IllegalStateException("unknown button: " + action);
    }

    private Reply askOffered(Audience audience, Incoming.Tap tap, ButtonAction.AskOffered ask) {
        return offered.find(ask.articleRow(), ask.number())
                .filter(found -> mayAsk(tap.conversation(), found.article()))
                .map(found -> questions.replyFrom(
                        audience, List.of(found.article().article().key()), tap, found.question()))
                .orElseGet(() -> expired(audience));
    }

    private Reply askInArticle(Audience audience, Incoming.Tap tap, ButtonAction.AskInArticle ask) {
        Optional<StoredArticle> article =
                library.findByRow(ask.articleRow()).filter(found -> mayAsk(tap.conversation(), found));
        Optional<Conversations.AskedText> asked = conversations.asked(tap.conversation(), ask.turn());
        return article.isEmpty() || asked.isEmpty()
                ? expired(audience)
                : questions.replyFrom(
                        audience,
                        List.of(article.get().article().key()),
                        tap,
                        asked.get().text());
    }

    /** Not those of other chats. */
    private boolean mayAsk(Conversation conversation, StoredArticle article) {
        return groups.reach().contains(conversation, article.article().key());
    }

    private Reply takeAsArticle(Audience audience, long turn) {
        Conversation conversation = audience.conversation();
        Optional<Conversations.AskedText> asked = conversations.asked(conversation, turn);
        if (asked.isEmpty()) {
            return expired(audience);
        }
        Incoming.Text text = new Incoming.Text(
                audience.speaker(), asked.get().messageId(), asked.get().text(), ArticleDetails.UNKNOWN, false);
        conversations.leaveOut(conversation, turn);
        return IngestReply.of(audience.phrases(), intake.text(audience, List.of(text)));
    }

    static Reply expired(Audience audience) {
        return Reply.phrase(audience.phrases(), "taps.expired").forAskerOnly();
    }
}
