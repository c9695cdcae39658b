package footnote.telegramserver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One chat of a recorded conversation as HTML: bubbles with what they answer and their buttons, and lines for what is no message. */
final class PhoneScreen {
    private static final Pattern MESSAGE = Pattern.compile("(\\S+) (?:edits )?#(\\d+)(.*)");
    private static final Pattern REACTION = Pattern.compile("\\S+ reacts (\\S+) to #(\\d+)");
    private static final Pattern REPLY = Pattern.compile(", in reply to #(\\d+)");
    private static final Pattern ALONE = Pattern.compile("(\\S+) (drafts.*|shows .* only|offers)");
    private static final Pattern BUTTON = Pattern.compile("\\[ (.*?) \\](?= \\[ |$)");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/<&;])/[a-z_]{2,32}(?:@\\w+)?(?![\\w/])");
    private static final Pattern ADDRESS = Pattern.compile("(?<![\">])https?://[^\\s<]+");

    private final int number;
    private final String title;
    private final List<String> blocks;
    private final Map<String, String> beginnings = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> html = new ArrayList<>();

    /** @param text the part of a transcript after the two signs of equality that begin a chat */
    PhoneScreen(int number, String text) {
        this.number = number;
        String[] parts = text.split("\n\n", 2);
        this.title = parts[0].strip();
        this.blocks = parts.length > 1 ? List.of(parts[1].strip().split("\n\n")) : List.of();
    }

    String html() {
        blocks.forEach(this::add);
        return "<section id=\"" + number + "\"><header><i>F</i><b>Footnote</b><small>bot · " + MarkedText.escaped(title)
                + "</small></header>\n<div class=\"chat\">\n" + String.join("", html) + "</div></section>\n";
    }

    private void add(String block) {
        List<String> lines = block.lines().toList();
        String head = lines.get(0);
        Matcher message = MESSAGE.matcher(head);
        Matcher alone = ALONE.matcher(head);
        Matcher reaction = REACTION.matcher(head);
        int reactedTo = reaction.matches() ? places.getOrDefault(reaction.group(2), -1) : -1;
        if (head.startsWith("# ")) {
            html.add("<p class=\"remark\">" + MarkedText.escaped(head.substring(2)) + "</p>\n");
        } else if (reactedTo >= 0) {
            html.set(reactedTo, reacted(html.get(reactedTo), reaction.group(1)));
        } else if (message.matches()) {
            bubble(message.group(1), message.group(2), message.group(3), lines);
        } else if (alone.matches()) {
            bubble(alone.group(1), "", ", " + alone.group(2), lines);
        } else {
            html.add("<p class=\"deed\">" + deed(head) + "</p>\n");
            with(lines, "  ! ")
                    .forEach(words -> html.add("<p class=\"notice\">" + MarkedText.escaped(words) + "</p>\n"));
        }
    }

    /** A label keeps its direction within the words around it. */
    private static String deed(String line) {
        return MarkedText.escaped(line).replaceFirst("\\[ (.*) \\]", "<bdi>$1</bdi>");
    }

    private static String reacted(String bubble, String emoji) {
        return bubble.replace("<!--reaction-->", "<span class=\"reaction\">" + emoji + "</span>");
    }

    private void bubble(String who, String id, String about, List<String> lines) {
        boolean isBot = who.equals(Transcript.BOT);
        String text = String.join("\n", with(lines, "  |")).replaceAll("(?m)^ ", "");
        StringBuilder bubble = new StringBuilder("<div class=\"" + (isBot ? "bot" : "person") + "\">");
        bubble.append("<div class=\"bubble\" dir=\"auto\">");
        if (!isBot) {
            bubble.append("<div class=\"who\">").append(MarkedText.escaped(who)).append("</div>");
        }
        bubble.append(notes(about, lines.get(0).contains(" edits #")));
        Matcher reply = REPLY.matcher(about);
        if (reply.find()) {
            bubble.append(answered(reply.group(1), with(lines, "  > ")));
        }
        bubble.append(text(text))
                .append("<!--reaction--></div>")
                .append(buttons(lines))
                .append("</div>\n");
        beginnings.put(id, text.replaceAll("<[^>]*>", "").lines().findFirst().orElse(about.replaceFirst("^, ", "")));
        places.put(id, html.size());
        html.add(bubble.toString());
    }

    /** What stands above a message: where it was forwarded from, that it was changed, that one person sees it only. */
    private static String notes(String about, boolean isEdit) {
        String note = REPLY.matcher(about).replaceFirst("").replaceFirst("^, ", "");
        String shown = isEdit ? "edited" + (note.isEmpty() ? "" : ", " + note) : note;
        return shown.isEmpty() ? "" : "<div class=\"note\">" + MarkedText.escaped(shown) + "</div>";
    }

    private String answered(String id, List<String> quote) {
        String words = quote.isEmpty() ? beginnings.getOrDefault(id, "") : String.join("\n", quote);
        return "<div class=\"" + (quote.isEmpty() ? "answered" : "answered quoted") + "\" dir=\"auto\">" + words
                + "</div>";
    }

    /** Every paragraph finds its direction by itself, as in the apps. */
    private static String text(String marked) {
        String linked = COMMAND.matcher(marked).replaceAll("<u>$0</u>");
        linked = ADDRESS.matcher(linked).replaceAll("<u>$0</u>");
        linked = linked.replace("<blockquote expandable>", "<blockquote class=\"folded\" dir=\"auto\">");
        return "<div class=\"text\">"
                + linked.replaceAll("\n*(</?blockquote)", "$1").replaceAll("(</blockquote>)\n", "$1") + "</div>";
    }

    private static String buttons(List<String> lines) {
        StringBuilder rows = new StringBuilder();
        for (String row : with(lines, "  [")) {
            rows.append("<div class=\"row\">");
            BUTTON.matcher("[" + row)
                    .results()
                    .map(button -> "<span dir=\"auto\">" + MarkedText.escaped(button.group(1)) + "</span>")
                    .forEach(rows::append);
            rows.append("</div>");
        }
        return rows.toString();
    }

    private static List<String> with(List<String> lines, String prefix) {
        return lines.stream()
                .skip(1)
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }
}
