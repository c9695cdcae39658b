package footnote.pipeline;

import footnote.model.Ingested;
import java.util.List;

/**
 * What became of an address.
 *
 * @param address as it can be told from others
 * @param outcomes one for each article of the page; a page that cannot be had is refused
 * @param forSubscribers whether the page says that it is not free to read, so that some of it may be missing
 */
public record LinkRead(String address, List<Ingested> outcomes, boolean forSubscribers) {
    public LinkRead {
        outcomes = List.copyOf(outcomes);
    }
}
