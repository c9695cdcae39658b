package footnote.ingest;

import footnote.model.Span;

/**
 * A sentence with the paragraph and the section that it stands in.
 *
 * @param tokens how long it is to the models
 * @param paragraph counts the blocks between blank lines
 * @param section counts the headings before it
 * @param heading the section's, or empty
 */
record PlacedSentence(Span span, int tokens, int paragraph, int section, String heading) {}
