package footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.chat.Attachment;
import footnote.chat.ChatKind;
import footnote.chat.Conversation;
import footnote.chat.Incoming;
import footnote.chat.Person;
import footnote.chat.Speaker;
import footnote.model.ArticleDetails;
import footnote.model.FootnoteException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {
    private static final String CHAT = "'chat':{'id':7,'type':'private'},'message_id':3,'date':1700000000";
    private static final String GROUP = "'chat':{'id':-100,'type':'supergroup'},'message_id':3,'date':1700000000";

    private static final Speaker NOBODY = Speaker.in(new Conversation("tg:7", ""));

    private final UpdateReader reader = new UpdateReader(
            () -> new TelegramAccount(42, "footnote_bot", "Footnote"),
            (chat, ours) -> ours == 77 ? Optional.of("70") : Optional.empty(),
            chat -> chat == -55 ? -100 : chat);

    @Test
    void leavesAMovingLocationAlone() {
        String moved =
                "{'edited_message':{" + CHAT + ",'edit_date':1700000009,'location':{'latitude':1,'longitude':2}}}";

        assertThat(reader.read(moved.replace('\'', '"'))).isInstanceOf(ReadUpdate.Ignored.class);
    }

    @Test
    void readsAText() {
        assertThat(read("{'message':{" + CHAT + ",'text':'Who won?'}}"))
                .isEqualTo(new Incoming.Text(NOBODY, "3", "Who won?", ArticleDetails.UNKNOWN, false));
    }

    @Test
    void tellsWhoWroteAndInWhatKindOfChat() {
        String ann =
                "'from':{'id':7000000001,'is_bot':false,'first_name':'Ann','last_name':'Lund','language_code':'pt-br'}";

        Incoming inGroup = read("{'message':{" + GROUP + "," + ann + ",'text':'/help'}}");
        Incoming asGroup = read("{'message':{" + GROUP + "," + ann
                + ",'sender_chat':{'id':-100,'type':'supergroup','title':'Readers'},'text':'/help'}}");

        assertThat(inGroup.speaker().person()).isEqualTo(new Person(7_000_000_001L, "Ann Lund", "pt-br"));
        assertThat(inGroup.speaker().kind()).isEqualTo(ChatKind.GROUP);
        assertThat(asGroup.speaker().person()).isEqualTo(new Person(-100, "Readers", ""));
    }

    @Test
    void tellsWhoPressedAButtonNotWhoAsked() {
        Incoming tap = read(
                "{'callback_query':{'id':'5','from':{'id':8,'is_bot':false,'first_name':'Bob','language_code':'ru'},"
                        + "'data':'c:1:1','message':{" + GROUP
                        + ",'from':{'id':42,'is_bot':true,'first_name':'Footnote'}}}}");

        assertThat(tap.speaker().person()).isEqualTo(new Person(8, "Bob", "ru"));
        assertThat(tap.speaker().kind()).isEqualTo(ChatKind.GROUP);
    }

    @Test
    void readsAnEditedTextAsAnotherMessage() {
        assertThat(read("{'edited_message':{" + CHAT + ",'edit_date':1700000009,'text':'Who lost?'}}")
                        .messageId())
                .isEqualTo("3:1700000009");
    }

    @Test
    void readsTheTopic() {
        assertThat(read("{'message':{" + CHAT + ",'is_topic_message':true,'message_thread_id':9,'text':'x'}}")
                        .conversation())
                .isEqualTo(new Conversation("tg:7", "9"));
    }

    @ParameterizedTest
    @CsvSource({
        "photo,       [],   PHOTO",
        "voice,       {},   VOICE",
        "sticker,     {},   STICKER",
        "location,    {},   LOCATION",
        "poll,        {},   POLL",
        "video_note,  {},   VIDEO_MESSAGE"
    })
    void namesWhatItCannotRead(String field, String value, Attachment name) {
        assertThat(read("{'message':{" + CHAT + ",'" + field + "':" + value + "}}"))
                .isInstanceOfSatisfying(
                        Incoming.Unreadable.class,
                        unreadable -> assertThat(unreadable.what()).isEqualTo(name));
    }

    @Test
    void takesTheCaptionOfAForwardedPhotoAsTheArticle() {
        Incoming read = read("{'message':{" + CHAT + ",'photo':[],'caption':'The news',"
                + "'forward_origin':{'type':'channel','date':1690000000,'chat':{'id':-5,'type':'channel','title':'The Daily',"
                + "'username':'daily'},'message_id':8,'author_signature':'A. Writer'}}}");

        ArticleDetails origin =
                new ArticleDetails("", "A. Writer", "The Daily", "https://t.me/daily/8", "2023-07-22T04:26:40Z", "");
        assertThat(read).isEqualTo(new Incoming.Text(NOBODY, "3", "The news", origin, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ask@Footnote_Bot who won      | /ask who won",
                "/HELP                          | /help",
                "what says @footnote_bot now?   | what says now?",
                "@footnote_bot                  | /help",
                "/ask@other_bot who             | -",
                "nothing for you                | -",
                "mail x@footnote_bot            | -"
            })
    void hearsInGroupsOnlyWhatIsMeantForIt(String text, String expected) {
        ReadUpdate update = reader.read(json("{'message':{" + GROUP + ",'text':'" + text + "'}}"));

        String heard = update.asRead()
                .map(incoming -> ((Incoming.Text) incoming).text())
                .orElse("-");
        assertThat(heard).isEqualTo(expected);
    }

    @Test
    void flattensARichMessage() {
        assertThat(read("{'message':{" + CHAT + ",'rich_message':{'blocks':[{'type':'paragraph','text':['One ',"
                        + "{'type':'bold','text':'two'},' three']},{'type':'paragraph','text':'Four'}]}}}"))
                .isInstanceOfSatisfying(
                        Incoming.Text.class,
                        text -> assertThat(text.text())
                                .contains("One two three")
                                .contains("Four"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'message_reaction':{'chat':{'id':7}}}",
                "{'message':{'text':'no chat'}}",
                "{'message':{'chat':{'id':7,'type':'private'},'message_id':3,'new_chat_members':[]}}",
                "{'callback_query':{'id':'1'}}",
                "{'callback_query':{'inline_message_id':'x'}}",
                "{'some_future_kind':{'a':1}}"
            })
    void ignoresWhatNeedsNoAnswer(String update) {
        assertThat(reader.read(json(update))).isInstanceOf(ReadUpdate.Ignored.class);
    }

    @Test
    void readsAPressInAChatOfOthers() {
        ReadUpdate press = reader.read(json("{'callback_query':{'id':'1','inline_message_id':'x','data':'g:0'}}"));

        assertThat(press)
                .isInstanceOfSatisfying(
                        ReadUpdate.GuestPress.class,
                        read -> assertThat(read.message()).isEqualTo("x"));
        assertThat(press.answeredAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'message':'nonsense'}", "{'message':{'date':99999999999}}", "not json"})
    void refusesWhatMakesNoSense(String update) {
        assertThatThrownBy(() -> reader.read(json(update))).isInstanceOf(FootnoteException.class);
    }

    private Incoming read(String update) {
        return reader.read(json(update)).asRead().orElseThrow();
    }

    private static String json(String singleQuoted) {
        return singleQuoted.replace('\'', '"');
    }

    @Test
    void tellsWhichMessageAReplyIsFor() {
        ReadUpdate toPerson = reader.read(reply(12, 7));
        ReadUpdate toOurs = reader.read(reply(77, 42));
        ReadUpdate toForgotten = reader.read(reply(78, 42));

        assertThat(toPerson.asRead()).get().extracting("repliedTo").isEqualTo("12");
        assertThat(toOurs.asRead()).get().extracting("repliedTo").isEqualTo("70");
        assertThat(toForgotten.asRead()).get().isInstanceOf(Incoming.Text.class);
    }

    private static String reply(int to, int from) {
        return """
                {"update_id":1,"message":{"message_id":90,"date":1,"chat":{"id":7,"type":"private"},
                "from":{"id":7,"is_bot":false,"first_name":"Ann"},"text":"and when?",
                "reply_to_message":{"message_id":%d,"date":1,"chat":{"id":7,"type":"private"},
                "from":{"id":%d,"is_bot":false,"first_name":"X"},"text":"before"}}}""".formatted(to, from);
    }
}
