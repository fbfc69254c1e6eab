-- A look at data of persons says at which address, what was seen, and whose it was: of which orders and customers.
-- What is refused or tried again and again stands once, with how often.
alter table audit
  add column asked text,
  add column saw text[],
  add column orders uuid[],
  add column customers uuid[],
  add column times int not null default 1;
-- who saw my data?
create index on audit using gin (customers);
-- what was done, tried or refused, among many looks
create index on audit (provider_id, at desc, id desc) where saw is null;
