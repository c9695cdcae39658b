-- What came in. A row is kept until it was answered, and its key some days longer, so that a repeated update is known.
-- 'counter' names the sequence that message ids come from: private chats of a bot share one, a large group has its own.
create table inbox (
    id         integer primary key autoincrement,
    source     text    not null,
    update_id  integer,
    lane       text    not null,
    counter    text    not null,
    message_id integer not null,
    payload    text    not null,
    state      text    not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
    attempts   integer not null default 0,
    reason     text,
    arrived    integer not null,
    finished   integer,
    unique (source, update_id)
);
create index inbox_next on inbox (lane, id) where state = 'waiting';
create index inbox_waiting on inbox (id) where state = 'waiting';
create index inbox_finished on inbox (finished) where finished is not null;
create index inbox_messages on inbox (counter, message_id);
create index inbox_lane_messages on inbox (lane, message_id);

-- What goes out. 'sending' stands from before the call until its outcome is known; 'holding' is a placeholder on the
-- screen that waits for its final text; 'editing' is the final text on its way into the placeholder.
create table outbox (
    id          integer primary key autoincrement,
    inbox_id    integer not null references inbox (id) on delete cascade,
    part        integer not null,
    lane        text    not null,
    counter     text    not null,
    payload     text    not null,
    state       text    not null check (state in ('pending', 'sending', 'holding', 'editing', 'sent', 'failed')),
    above_lane  integer not null default 0,
    above       integer not null default 0,
    message_id  integer,
    attempts    integer not null default 0,
    not_before  integer not null default 0,
    reason      text,
    unique (inbox_id, part)
);
create index outbox_open on outbox (lane, id) where state not in ('sent', 'failed');
create index outbox_messages on outbox (counter, message_id) where message_id is not null;
create index outbox_lane_messages on outbox (lane, message_id) where message_id is not null;

-- Where the poller of a source goes on.
create table poll_offset (
    source      text    primary key,
    next_offset integer not null
);
