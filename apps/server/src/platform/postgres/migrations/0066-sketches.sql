-- a few words of each text that is compared with those of others (names, addresses, remarks), as keyed hashes: of a filing, or of an
-- order that is under way
create table sketches (
  provider_id uuid not null references providers,
  subject_id uuid references filed_subjects on delete cascade,
  -- null: it stands with the subject itself
  service_id uuid references filed_services on delete cascade,
  order_id uuid references orders on delete cascade,
  kind text not null check (kind in ('sponsor-name', 'service-name', 'address', 'remark')),
  bands bigint[] not null,
  check ((subject_id is null) <> (order_id is null))
);
create index on sketches using gin (bands);
create index on sketches (subject_id);
create index on sketches (service_id);
create index on sketches (order_id);

-- records whose sketches are not made yet: the daily work makes them
update filed_subjects set compared_at = null;
