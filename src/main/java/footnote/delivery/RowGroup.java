package footnote.delivery;

import java.util.List;

/** Updates of one lane that are one action, in order. The answers belong to the first. */
public record RowGroup(List<InboxRow> rows) {
    public RowGroup {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a group needs at least one row");
        }
    }

    static RowGroup of(InboxRow row) {
        return new RowGroup(List.of(row));
    }

    /** The row that stands for all of them. */
    public InboxRow first() {
        return rows.get(0);
    }

    public String lane() {
        return first().lane();
    }

    Track track() {
        return new Track(first().lane(), first().aside());
    }

    /** Whether its handling was begun before, by a program that ended. */
    public boolean begunBefore() {
        return attempts() > 0;
    }

    /** The same without what people wrote. */
    RowGroup withoutPayloads() {
        return new RowGroup(rows.stream().map(InboxRow::withoutPayload).toList());
    }

    public List<String> payloads() {
        return rows.stream().map(InboxRow::payload).toList();
    }

    List<Long> ids() {
        return rows.stream().map(InboxRow::id).toList();
    }

    int attempts() {
        return rows.stream().mapToInt(InboxRow::attempts).max().orElse(0);
    }
}
