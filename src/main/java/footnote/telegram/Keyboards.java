package footnote.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Puts the buttons of a message into Telegram's form. */
final class Keyboards {
    private Keyboards() {}

    /** Nothing for no buttons: an empty keyboard is refused. */
    static @Nullable InlineKeyboardMarkup of(List<List<MessagePart.Key>> keys) {
        if (keys.isEmpty()) {
            return null;
        }
        List<InlineKeyboardRow> rows = keys.stream()
                .map(row -> new InlineKeyboardRow(
                        row.stream().map(Keyboards::button).toList()))
                .toList();
        return InlineKeyboardMarkup.builder().keyboard(rows).build();
    }

    private static InlineKeyboardButton button(MessagePart.Key key) {
        return InlineKeyboardButton.builder()
                .text(key.label())
                .callbackData(key.data())
                .build();
    }
}
