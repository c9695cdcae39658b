package footnote.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Carries out the edits that the resolver's network proposes for a question. */
final class QuestionEdits {
    private static final String KEEP = "keep";
    private static final String DROP = "drop";
    private static final String REPLACE = "replace";
    private static final String POSSESSIVE = "'s";
    private static final String END_OF_QUESTION = "?";
    private static final int MOST_PIECES = 12;
    private static final int STARTS_TRIED = 5;

    /** What may give way to words of the conversation; a name that was typed never does. */
    private static final Pattern POINTS = Pattern.compile(
            "(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|this|that|these|those|there|then|here|one|ones|the|both|such|same|so)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PLACE = Pattern.compile("there|here", Pattern.CASE_INSENSITIVE);
    private static final String PREPOSITION =
            "\\b(?:about|around|at|behind|by|from|in|inside|near|of|on|outside|over|through|to|up|down)\\b";
    private static final Pattern ENDS_WITH_PREPOSITION =
            Pattern.compile(PREPOSITION + "\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS_WITH_PREPOSITION = Pattern.compile(PREPOSITION, Pattern.CASE_INSENSITIVE);

    private final List<String> operations;

    QuestionEdits(List<String> operations) {
        this.operations = List.copyOf(operations);
    }

    /** A stretch of the question that gives way to words; empty stretches are places where words come in. */
    private record Edit(int start, int end, String words, int lastPiece) {
        Edit longer(int newEnd, int piece) {
            return new Edit(start, newEnd, words, piece);
        }

        boolean replaces() {
            return end > start;
        }
    }

    /** The question after all edits. */
    String apply(ConversationText text, FollowUpNetwork.Logits logits) {
        List<Edit> edits = new ArrayList<>();
        for (int piece = 0; piece < text.questionEnd(); piece++) {
            String operation = operations.get(best(logits, piece));
            if (operation.equals(DROP)) {
                extendLast(edits, piece, text);
            } else if (!operation.equals(KEEP)) {
                edit(text, logits, piece, operation).ifPresent(edits::add);
            }
        }
        StringBuilder question = new StringBuilder(text.text().substring(0, text.questionLength()));
        List<Edit> sound = sound(edits, question.toString());
        sound.sort(Comparator.comparingInt(Edit::start).reversed());
        sound.forEach(edit -> question.replace(edit.start(), edit.end(), placed(edit, text.text())));
        return question.toString();
    }

    /** Without edits that take away what was named, and without the same words a second time. */
    private static List<Edit> sound(List<Edit> edits, String question) {
        List<Edit> sound = new ArrayList<>();
        Set<String> brought = new HashSet<>();
        for (Edit edit : edits) {
            boolean points = !edit.replaces()
                    || POINTS.matcher(question.substring(edit.start(), edit.end()))
                            .matches();
            String words = edit.words().strip().replace(POSSESSIVE, "").toLowerCase(Locale.ROOT);
            if (points && brought.add(words)) {
                sound.add(edit);
            }
        }
        return sound;
    }

    /** The words of an edit; "there" gives way to a place with its preposition. */
    private static String placed(Edit edit, String question) {
        boolean bare =
                PLACE.matcher(question.substring(edit.start(), edit.end())).matches()
                        && !ENDS_WITH_PREPOSITION
                                .matcher(question.substring(0, edit.start()))
                                .find()
                        && !BEGINS_WITH_PREPOSITION.matcher(edit.words()).lookingAt();
        return bare ? "in " + edit.words() : edit.words();
    }

    private static void extendLast(List<Edit> edits, int piece, ConversationText text) {
        Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
        if (last != null && last.replaces() && last.lastPiece() == piece - 1) {
            int end = Math.min(text.words(piece, piece)[1], text.questionLength());
            edits.set(edits.size() - 1, last.longer(end, piece));
        }
    }

    private static Optional<Edit> edit(
            ConversationText text, FollowUpNetwork.Logits logits, int piece, String operation) {
        int[] source = source(text, logits, piece);
        if (source.length == 0) {
            return Optional.empty();
        }
        String words = text.text().substring(source[0], source[1]);
        String how = operation.substring(operation.indexOf(' ') + 1);
        words += how.equals(POSSESSIVE) && !words.endsWith(POSSESSIVE) ? POSSESSIVE : "";
        if (operation.startsWith(REPLACE) && piece > 0) {
            int[] place = text.words(piece, piece);
            return Optional.of(new Edit(place[0], Math.min(place[1], text.questionLength()), words, piece));
        }
        String joined = joint(operation) + words;
        if (piece == 0) {
            return Optional.of(new Edit(0, 0, joined + " ", 0));
        }
        int end = Math.min(text.words(piece, piece)[1], text.questionLength());
        return Optional.of(new Edit(end, end, " " + joined, piece));
    }

    /** The preposition before words that come in. */
    private static String joint(String operation) {
        int space = operation.indexOf(' ');
        String how = space < 0 ? "" : operation.substring(space + 1);
        if (how.isEmpty() || how.equals(POSSESSIVE)) {
            return "";
        }
        return (how.equals("besides") ? "other than" : how) + " ";
    }

    private static int best(FollowUpNetwork.Logits logits, int piece) {
        return IntStream.range(0, logits.operations())
                .boxed()
                .max(Comparator.comparingDouble(o -> logits.operation(piece, o)))
                .orElseThrow();
    }

    /** Where the words that come in at a piece stand in the text: start and end of whole words of one turn, not of a question and its answer; empty when nowhere. */
    private static int[] source(ConversationText text, FollowUpNetwork.Logits logits, int asking) {
        List<Integer> starts = IntStream.range(text.questionEnd() + 1, text.size())
                .filter(i -> !text.isMark(i))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> logits.start(asking, i))
                        .reversed())
                .limit(STARTS_TRIED)
                .toList();
        double bestScore = Double.NEGATIVE_INFINITY;
        int[] best = {};
        for (int start : starts) {
            for (int end = start; end < Math.min(text.size(), start + MOST_PIECES) && !text.isMark(end); end++) {
                double score = logits.start(asking, start) + logits.end(asking, end);
                int[] words = text.words(start, end);
                boolean goesOn = text.text().substring(words[0], words[1]).contains(END_OF_QUESTION);
                if (score > bestScore && !goesOn) {
                    bestScore = score;
                    best = words;
                }
            }
        }
        return best;
    }
}
