-- Who handed an article in, in the chat that it belongs to. 0: nobody is known.
ALTER TABLE article ADD COLUMN added_by BIGINT NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN added_by_name TEXT NOT NULL DEFAULT '';

-- The channels that a chat can ask, besides its own articles.
CREATE TABLE linked_channel (
    row_id    INTEGER PRIMARY KEY AUTOINCREMENT,
    chat      TEXT NOT NULL,
    channel   TEXT NOT NULL,
    title     TEXT NOT NULL,
    linked_by BIGINT NOT NULL,
    UNIQUE (chat, channel)
);
CREATE INDEX linked_channel_channel ON linked_channel (channel);

-- Chats that have another number now. What comes in for the old one belongs to the new one.
create table lane_move (
    old_lane text primary key,
    new_lane text not null
);

-- Where a message stands that has no number, such as one in a chat of others; kept until it has its final text.
create table message_reference (
    lane      text primary key,
    reference text not null
);
