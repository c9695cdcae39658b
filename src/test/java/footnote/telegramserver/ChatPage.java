package footnote.telegramserver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Renders recorded conversations as pages that look like a chat in Telegram: one phone for each chat, {@code #2} shows the second only. */
public final class ChatPage {
    private static final Path STYLE = Path.of("src", "test", "resources", "chat-page", "chat.css");
    private final String style;

    ChatPage(String style) {
        this.style = style;
    }

    /**
     * Writes a page for each recorded conversation.
     *
     * @param folders where the conversations are, and where the pages go; those of the project when left out
     */
    public static void main(String[] folders) throws IOException {
        Path from = Path.of(folders.length > 0 ? folders[0] : "src/test/resources/golden/conversations");
        Path to = Files.createDirectories(Path.of(folders.length > 1 ? folders[1] : "target/chat-pages"));
        ChatPage page = new ChatPage(Files.readString(STYLE, UTF_8));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".txt", ".html");
                String text = Files.readString(file, UTF_8);
                if (text.startsWith("= ")) {
                    Files.writeString(to.resolve(name), page.of(text), UTF_8);
                }
            }
        }
    }

    /** The page of a conversation as {@link Transcript} writes it. */
    String of(String conversation) {
        List<String> parts = List.of(conversation.split("(?m)^== "));
        String title = MarkedText.escaped(parts.get(0).strip().replaceFirst("^= ", ""));
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                        + "</title>\n<style>\n" + style + "</style></head>\n<body><h1>" + title + "</h1>\n<main>\n");
        for (int i = 1; i < parts.size(); i++) {
            html.append(new PhoneScreen(i, parts.get(i)).html());
        }
        return html.append("</main></body></html>\n").toString();
    }
}
