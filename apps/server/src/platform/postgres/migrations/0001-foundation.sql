-- Everything here belongs to a provider (接入服务提供者): the tenant. What belongs to a customer names it too.

create table providers (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  province text not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);

create table customers (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  name text not null,
  created_at timestamptz not null default now()
);

-- login is stored in lower case; staff have no customer
create table accounts (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  customer_id uuid references customers,
  login text not null,
  name text not null,
  role text not null check (role in ('applicant', 'reviewer', 'supervisor', 'admin', 'auditor')),
  password_hash text not null,
  disabled_at timestamptz,
  failed_sign_ins int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now(),
  unique (provider_id, login),
  check ((role = 'applicant') = (customer_id is not null))
);

-- id is the SHA-256 of the cookie's token: the table alone opens no session
create table sessions (
  id bytea primary key,
  account_id uuid not null references accounts,
  csrf_secret text not null,
  ip inet not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on sessions (account_id);
create index on sessions (expires_at);

create sequence order_references;

-- filing is sealed; what lists and searches need stands beside it in the clear
create table orders (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  customer_id uuid not null references customers,
  reference text not null unique,
  order_type text not null,
  state text not null,
  version int not null default 0,
  filing_sealed bytea not null,
  subject_name text not null default '',
  subject_key bytea,
  service_names text[] not null default '{}',
  domains text[] not null default '{}',
  province text not null default '',
  prepared_by uuid[] not null default '{}',
  claimed_by uuid references accounts,
  claimed_at timestamptz,
  rule_pack_version text,
  identity_mark bytea,
  return_reasons jsonb not null default '[]',
  created_by uuid not null references accounts,
  created_at timestamptz not null default now(),
  state_since timestamptz not null default now(),
  deadline_at timestamptz
);
create index on orders (provider_id, state, state_since);
create index on orders (customer_id, created_at desc);
create index on orders (provider_id, created_at desc);
-- one open order per subject and provider
create unique index orders_one_open_per_subject on orders (provider_id, subject_key)
  where subject_key is not null and state not in ('draft', 'approved', 'abandoned');

create table order_actions (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  order_id uuid not null,
  action text not null,
  actor text not null,
  account_id uuid,
  from_state text,
  to_state text not null,
  note text,
  reasons jsonb,
  data jsonb not null default '{}',
  rule_pack_version text,
  primary key (id, at)
) partition by range (at);
create index on order_actions (order_id, at);

create table audit (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  provider_id uuid,
  account_id uuid,
  by_name text not null,
  role text not null,
  ip inet,
  action text not null,
  about text not null,
  before jsonb,
  after jsonb,
  reason text,
  primary key (id, at)
) partition by range (at);
create index on audit (provider_id, at desc);
create index on audit (about, at desc);

-- one partition a month; what falls outside stays safe in the default one
create function ensure_month_partitions(of_table text, first_month date, months int) returns void language plpgsql as $$
declare
  month date;
begin
  for month in select (first_month + make_interval(months => n))::date from generate_series(0, months - 1) n loop
    execute format(
      'create table if not exists %I partition of %I for values from (%L) to (%L)',
      of_table || '_' || to_char(month, 'YYYY_MM'), of_table, month, (month + interval '1 month')::date);
  end loop;
end $$;
create table order_actions_default partition of order_actions default;
create table audit_default partition of audit default;
select ensure_month_partitions('order_actions', date_trunc('month', now())::date, 24);
select ensure_month_partitions('audit', date_trunc('month', now())::date, 24);

-- appended to, never changed
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger order_actions_append_only before update or delete on order_actions for each row execute function refuse_change();
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();

-- file_id names the encrypted file in the file store; data_key is wrapped
create table materials (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  order_id uuid not null references orders,
  kind text not null,
  about text not null,
  content_type text not null,
  width int,
  height int,
  size_bytes int not null,
  sha256 bytea not null,
  file_id uuid not null unique,
  data_key bytea not null,
  uploaded_by uuid not null references accounts,
  uploaded_at timestamptz not null default now(),
  replaced_at timestamptz
);
create index on materials (order_id);
create unique index materials_one_current on materials (order_id, kind, about) where replaced_at is null and kind <> 'other';

create table identity_checks (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null references orders,
  route text not null check (route in ('manual')),
  result text not null check (result in ('confirmed', 'refused')),
  mark bytea not null,
  note text not null,
  checked_by uuid not null references accounts,
  checked_at timestamptz not null default now()
);
create index on identity_checks (order_id);

-- instances, IP ranges and service numbers (备案服务号)
create table access_resources (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  customer_id uuid references customers,
  kind text not null check (kind in ('instance', 'ip-range', 'service-number')),
  name text not null,
  service_number_key bytea unique,
  ips jsonb not null,
  province text not null,
  billing text not null check (billing in ('prepaid', 'pay-as-you-go')),
  purchased_on date not null,
  expires_on date not null,
  quota int not null check (quota > 0),
  created_at timestamptz not null default now()
);
create index on access_resources (customer_id);

create table resource_uses (
  resource_id uuid not null references access_resources,
  order_id uuid not null references orders,
  service_index int not null,
  primary key (order_id, service_index, resource_id)
);
create index on resource_uses (resource_id);

-- a channel: one administration, one ispId
create table channels (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  name text not null,
  administration text not null,
  isp_id bigint not null,
  base_url text not null,
  user_name text not null,
  secrets_sealed bytea not null,
  dialect text not null default 'V3.0',
  state text not null default 'open' check (state in ('open', 'stopped')),
  stop_reason text,
  last_sequence int not null default 0,
  tries_failed int not null default 0,
  next_try_at timestamptz,
  last_success_at timestamptz,
  last_error text,
  last_error_at timestamptz,
  unique (provider_id, administration, isp_id)
);

create sequence isp_ids;
-- the ids we give to the parts of a filing (IspZtid, IspWzid …); the same part keeps its id over every try
create table order_isp_ids (
  order_id uuid not null references orders,
  path text not null,
  isp_id bigint not null unique default nextval('isp_ids'),
  primary key (order_id, path)
);

-- the ledger; payload_sealed is what goes over the wire, sealed again for rest
create table report_files (
  id uuid primary key default gen_random_uuid(),
  channel_id uuid not null references channels,
  sequence int not null,
  state text not null check (state in ('composed', 'sending', 'accepted', 'refused')),
  payload_sealed bytea not null,
  payload_hash text not null,
  size_bytes int not null,
  tries int not null default 0,
  answer_code int,
  answer_message text,
  composed_at timestamptz not null default now(),
  sent_at timestamptz,
  accepted_at timestamptz,
  unique (channel_id, sequence)
);

create table report_records (
  report_file_id uuid not null references report_files,
  order_id uuid not null references orders,
  attempt int not null,
  isp_subject_id bigint not null,
  primary key (report_file_id, order_id)
);
create index on report_records (order_id);
create index on report_records (isp_subject_id);

create table download_files (
  id uuid primary key default gen_random_uuid(),
  channel_id uuid not null references channels,
  file_name text not null,
  state text not null check (state in ('stored', 'acknowledged', 'applied', 'quarantined')),
  content text not null default '',
  payload_sealed bytea not null,
  payload_hash text not null,
  fault text,
  received_at timestamptz not null default now(),
  acknowledged_at timestamptz,
  applied_at timestamptz,
  unique (channel_id, file_name, payload_hash)
);

-- one row per result that was applied: a file that comes twice changes nothing twice
create table applied_results (
  download_file_id uuid not null references download_files,
  position int not null,
  kind text not null,
  order_id uuid,
  outcome text not null,
  at timestamptz not null default now(),
  primary key (download_file_id, position, kind)
);

-- what the administration published; regulator ids are needed for every later change
create table filed_subjects (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  customer_id uuid not null references customers,
  order_id uuid not null references orders,
  regulator_id bigint not null,
  isp_id bigint,
  number text not null,
  name text not null,
  province text not null,
  snapshot_sealed bytea not null,
  published_at timestamptz not null,
  unique (provider_id, regulator_id)
);

create table filed_services (
  id uuid primary key default gen_random_uuid(),
  subject_id uuid not null references filed_subjects,
  regulator_id bigint not null,
  isp_id bigint,
  number text not null,
  name text not null,
  kind text not null,
  home_url text not null default '',
  unique (subject_id, regulator_id)
);

create table filed_domains (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references filed_services,
  regulator_id bigint not null,
  isp_id bigint,
  name text not null,
  unique (service_id, regulator_id)
);
create index on filed_domains (name);

create table filed_accesses (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references filed_services,
  regulator_id bigint not null,
  isp_id bigint,
  ips jsonb not null,
  unique (service_id, regulator_id)
);

create table calendar_days (
  day date primary key,
  kind text not null check (kind in ('holiday', 'workday')),
  source text not null
);

create table code_tables (
  version text primary key,
  sample boolean not null,
  tables jsonb not null,
  stored_at timestamptz not null default now()
);
