package footnote.fetch;

import footnote.model.Submission;

/** How fetching a page ended. */
public sealed interface Fetched {

    /**
     * The page, ready to be read; its source and its known address are the link under which the article can be found again.
     *
     * @param forSubscribers whether the page says that it is not free to read
     */
    record Page(Submission.FileContent content, boolean forSubscribers) implements Fetched {}

    /**
     * No page.
     *
     * @param reason a sentence for the person who sent the address
     */
    record Refused(String reason) implements Fetched {}
}
