-- a session is named to its owner by another word than the one that opens it, with the device it was opened on
alter table sessions
  add column handle uuid not null default gen_random_uuid() unique,
  add column device text,
  -- when its password was typed last
  add column confirmed_at timestamptz not null default now();

-- closed by its owner; its login is free again
alter table accounts add column closed_at timestamptz;

-- browsers that somebody has signed in with: strangers who guess do not hold these up
create table known_devices (
  token_hash bytea not null,
  account_id uuid not null references accounts,
  device text,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (account_id, token_hash)
);
create index known_devices_by_age on known_devices (last_seen_at);
