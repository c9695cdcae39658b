package footnote.telegramserver;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a multipart/form-data body apart. */
final class MultipartBody {
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"?([^\";\r\n]*)");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"?([^\";\r\n]*)");

    private MultipartBody() {}

    static void read(String contentType, byte[] body, Map<String, String> values, Map<String, UploadedFile> files) {
        String boundary = first(BOUNDARY, contentType)
                .orElseThrow(() -> ApiError.badRequest("boundary parameter not found in Content-Type"));
        for (String part : ("\r\n" + new String(body, BYTES)).split(Pattern.quote("\r\n--" + boundary), -1)) {
            int end = part.indexOf("\r\n\r\n");
            if (end >= 0) {
                add(part.substring(0, end), part.substring(end + 4).getBytes(BYTES), values, files);
            }
        }
    }

    private static void add(
            String headers, byte[] content, Map<String, String> values, Map<String, UploadedFile> files) {
        Optional<String> name = first(NAME, headers).map(MultipartBody::utf8);
        Optional<String> fileName = first(FILE_NAME, headers).map(MultipartBody::utf8);
        if (name.isPresent() && fileName.isPresent()) {
            files.put(name.get(), new UploadedFile(fileName.get(), content));
        } else if (name.isPresent()) {
            values.put(name.get(), new String(content, StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(BYTES), StandardCharsets.UTF_8);
    }
}
