-- What came in and is not forgotten until it was answered. One lane (chat) is worked through in the order of its rows.
-- The update id dies with its key after some days, the row of a dead letter stays.
create table inbox (
    id        integer primary key autoincrement,
    update_id integer,
    lane      text    not null,
    payload   text    not null,
    state     text    not null default 'waiting' check (state in ('waiting', 'done', 'dead')),
    reason    text,
    arrived   integer not null,
    finished  integer,
    unique (update_id)
);
create index inbox_waiting on inbox (lane, id) where state = 'waiting';
create index inbox_done on inbox (finished) where state = 'done';

-- What goes out. A row is 'sending' from before the call until its outcome is known; 'holding' is a placeholder that waits for its final text.
create table outbox (
    id         integer primary key autoincrement,
    lane       text    not null,
    inbox_id   integer not null references inbox (id) on delete cascade,
    part       integer not null,
    kind       text    not null,
    payload    text    not null,
    state      text    not null check (state in ('pending', 'sending', 'holding', 'editing', 'sent', 'failed')),
    above      integer not null default 0,
    message_id integer,
    attempts   integer not null default 0,
    not_before integer not null default 0,
    reason     text,
    unique (inbox_id, part)
);
create index outbox_open on outbox (lane, id) where state not in ('sent', 'failed');
create index outbox_messages on outbox (lane, message_id) where message_id is not null;

-- Where the poller goes on.
create table poll_offset (
    poller      text    primary key,
    next_offset integer not null
);
