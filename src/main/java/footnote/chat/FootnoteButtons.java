package footnote.chat;

import footnote.phrases.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The buttons that lead to the passages behind the footnotes of an answer: in one row, as long as they fit. */
final class FootnoteButtons {
    private static final int MOST_IN_A_ROW = 8;

    private FootnoteButtons() {}

    /** One alone has room to say what it does. */
    static List<List<Button>> of(Phrases phrases, long turn, List<Integer> numbers) {
        List<List<Button>> rows = new ArrayList<>();
        String label = numbers.size() == 1 ? "answer.place-button" : "answer.footnote-button";
        for (int start = 0; start < numbers.size(); start += MOST_IN_A_ROW) {
            rows.add(numbers.subList(start, Math.min(numbers.size(), start + MOST_IN_A_ROW)).stream()
                    .map(number -> new Button(
                            phrases.text(label, Map.of("number", number)), new ButtonAction.ShowCitation(turn, number)))
                    .toList());
        }
        return rows;
    }
}
