package footnote.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The ways in which a call to a provider fails. */
enum Failure {
    TOO_SLOW("did not answer in {{timeout}} s", false, true, true),
    BUSY("gets too many requests at the moment", true, true, false),
    BROKEN("has a failure of its own at the moment", true, true, false),
    UNREACHABLE("cannot be reached", true, true, false),
    CUT_OFF("stopped in the middle of its reply", false, true, true),
    UNREADABLE("sent a reply that cannot be read", false, true, true),
    DECLINED("declined to answer", false, false, true),
    KEY_REFUSED("refused the key", false, false, false),
    UNKNOWN_MODEL("does not know the model {{model}}", false, false, false),
    REQUEST_REFUSED("refused the request", false, false, false),
    INTERRUPTED("was interrupted", false, true, true);

    /** LangChain4j's exceptions, and the kind of failure that each stands for. */
    private static final Map<Class<? extends Throwable>, Failure> KNOWN = Map.of(
            RateLimitException.class, BUSY,
            InternalServerException.class, BROKEN,
            TimeoutException.class, TOO_SLOW,
            UnresolvedModelServerException.class, UNREACHABLE,
            AuthenticationException.class, KEY_REFUSED,
            ModelNotFoundException.class, UNKNOWN_MODEL,
            ContentFilteredException.class, DECLINED,
            InvalidRequestException.class, REQUEST_REFUSED,
            JsonProcessingException.class, UNREADABLE,
            IOException.class, UNREACHABLE);

    private final String sentence;
    private final boolean worthRepeating;
    private final boolean mayPass;
    private final boolean mayCost;

    Failure(String sentence, boolean worthRepeating, boolean mayPass, boolean mayCost) {
        this.sentence = sentence;
        this.worthRepeating = worthRepeating;
        this.mayPass = mayPass;
        this.mayCost = mayCost;
    }

    /** The kind of failure that an exception stands for: the outermost one that is known decides. */
    static Failure of(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            Optional<Failure> failure = ofOne(cause);
            if (failure.isPresent()) {
                return failure.get();
            }
        }
        return UNREADABLE;
    }

    /** Whether the same call may succeed at once. */
    boolean worthRepeating() {
        return worthRepeating;
    }

    /** Whether the provider may have counted tokens all the same. */
    boolean mayCost() {
        return mayCost;
    }

    /** The failure as a person and a log may see it: without the key. */
    ModelUnavailable unavailable(ModelSettings settings, Throwable cause) {
        String seconds = String.valueOf(settings.timeout().toMillis() / 1000.0).replaceFirst("\\.0$", "");
        String said = sentence.replace("{{timeout}}", seconds).replace("{{model}}", settings.modelName());
        return new ModelUnavailable(
                "The language model " + said + ".", mayPass, RedactedCause.of(cause, settings.apiKey()));
    }

    private static Optional<Failure> ofOne(Throwable error) {
        for (Class<?> type = error.getClass(); type != null; type = type.getSuperclass()) {
            Failure failure = KNOWN.get(type);
            if (failure != null) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
