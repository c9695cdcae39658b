package footnote.chat;

import footnote.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a passage of an article again in the messages that the article came in. */
final class PassageSearch {
    /** So much of the article around a passage tells two equal passages apart. */
    private static final int CONTEXT = 200;
    /** A passage that was cleaned within is known by this much of its beginning and of its end. */
    private static final int ANCHOR = 30;

    private final List<SentMessage> messages;
    private final List<FoldedText> folds = new ArrayList<>();
    private final String whole;

    /**
     * In these messages.
     *
     * @param messages the parts of one article, in order
     */
    PassageSearch(List<SentMessage> messages) {
        this.messages = List.copyOf(messages);
        messages.forEach(message -> folds.add(FoldedText.of(message.written().text())));
        StringBuilder all = new StringBuilder();
        folds.forEach(fold -> all.append(fold.text()));
        this.whole = all.toString();
    }

    /** A message that was sent, to the letter. */
    record SentMessage(String messageId, MessageText written) {}

    /** The passage as it stands in the message that holds most of it; empty where it is not found. */
    Optional<Jump> find(String article, Span span) {
        String passage = FoldedText.of(span.of(article)).text();
        if (passage.isEmpty()) {
            return Optional.empty();
        }
        String before = FoldedText.of(article.substring(Math.max(0, span.start() - CONTEXT), span.start()))
                .text();
        String after = FoldedText.of(article.substring(span.end(), Math.min(article.length(), span.end() + CONTEXT)))
                .text();
        return places(passage).stream()
                .reduce((best, place) -> nearness(place, before, after) > nearness(best, before, after) ? place : best)
                .flatMap(this::jump);
    }

    private List<Span> places(String passage) {
        List<Span> places = new ArrayList<>();
        for (int at = whole.indexOf(passage); at >= 0; at = whole.indexOf(passage, at + 1)) {
            places.add(new Span(at, at + passage.length()));
        }
        return places.isEmpty() && passage.length() >= 2 * ANCHOR ? byItsEnds(passage) : places;
    }

    /** Where the passage begins and ends, whatever was taken out of it or put into it between. */
    private List<Span> byItsEnds(String passage) {
        List<Span> places = new ArrayList<>();
        String first = passage.substring(0, ANCHOR);
        String last = passage.substring(passage.length() - ANCHOR);
        for (int at = whole.indexOf(first); at >= 0; at = whole.indexOf(first, at + 1)) {
            int end = whole.indexOf(last, at + ANCHOR);
            if (end >= 0 && end + ANCHOR - at <= passage.length() * 3 / 2) {
                places.add(new Span(at, end + ANCHOR));
            }
        }
        return places;
    }

    /** How much of what stands around the passage in the article stands around this place too. */
    private int nearness(Span place, String before, String after) {
        int same = 0;
        while (same < Math.min(before.length(), place.start())
                && before.charAt(before.length() - 1 - same) == whole.charAt(place.start() - 1 - same)) {
            same++;
        }
        int behind = 0;
        while (behind < Math.min(after.length(), whole.length() - place.end())
                && after.charAt(behind) == whole.charAt(place.end() + behind)) {
            behind++;
        }
        return same + behind;
    }

    private Optional<Jump> jump(Span place) {
        int offset = 0;
        int best = -1;
        Span mostOfIt = place;
        for (int i = 0; i < folds.size(); i++) {
            int from = Math.max(place.start(), offset) - offset;
            int to = Math.min(place.end(), offset + folds.get(i).length()) - offset;
            if (from < to && (best < 0 || to - from > mostOfIt.length())) {
                best = i;
                mostOfIt = new Span(from, to);
            }
            offset += folds.get(i).length();
        }
        if (best < 0) {
            return Optional.empty();
        }
        FoldedText fold = folds.get(best);
        SentMessage message = messages.get(best);
        return Jump.to(
                message.messageId(), message.written(), fold.start(mostOfIt.start()), fold.end(mostOfIt.end() - 1));
    }
}
