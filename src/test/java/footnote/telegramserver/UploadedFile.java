package footnote.telegramserver;

import java.nio.charset.StandardCharsets;

/** A file that was sent: its name and its bytes. */
public final class UploadedFile {
    private final String name;
    private final byte[] content;

    UploadedFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
