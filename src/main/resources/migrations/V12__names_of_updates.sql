-- What the conversation calls an update: a message by its number, a pressed button by its query.
alter table inbox add column name text not null default '';
update inbox set name = message_id where message_id > 0;
