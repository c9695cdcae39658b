package footnote.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Says in a person's words why a page could not be fetched. */
final class Failures {
    private Failures() {}

    static String sentence(IOException failure, Duration patience) {
        if (isForbidden(failure)) {
            return "it does not lead to the public internet, and I open nothing else";
        }
        if (failure instanceof UnknownHostException) {
            return "there is no site of that name";
        }
        if (failure instanceof InterruptedIOException) {
            return "the site took longer than " + patience.toSeconds() + " seconds";
        }
        if (failure instanceof SSLException) {
            return "its connection is not secure (the certificate does not hold)";
        }
        if (failure instanceof ConnectException) {
            return "the site does not answer";
        }
        return "the connection broke off";
    }

    private static boolean isForbidden(Throwable failure) {
        boolean here = failure instanceof ForbiddenAddress;
        for (Throwable other : failure.getSuppressed()) {
            here |= other instanceof ForbiddenAddress;
        }
        return here || (failure.getCause() != null && isForbidden(failure.getCause()));
    }

    /** Lets only a page through. */
    static void checkStatus(int status) throws PageRefused {
        if (status >= 200 && status < 300) {
            return;
        }
        throw new PageRefused(
                switch (status) {
                    case 401, 407 -> "the site asks for a login (" + status + ")";
                    case 402 -> "it is behind a paywall (402)";
                    case 403 -> "the site refuses programs like me (403)";
                    case 404, 410 -> "there is no such page (" + status + ")";
                    case 429 -> "the site is asked too often (429); try again later";
                    case 451 -> "it is withheld for legal reasons (451)";
                    default ->
                        status >= 500
                                ? "the site has trouble (" + status + "); try again later"
                                : "the site answers with " + status + " instead of a page";
                });
    }
}
