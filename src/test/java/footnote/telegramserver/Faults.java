package footnote.telegramserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that wait for their call. */
public final class Faults {
    private static final String ANY_METHOD = "*";
    private final Monitor monitor;
    private final List<Planned> planned = new ArrayList<>();

    Faults(Monitor monitor) {
        this.monitor = monitor;
    }

    /** The next calls of a method meet this fault; faults of one method strike in the order they were planned. */
    public void next(int calls, String method, Fault fault) {
        monitor.run(() -> planned.add(new Planned(method, fault, calls)));
    }

    /** The next calls of any method, polls included, meet this fault. */
    public void nextOfAny(int calls, Fault fault) {
        next(calls, ANY_METHOD, fault);
    }

    /** Every call of a method meets this fault until {@link #clear()}. */
    public void always(String method, Fault fault) {
        next(Integer.MAX_VALUE, method, fault);
    }

    public void clear() {
        monitor.run(planned::clear);
    }

    Optional<Fault> take(String method) {
        return monitor.change(() -> {
            Optional<Planned> found =
                    planned.stream().filter(plan -> plan.strikes(method)).findFirst();
            found.ifPresent(this::use);
            return found.map(Planned::fault);
        });
    }

    private void use(Planned plan) {
        int place = planned.indexOf(plan);
        if (plan.calls() > 1) {
            planned.set(place, new Planned(plan.method(), plan.fault(), plan.calls() - 1));
        } else {
            planned.remove(place);
        }
    }

    private record Planned(String method, Fault fault, int calls) {
        boolean strikes(String called) {
            return method.equals(ANY_METHOD) || method.equalsIgnoreCase(called);
        }
    }
}
