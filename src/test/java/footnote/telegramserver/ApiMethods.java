package footnote.telegramserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The list of methods the server knows; names are found in any case. */
final class ApiMethods {
    private final World world;
    private final Map<String, Method> methods = new HashMap<>();

    /** One method of the API. */
    private interface Method {
        JsonNode call(RecordedRequest request);
    }

    ApiMethods(World world) {
        this.world = world;
        SendMethods sending = new SendMethods(world);
        EditMethods editing = new EditMethods(world);
        LiveMethods live = new LiveMethods(world);
        MemberMethods members = new MemberMethods(world);
        locked("getMe", request -> world.me());
        locked("sendMessage", sending::sendMessage);
        locked("sendDocument", sending::sendDocument);
        locked("sendMessageDraft", live::sendMessageDraft);
        locked("sendChatAction", live::sendChatAction);
        locked("forwardMessage", sending::forwardMessage);
        locked("editMessageText", editing::editMessageText);
        locked("editMessageCaption", editing::editMessageCaption);
        locked("editMessageReplyMarkup", editing::editMessageReplyMarkup);
        locked("deleteMessage", editing::deleteMessage);
        locked("setMessageReaction", live::setMessageReaction);
        locked("answerCallbackQuery", world.callbacks::answer);
        locked("getFile", world.files::getFile);
        locked("setMyCommands", world.commands::set);
        locked("getMyCommands", world.commands::get);
        locked("deleteMyCommands", world.commands::delete);
        locked("setWebhook", world.updates::setWebhook);
        locked("deleteWebhook", world.updates::deleteWebhook);
        locked("getWebhookInfo", request -> world.updates.webhookInfo());
        locked("getChat", members::getChat);
        locked("getChatMember", members::getChatMember);
        locked("getChatAdministrators", members::getChatAdministrators);
        locked("answerGuestQuery", world.guests::answer);
        locked("answerInlineQuery", world.inline::answer);
        locked("deleteEphemeralMessage", editing::deleteEphemeralMessage);
        waiting("getUpdates", world.updates::poll);
    }

    /** Answers a call; a fault of this server itself becomes a 500 that names it, so that a test shows it. */
    @SuppressWarnings("IllegalCatch")
    HttpReply answer(RecordedRequest request) {
        Optional<Method> method =
                Optional.ofNullable(methods.get(request.method().toLowerCase(Locale.ROOT)));
        try {
            return HttpReply.result(method.orElseThrow(() -> ApiError.of(404, "Not Found: method not found"))
                    .call(request));
        } catch (ApiError refusal) {
            return refusal.reply();
        } catch (RuntimeException broken) {
            return ApiError.of(500, "Internal Server Error: the test server is broken: " + broken)
                    .reply();
        }
    }

    private void locked(String name, Method method) {
        waiting(name, request -> world.monitor.change(() -> method.call(request)));
    }

    private void waiting(String name, Method method) {
        methods.put(name.toLowerCase(Locale.ROOT), method);
    }
}
