package footnote.telegram;

import footnote.chat.Incoming;
import java.util.ArrayList;
import java.util.List;

/** Makes one thing of what came in several messages: parts of a text become a text, the rest stays side by side. */
final class Together {
    private Together() {}

    static Incoming of(List<Incoming> items) {
        List<List<Incoming>> runs = new ArrayList<>();
        for (Incoming item : items) {
            List<Incoming> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            if (!last.isEmpty() && goesOn(last.get(last.size() - 1), item)) {
                last.add(item);
            } else {
                runs.add(new ArrayList<>(List.of(item)));
            }
        }
        List<Incoming> whole = runs.stream().map(Together::joined).toList();
        return whole.size() == 1 ? whole.get(0) : new Incoming.Several(whole);
    }

    /** Typed texts that were gathered are parts of one; forwards are when the one before is full and of the same origin. */
    private static boolean goesOn(Incoming before, Incoming item) {
        if (before instanceof Incoming.Text first && item instanceof Incoming.Text next) {
            boolean sameForward = first.forwarded()
                    && next.forwarded()
                    && first.text().length() >= Glimpse.FULL_PART
                    && first.origin().outlet().equals(next.origin().outlet());
            return sameForward || (!first.forwarded() && !next.forwarded());
        }
        return false;
    }

    private static Incoming joined(List<Incoming> run) {
        if (run.size() == 1) {
            return run.get(0);
        }
        return new Incoming.Joined(run.stream().map(Incoming.Text.class::cast).toList());
    }
}
