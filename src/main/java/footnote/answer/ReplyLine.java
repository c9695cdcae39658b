package footnote.answer;

import footnote.answer.ParsedReply.CitedSentence;
import java.util.ArrayList;
import java.util.List;

/** One line of a reply as text and the places of its keys; finds out which key belongs to which sentence. */
final class ReplyLine {
    private static final String PUNCTUATION = ".,;:!?…)”’»。！？，";

    private final StringBuilder text = new StringBuilder();
    private final List<Group> groups = new ArrayList<>();
    private boolean brokenOff;

    void addWords(String words) {
        String added = words.replaceAll("\\s+", " ");
        if (text.isEmpty() || endsWithSpace()) {
            added = added.stripLeading();
        }
        if (!added.isBlank() && PUNCTUATION.indexOf(added.stripLeading().charAt(0)) >= 0) {
            trim();
            added = added.stripLeading();
        } else if (!text.isEmpty() && !endsWithSpace()) {
            added = " " + added.stripLeading();
        }
        text.append(added);
    }

    void addKeys(List<Integer> keys) {
        trim();
        groups.add(new Group(text.length(), keys));
    }

    /** The line ends in the middle of a key: its last sentence cannot be trusted. */
    void breakOff() {
        brokenOff = true;
    }

    /** Keys with which the line begins although its own come last. */
    List<Integer> keysForTheLineBefore() {
        trim();
        return groups.isEmpty() || groups.get(0).at() > 0 || keysComeFirst()
                ? List.of()
                : groups.get(0).keys();
    }

    List<CitedSentence> sentences() {
        trim();
        List<CitedSentence> sentences = new ArrayList<>();
        int start = 0;
        for (int end :
                SentenceEnds.of(text.toString(), groups.stream().map(Group::at).toList())) {
            String sentence = text.substring(start, end).strip();
            if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) {
                sentences.add(new CitedSentence(sentence, keysComeFirst() ? before(start, end) : within(start, end)));
            }
            start = end;
        }
        return brokenOff && !sentences.isEmpty() ? sentences.subList(0, sentences.size() - 1) : sentences;
    }

    /** "[P1] One. [P2] Two." rather than "One [P1]. Two [P2]." */
    private boolean keysComeFirst() {
        boolean atStart = !groups.isEmpty() && groups.get(0).at() == 0;
        return atStart && text.length() > 0 && !PUNCTUATION.contains(restAfterLastKey());
    }

    private String restAfterLastKey() {
        return text.substring(groups.get(groups.size() - 1).at()).strip();
    }

    /** Keys inside the sentence and the last ones before it. */
    private List<Integer> before(int start, int end) {
        int from = groups.stream()
                .mapToInt(Group::at)
                .filter(at -> at <= start)
                .max()
                .orElse(start);
        return keys(from, end - 1);
    }

    /** Keys inside the sentence or right behind it; without any, those of the next sentence on the line that has some. */
    private List<Integer> within(int start, int end) {
        int first = groups.stream()
                .mapToInt(Group::at)
                .filter(at -> at > start)
                .min()
                .orElse(end);
        return keys(start + 1, Math.max(first, end));
    }

    /** Keys of the groups that stand from {@code first} to {@code last}. */
    private List<Integer> keys(int first, int last) {
        return groups.stream()
                .filter(group -> first <= group.at() && group.at() <= last)
                .flatMap(group -> group.keys().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean endsWithSpace() {
        return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
    }

    private void trim() {
        while (endsWithSpace()) {
            text.setLength(text.length() - 1);
        }
    }

    /**
     * Keys and where they stand in the text.
     *
     * @param at the length of the text before them
     */
    private record Group(int at, List<Integer> keys) {}
}
