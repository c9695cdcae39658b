package footnote.pipeline;

import footnote.library.EmbeddedPassages;
import footnote.model.Ingested;

/** How far an article got before a library is changed for it. */
sealed interface Prepared {

    /** Nothing is left to do: it is known already, or no article. */
    record Done(Ingested outcome) implements Prepared {}

    /** It is ready to be kept. */
    record Ready(Cleaned cleaned, EmbeddedPassages passages) implements Prepared {}
}
