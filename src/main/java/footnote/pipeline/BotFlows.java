package footnote.pipeline;

/** The flows that a conversation starts. */
public record BotFlows(IngestFlow ingest, LinkFlow links, AskFlow ask, SuggestFlow suggest, PostFlow post) {}
