package footnote.watch;

import footnote.pipeline.EntryFlow;
import footnote.pipeline.FeedFlow;
import footnote.pipeline.IngestFlow;

/** The flows that watching starts. */
public record WatchFlows(FeedFlow feeds, EntryFlow entries, IngestFlow ingest) {}
