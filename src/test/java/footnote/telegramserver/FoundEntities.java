package footnote.telegramserver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts the server marks by itself in every text: addresses, commands, mentions, hashtags. */
final class FoundEntities {
    private static final Map<String, Pattern> PATTERNS = new LinkedHashMap<>();

    static {
        PATTERNS.put("url", Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]}']"));
        PATTERNS.put("email", Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]+(?:\\.[\\w-]+)+"));
        PATTERNS.put("bot_command", Pattern.compile("(?<![\\w/])/[A-Za-z0-9_]{1,64}(?:@\\w{3,32})?(?![\\w/])"));
        PATTERNS.put("mention", Pattern.compile("(?<![\\w@])@[A-Za-z]\\w{2,31}"));
        PATTERNS.put("hashtag", Pattern.compile("(?<![\\p{L}\\p{N}_#])#(?=\\w*\\p{L})[\\p{L}\\p{N}_]{1,256}"));
    }

    private FoundEntities() {}

    /** Adds what is found outside the entities that are already there, links and code above all. */
    static ParsedText in(ParsedText parsed) {
        List<TextEntity> taken = new ArrayList<>();
        parsed.entities().stream().filter(FoundEntities::closesItsText).forEach(taken::add);
        List<TextEntity> all = new ArrayList<>(parsed.entities());
        PATTERNS.forEach((type, pattern) -> {
            Matcher matcher = pattern.matcher(parsed.text());
            while (matcher.find()) {
                TextEntity found = TextEntity.plain(type, matcher.start(), matcher.end() - matcher.start());
                if (taken.stream().noneMatch(other -> overlap(other, found))) {
                    taken.add(found);
                    all.add(found);
                }
            }
        });
        all.sort(Comparator.comparingInt(TextEntity::offset)
                .thenComparing(TextEntity::length, Comparator.reverseOrder()));
        return new ParsedText(parsed.text(), all);
    }

    private static boolean closesItsText(TextEntity entity) {
        return List.of("text_link", "text_mention", "code", "pre").contains(entity.type());
    }

    private static boolean overlap(TextEntity one, TextEntity other) {
        return one.offset() < other.end() && other.offset() < one.end();
    }
}
