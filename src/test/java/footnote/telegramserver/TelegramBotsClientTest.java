package footnote.telegramserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.messageorigin.MessageOriginChannel;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library our bot uses reads everything the server writes. */
class TelegramBotsClientTest {
    private final TelegramServer server = TelegramServer.start();
    private final OkHttpClient http = new OkHttpClient();
    private final TelegramPerson ann = server.user(7);
    private final OkHttpTelegramClient client = new OkHttpTelegramClient(
            http,
            server.token(),
            TelegramUrl.builder()
                    .schema("http")
                    .host("127.0.0.1")
                    .port(URI.create(server.url()).getPort())
                    .testServer(false)
                    .build());

    @AfterEach
    void stop() {
        server.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Test
    void readsWhatPeopleDo() throws TelegramApiException {
        int said = ann.says("/start https://example.org/a");
        ann.forwards("old", ForwardOrigin.channel("The Paper", "thepaper", 12));
        ann.sendsDocument("a.pdf", new byte[3], "look");
        ann.edits(said, "changed");
        ann.blocksTheBot();

        List<Update> updates = client.execute(GetUpdates.builder().timeout(1).build());

        assertThat(updates).hasSize(5);
        assertThat(updates.get(0).getMessage().getEntities())
                .extracting(entity -> entity.getType() + " " + entity.getText())
                .containsExactly("bot_command /start", "url https://example.org/a");
        assertThat(updates.get(1).getMessage().getForwardOrigin()).isInstanceOf(MessageOriginChannel.class);
        assertThat(updates.get(2).getMessage().getDocument().getFileName()).isEqualTo("a.pdf");
        assertThat(updates.get(2).getMessage().getCaption()).isEqualTo("look");
        assertThat(updates.get(3).getEditedMessage().getText()).isEqualTo("changed");
        assertThat(updates.get(4).getMyChatMember().getNewChatMember().getStatus())
                .isEqualTo("kicked");
    }

    @Test
    void readsWhatItHasSent() throws TelegramApiException {
        int question = ann.says("Who won?");
        SendMessage send = SendMessage.builder()
                .chatId(7L)
                .text("<b>Ann</b><blockquote expandable>She did.</blockquote>")
                .parseMode(ParseMode.HTML)
                .replyParameters(ReplyParameters.builder()
                        .messageId(question)
                        .quote("won")
                        .build())
                .replyMarkup(keyboard())
                .build();

        Message sent = client.execute(send);
        String tap = ann.taps(sent.getMessageId(), "Sources");
        boolean answered = client.execute(
                AnswerCallbackQuery.builder().callbackQueryId(tap).build());
        Update tapped = client.execute(GetUpdates.builder().build()).get(1);

        assertThat(sent.getText()).isEqualTo("AnnShe did.");
        assertThat(sent.getEntities()).extracting("type").containsExactly("bold", "expandable_blockquote");
        assertThat(sent.getReplyToMessage().getText()).isEqualTo("Who won?");
        assertThat(sent.getQuote().getText()).isEqualTo("won");
        assertThat(answered).isTrue();
        assertThat(tapped.getCallbackQuery().getData()).isEqualTo("sources:1");
        assertThat(tapped.getCallbackQuery().getMessage().getMessageId()).isEqualTo(sent.getMessageId());
    }

    @Test
    void readsEditsFilesCommandsAndTheRest() throws TelegramApiException {
        Message sent = client.execute(new SendMessage("7", "draft"));
        Message edited = (Message) client.execute(EditMessageText.builder()
                .chatId(7L)
                .messageId(sent.getMessageId())
                .text("final")
                .build());
        InputFile file =
                new InputFile(new ByteArrayInputStream("línea".getBytes(StandardCharsets.UTF_8)), "notes ü.txt");
        Message document = client.execute(new SendDocument("7", file));

        assertThat(edited.getText()).isEqualTo("final");
        assertThat(edited.getEditDate()).isPositive();
        assertThat(server.file(document.getDocument().getFileId()).text()).isEqualTo("línea");
        assertThat(client.execute(new GetFile(document.getDocument().getFileId()))
                        .getFilePath())
                .startsWith("documents/");
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo(server.botName());
        assertThat(client.execute(new GetChat("7")).getType()).isEqualTo("private");
        assertThat(client.execute(new SetMyCommands(List.of(new BotCommand("ask", "Ask")))))
                .isTrue();
        assertThat(client.execute(new SendChatAction("7", "typing"))).isTrue();
        assertThat(client.execute(new SetWebhook("https://example.org/"))).isTrue();
        assertThat(client.execute(new GetWebhookInfo()).getUrl()).isEqualTo("https://example.org/");
        assertThat(client.execute(new DeleteWebhook())).isTrue();
    }

    @Test
    void readsRefusals() {
        server.faults().next(1, "sendMessage", Fault.tooManyRequests(3));

        assertThatThrownBy(() -> client.execute(new SendMessage("7", "x")))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        refusal -> assertThat(refusal.getParameters().getRetryAfter())
                                .isEqualTo(3));
        assertThatThrownBy(() -> client.execute(new SendMessage("8", "x")))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        refusal -> assertThat(refusal.getApiResponse()).isEqualTo("Bad Request: chat not found"));
    }

    private static InlineKeyboardMarkup keyboard() {
        InlineKeyboardButton button = InlineKeyboardButton.builder()
                .text("Sources")
                .callbackData("sources:1")
                .build();
        return new InlineKeyboardMarkup(List.of(new InlineKeyboardRow(button)));
    }
}
