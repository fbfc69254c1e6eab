-- 登录服务: what people of a provider sign in by besides a password, and as what
create table sign_in_services (
  id uuid primary key,
  provider_id uuid not null references providers,
  is_on boolean not null,
  -- without its secret, and of nobody
  settings jsonb not null,
  secret_sealed bytea,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index on sign_in_services (provider_id);

-- who an account is at a service: found by issuer and subject alone
create table service_identities (
  id uuid primary key,
  service_id uuid not null references sign_in_services,
  account_id uuid not null references accounts,
  subject_key bytea not null,
  name_sealed bytea not null,
  linked_at timestamptz not null,
  last_used_at timestamptz,
  -- the service gave no role any more: the account was disabled for that, then
  lost_at timestamptz,
  unique (service_id, subject_key)
);
create index on service_identities (account_id);

-- a browser that is at the service now; each is tried once
create table pending_service_sign_ins (
  state_hash bytea primary key,
  service_id uuid not null references sign_in_services,
  purpose text not null check (purpose in ('sign-in', 'invitation', 'link', 'confirm')),
  -- whose, where it is known
  account_id uuid references accounts,
  link_id uuid references one_time_links,
  secret_hash bytea not null,
  checks_sealed bytea not null,
  begun_at timestamptz not null,
  expires_at timestamptz not null
);
create index on pending_service_sign_ins (service_id);
create index on pending_service_sign_ins (account_id);
create index on pending_service_sign_ins (link_id);

alter table sessions
  add column service_id uuid references sign_in_services,
  -- it asked for a second factor, so we need not
  add column factor_by_service boolean not null default false;
create index on sessions (service_id) where service_id is not null;

alter table pending_sign_ins add column service_id uuid references sign_in_services;
