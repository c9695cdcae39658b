package footnote.chat;

/**
 * What can be looked at in a chat, with buttons that change it.
 *
 * @param articles what can be asked
 * @param settings what was chosen
 * @param feeds what is watched
 * @param sources what the last answer rests on
 * @param operator what those who run the bot see
 */
record Pages(
        ArticleList articles, SettingsPages settings, FeedTalk feeds, SourcesReply sources, OperatorPages operator) {}
