-- who did it by name, what was before and after, and why are sealed in one value; which fields changed stays readable.
-- The clear columns go when what stands in them is sealed, which needs the keys: see sealings.ts
alter table audit
  -- what the sealed value is bound to: the id is given only as the row is written
  add column entry uuid not null default gen_random_uuid(),
  add column changed text[] not null default '{}',
  add column said_sealed bytea;
alter table audit alter column entry drop default;
alter table audit alter column by_name drop not null;
