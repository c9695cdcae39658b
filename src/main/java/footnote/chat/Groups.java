package footnote.chat;

/**
 * What is special where several people share articles.
 *
 * @param rules who may take something away
 * @param reach what a chat can ask
 * @param handed what is handed over on purpose
 */
record Groups(GroupRules rules, Reach reach, HandedOver handed, Channels channels) {}
