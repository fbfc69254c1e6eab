-- when an administration takes reports, in Shanghai time: [{"from":"09:00","to":"18:00"}]; null: at any time
alter table channels add column open_hours jsonb;
-- calls that failed one after the other, and until when nobody calls at all
alter table channels add column calls_failed int not null default 0;
alter table channels add column broken_until timestamptz;

-- every call to an administration, for the chart; pruned every day. No code: no answer
create table channel_calls (
  channel_id uuid not null references channels,
  at timestamptz not null,
  operation text not null,
  code int,
  took_ms int not null
);
create index on channel_calls (channel_id, at);
create index on channel_calls (at);

-- the row stays for its number, the bytes are kept as long as the law and the operator want
alter table report_files add column payload_removed_at timestamptz;
alter table download_files add column payload_removed_at timestamptz;
-- of the document inside: what is given by hand twice is found again
alter table download_files add column document_hash text;
alter table download_files add column imported_by uuid references accounts;
create index on download_files (channel_id, document_hash) where document_hash is not null;

-- what is filed no more (ZXSJ)
alter table filed_subjects add column cancelled_at timestamptz;
alter table filed_services add column cancelled_at timestamptz;
create index on filed_services (regulator_id);

-- whom and what nobody may file (HMDLB, FFJRHMD); a subject by the blind index of its certificate
create table blacklist_entries (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  source text not null check (source in ('HMDLB', 'FFJRHMD')),
  kind text not null check (kind in ('subject', 'domain')),
  key text not null,
  name text not null,
  remark text,
  listed_at timestamptz not null,
  removed_at timestamptz,
  unique (provider_id, source, kind, key)
);

-- what the administration wants to have looked into
create table tasks (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  channel_id uuid not null references channels,
  customer_id uuid references customers,
  kind text not null,
  about text not null,
  source_key text not null,
  download_file_id uuid references download_files,
  detail_sealed bytea not null,
  opened_at timestamptz not null,
  deadline_on date not null,
  state text not null default 'open' check (state in ('open', 'answered', 'reported', 'done')),
  answer_sealed bytea,
  answered_by uuid references accounts,
  answered_at timestamptz,
  report_file_id uuid references report_files,
  fault text
);
-- asked again while it is open, it is the same task
create unique index tasks_one_open on tasks (channel_id, kind, source_key) where state = 'open';
create index on tasks (provider_id, state, deadline_on);
create index on tasks (channel_id) where state = 'answered';
create index on tasks (report_file_id) where report_file_id is not null;

-- without a customer: for staff
create table notices (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  customer_id uuid references customers,
  kind text not null,
  about text not null,
  text text not null,
  at timestamptz not null
);
create index on notices (provider_id, customer_id, at desc);

-- each administration delivers its own (JCDM); as delivered beside as used
alter table code_tables add column administration text;
alter table code_tables add column delivered jsonb;
create index on code_tables (administration, stored_at desc);

-- how what an administration holds (SJTB) differs from our registry
create table reconciliations (
  id uuid primary key default gen_random_uuid(),
  channel_id uuid not null references channels,
  download_file_id uuid not null unique references download_files,
  at timestamptz not null,
  kind text not null,
  received int not null,
  agreeing int not null,
  differences jsonb not null
);
