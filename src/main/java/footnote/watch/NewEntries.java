package footnote.watch;

import footnote.ingest.FeedEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds the entries of a feed that a watcher does not know, and puts the newest of them on the list of what is to be read. */
final class NewEntries {
    private final EntryRows entries;

    NewEntries(EntryRows entries) {
        this.entries = entries;
    }

    /**
     * How many entries were new.
     *
     * @param passedOver those that are not read, since there are newer ones
     */
    record Count(int wanted, int passedOver) {}

    /**
     * Notes all entries as known.
     *
     * @param most so many are read at most
     */
    Count take(Handle handle, Watch watch, List<FeedEntry> standing, int most, long now) {
        int wanted = 0;
        int passedOver = 0;
        for (FeedEntry entry : newestFirst(standing)) {
            String mark = Mark.of(entry.id());
            String address = Mark.of(entry.details().url());
            boolean known = entries.isKnown(handle, watch, mark, address);
            boolean wants = !known && wanted < most;
            entries.note(handle, watch, mark, address, wants, now);
            if (wants) {
                entries.queue(handle, watch.feedRow(), mark, entry);
            }
            wanted += wants ? 1 : 0;
            passedOver += known || wants ? 0 : 1;
        }
        entries.prune(handle, watch, now);
        return new Count(wanted, passedOver);
    }

    /** By their dates; those without one stay where they are, behind the others. */
    static List<FeedEntry> newestFirst(List<FeedEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(NewEntries::moment).reversed())
                .toList();
    }

    private static Instant moment(FeedEntry entry) {
        String date = entry.details().date();
        try {
            return date.contains("T")
                    ? OffsetDateTime.parse(date).toInstant()
                    : LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
