-- Updates that need not wait for the answers before them, such as a stop: they are worked through beside their chat's lane.
alter table inbox add column aside integer not null default 0 check (aside in (0, 1));
alter table outbox add column aside integer not null default 0 check (aside in (0, 1));

-- Set when a person stopped the answer to an update, so that it stays stopped though the program ends in between.
alter table inbox add column stopped integer not null default 0 check (stopped in (0, 1));
