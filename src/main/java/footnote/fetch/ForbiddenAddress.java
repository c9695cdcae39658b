package footnote.fetch;

import java.io.IOException;

/** A connection that was not made, because of where it would have led. */
final class ForbiddenAddress extends IOException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String where) {
        super("not dialled: " + where);
    }
}
