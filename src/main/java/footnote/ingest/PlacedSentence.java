package footnote.ingest;

import footnote.model.Span;

/**
 * A sentence with the paragraph and the section that it stands in.
 *
 * @param paragraph counts the blocks between blank lines
 * @param section counts the headings before it
 * @param heading the section's, or empty
 */
record PlacedSentence(Span span, int paragraph, int section, String heading) {}
