package footnote.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import footnote.model.FootnoteException;
import footnote.model.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** Conversations with judged passages in the form of MTRAG (Katsis et al. 2025): the last question of each is searched for. */
public final class ConversationSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConversationSet() {}

    /**
     * The last question of a conversation.
     *
     * @param history oldest first
     * @param relevant ids of the passages that answer
     */
    public record Task(String id, String question, List<Turn> history, Set<String> relevant) {
        public Task {
            history = List.copyOf(history);
            relevant = Set.copyOf(relevant);
        }

        /** The question as one would search without understanding it: with the user's last words before it. */
        public String lastTwoTurns() {
            return history.isEmpty()
                    ? question
                    : history.get(history.size() - 1).question() + " " + question;
        }
    }

    /**
     * The tasks of a file (.jsonl or .jsonl.gz) that have judged passages.
     *
     * @throws FootnoteException when the file is not of this form
     */
    public static List<Task> read(Path file) {
        List<Task> tasks = new ArrayList<>();
        for (JsonNode task : lines(file)) {
            List<Turn> turns = turns(task.path("input"));
            Set<String> relevant = new TreeSet<>();
            task.path("relevant").forEach(id -> relevant.add(id.asText()));
            if (turns.isEmpty()) {
                throw new FootnoteException(file + ": a task has no \"input\" with a question.", false);
            }
            Turn last = turns.remove(turns.size() - 1);
            if (!relevant.isEmpty()) {
                tasks.add(new Task(task.path("task_id").asText(), last.question(), turns, relevant));
            }
        }
        return tasks;
    }

    /** The objects of a file with one JSON object per line, gzipped or not. */
    public static List<JsonNode> lines(Path file) {
        List<JsonNode> objects = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                objects.add(JSON.readTree(line));
            }
            return objects;
        } catch (JsonProcessingException e) {
            throw new FootnoteException(file + " does not hold one JSON object per line.", false, e);
        } catch (IOException e) {
            throw new FootnoteException(file + " cannot be read: " + e.getMessage(), false, e);
        }
    }

    private static List<Turn> turns(JsonNode input) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode said : input) {
            String text = said.path("text").asText("").strip();
            if (said.path("speaker").asText().equals("user") && !text.isEmpty()) {
                turns.add(new Turn(text, ""));
            } else if (!turns.isEmpty()) {
                turns.set(turns.size() - 1, new Turn(turns.get(turns.size() - 1).question(), text));
            }
        }
        return turns;
    }
}
