-- a message nobody waits for is counted for its recipient when it is sent, and held while there were too many
alter table messages add column counted boolean not null default false, add column held_until timestamptz, add column held_by bytea;
create index messages_held on messages (held_by) where state = 'waiting' and held_by is not null;
