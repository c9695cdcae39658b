package footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.chat.Conversation;
import footnote.chat.Incoming;
import footnote.model.FootnoteException;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Reads a stored update into what the bot understands. Anything in it may be missing. */
final class UpdateReader {
    private final ObjectMapper json = new ObjectMapper();
    private final MessageReader messages;

    /**
     * @param account who the bot is, once known
     */
    UpdateReader(Supplier<TelegramAccount> account) {
        this.messages = new MessageReader(account);
    }

    /**
     * @throws FootnoteException when the update makes no sense
     */
    ReadUpdate read(String payload) {
        try {
            JsonNode tree = json.readTree(payload);
            Update update = json.treeToValue(tree, Update.class);
            if (update.getMessage() != null) {
                return messages.read(update.getMessage(), tree.path("message"));
            }
            if (update.getEditedMessage() != null) {
                return messages.read(update.getEditedMessage(), tree.path("edited_message"));
            }
            if (update.getCallbackQuery() != null) {
                return press(update.getCallbackQuery());
            }
            return new ReadUpdate.Ignored("not a kind of update that is answered");
        } catch (JsonProcessingException e) {
            throw new FootnoteException("An update of Telegram cannot be read.", false, e);
        }
    }

    private static ReadUpdate press(CallbackQuery query) {
        MaybeInaccessibleMessage under = query.getMessage();
        if (under == null || under.getChat() == null || query.getId() == null) {
            return new ReadUpdate.Ignored("a button outside any chat");
        }
        int thread = under instanceof Message message ? Topics.of(message) : 0;
        Place place = new Place(under.getChat().getId(), thread, 0);
        Conversation conversation = Topics.conversation(place);
        String data = query.getData() == null ? "" : query.getData();
        return new ReadUpdate.Press(new Incoming.Tap(conversation, "tap:" + query.getId(), data), place, query.getId());
    }
}
