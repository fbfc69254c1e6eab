-- files of filings and customers from other systems: read, reported on, taken in whole or not, taken back within a day
create table imports (
  id uuid primary key,
  provider_id uuid not null references providers,
  state text not null check (state in ('uploading', 'waiting', 'reading', 'reported', 'failed', 'applied', 'undone')),
  name_sealed bytea not null,
  size_bytes bigint not null,
  format text check (format in ('xlsx', 'csv', 'BASJ', 'SJTB')),
  mapping jsonb,
  counts jsonb not null default '{}',
  fault jsonb,
  made_by uuid references accounts,
  made_at timestamptz not null,
  reported_at timestamptz,
  applied_at timestamptz,
  undone_at timestamptz
);
create index on imports (provider_id, made_at desc);

-- some hundred findings a row, by their level
create table import_findings (
  import_id uuid not null references imports on delete cascade,
  level text not null check (level in ('mistake', 'warning', 'note')),
  page int not null,
  said_sealed bytea not null,
  primary key (import_id, level, page)
);

-- what came by a file has no order
alter table filed_subjects
  alter column order_id drop not null,
  add column import_id uuid references imports,
  add constraint filed_subjects_came_by check (order_id is not null or import_id is not null);
create index on filed_subjects (import_id) where import_id is not null;
alter table customers add column import_id uuid references imports;
create index on customers (import_id) where import_id is not null;
