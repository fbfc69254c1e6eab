-- who signed up and has not proved the address yet, whether or not there is an account with this login already
create table pending_sign_ups (
  id uuid primary key,
  provider_id uuid not null references providers,
  login_key bytea not null,
  said_sealed bytea not null,
  password_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index pending_sign_ups_by_login on pending_sign_ups (provider_id, login_key, created_at desc);
create index pending_sign_ups_by_end on pending_sign_ups (expires_at);

-- links that do one thing once. Of an account, of a sign-up, or of nobody: then it leads nowhere
create table one_time_links (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  purpose text not null check (purpose in ('confirm-sign-up', 'recover-password')),
  token_hash bytea not null unique,
  account_id uuid references accounts,
  pending_sign_up_id uuid references pending_sign_ups on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check (num_nonnulls(account_id, pending_sign_up_id) < 2)
);
create index one_time_links_by_account on one_time_links (account_id) where used_at is null;
create index one_time_links_by_sign_up on one_time_links (pending_sign_up_id);
create index one_time_links_by_end on one_time_links (expires_at);
