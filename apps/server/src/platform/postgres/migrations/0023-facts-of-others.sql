-- who filed what is typed elsewhere too: keyed hashes, so that nothing is unsealed to compare
alter table filed_subjects add column subject_key bytea;
-- null: its keys were not made yet, nor those of its services
alter table filed_subjects add column keyed_at timestamptz;
update filed_subjects s set subject_key = o.subject_key from orders o where o.id = s.order_id;
create index on filed_subjects (provider_id, subject_key) where subject_key is not null;
create index on filed_subjects (provider_id) where keyed_at is null;

create table filed_keys (
  subject_id uuid not null references filed_subjects on delete cascade,
  -- null: it stands with the subject itself
  service_id uuid references filed_services on delete cascade,
  kind text not null check (kind in ('mobile', 'principal', 'manager', 'home-host', 'remark', 'app-key')),
  key bytea not null
);
create index on filed_keys (key);
create index on filed_keys (subject_id);
create index on filed_keys (service_id);

-- the addresses of an access as numbers: who else uses one is asked at every judgement
alter table filed_accesses add column addresses int8multirange not null default '{}';
update filed_accesses set addresses = coalesce((
  select range_agg(int8range((it ->> 'from')::inet - '0.0.0.0'::inet, (it ->> 'to')::inet - '0.0.0.0'::inet, '[]'))
  from jsonb_array_elements(ips) as it
  where (it ->> 'from') ~ '^\d+\.\d+\.\d+\.\d+$' and (it ->> 'to') ~ '^\d+\.\d+\.\d+\.\d+$'
    and (it ->> 'from')::inet <= (it ->> 'to')::inet), '{}');
create index on filed_accesses using gist (addresses);

-- whom a provider itself has marked; what is marked lies here as a keyed hash and in a masked shape
create table risk_list (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  kind text not null check (kind in ('mobile', 'certificate', 'app-key')),
  key bytea not null,
  shown text not null,
  reason text not null,
  marked_by uuid not null references accounts,
  marked_at timestamptz not null,
  lifted_by uuid references accounts,
  lifted_at timestamptz,
  why_lifted text
);
create unique index on risk_list (provider_id, kind, key) where lifted_at is null;
create index on risk_list (provider_id, marked_at desc);

-- the same picture handed in by somebody else
create index on materials (sha256);
-- what a look at the picture said when it came; null: nobody looked
alter table materials add column looked jsonb;

-- a home page is looked up as registries and the name service are; a unit by the keyed hash of its number
alter table domain_lookups rename to lookups;
alter table lookups rename column domain to about;
-- what is asked, where what it is found by does not say it
alter table lookups add column asked_sealed bytea;
alter table lookups drop constraint domain_lookups_source_check;
alter table lookups add constraint lookups_source_check check (source in ('rdap', 'dns', 'page', 'company'));

-- an illegal access is a domain at an address
alter table blacklist_entries drop constraint blacklist_entries_kind_check;
alter table blacklist_entries add constraint blacklist_entries_kind_check check (kind in ('subject', 'domain', 'address'));
