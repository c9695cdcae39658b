package footnote.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes news articles of invented towns and people for measuring speed: the same number always gives the same article. */
public final class SyntheticNews {
    private static final List<String> FIRST =
            List.of("Ansel", "Brita", "Corvin", "Dalia", "Edmar", "Fenna", "Goran", "Hedda", "Ivo", "Jorun");
    private static final List<String> LAST =
            List.of("Vask", "Ormell", "Tindal", "Quarrow", "Lisk", "Hammond", "Perrin", "Stavik", "Doyle", "Marenko");
    private static final List<String> START =
            List.of("Al", "Bre", "Cor", "Dun", "El", "Fal", "Gren", "Hol", "Is", "Jar", "Kes", "Lor");
    private static final List<String> MIDDLE = List.of("ma", "ne", "ri", "so", "tu", "va", "we", "xa", "yo", "zi");
    private static final List<String> END = List.of("burg", "dale", "ford", "haven", "mouth", "stad", "ton", "wick");
    private static final List<String> EVENTS = List.of(
            "bridge closure",
            "harbour strike",
            "library fire",
            "school merger",
            "river flood",
            "tram extension",
            "hospital opening",
            "power cut",
            "theatre sale",
            "market festival");
    private static final int SENTENCES = 20;

    private SyntheticNews() {}

    /**
     * An article and a question that it answers.
     *
     * @param text headline, blank line, paragraphs; about 350 words
     */
    public record Item(String title, String text, String question) {}

    public static Item item(int number) {
        Random random = new Random(number * 7919L + 17);
        String town = pick(START, random) + pick(MIDDLE, random) + pick(END, random);
        String event = pick(EVENTS, random);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(pick(FIRST, random) + " " + pick(LAST, random));
        }
        int hurt = 2 + random.nextInt(90);
        String title = "Questions after the " + event + " in " + town;
        StringBuilder text = new StringBuilder(title).append("\n\n");
        text.append("The ")
                .append(event)
                .append(" in ")
                .append(town)
                .append(" affected ")
                .append(hurt)
                .append(" families, the town council said on Tuesday. ");
        for (int i = 1; i < SENTENCES; i++) {
            text.append(sentence(i, town, event, people, random)).append(i % 4 == 3 ? "\n\n" : " ");
        }
        String question = "How many families were affected by the " + event + " in " + town + "?";
        return new Item(title, text.toString(), question);
    }

    private static String sentence(int i, String town, String event, List<String> people, Random random) {
        String person = pick(people, random);
        int number = 10 + random.nextInt(990);
        return switch (i % 7) {
            case 0 ->
                person + " told reporters that the plans for " + town + " had been known for " + number % 20
                        + " months.";
            case 1 ->
                "The cost is put at " + number + " thousand crowns, most of which the region of " + town + " will pay.";
            case 2 ->
                "Shop owners near the old station complained that the " + event
                        + " had kept customers away since spring.";
            case 3 -> person + ", who leads the opposition, wants a vote on the matter before the end of the year.";
            case 4 ->
                "According to a survey by the local paper, " + number % 100
                        + " percent of residents support the mayor.";
            case 5 ->
                "Work is to begin at " + number % 12 + " a.m. on Monday and to last about " + number % 30 + " days, "
                        + person + " said.";
            default ->
                "A similar case in a neighbouring town ended in court, where the judge asked both sides to talk again.";
        };
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
