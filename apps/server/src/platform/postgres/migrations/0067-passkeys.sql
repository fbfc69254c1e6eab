-- what an account signs in with besides the password, or instead of it, under one name of the site
create table passkeys (
  id uuid primary key,
  account_id uuid not null references accounts,
  -- of the authenticator; signs under that name alone
  credential_id bytea not null unique,
  rp_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  is_synced boolean not null,
  name_sealed bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on passkeys (account_id);

-- what an authenticator is asked to sign; each is tried once
create table passkey_challenges (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('register', 'sign-in', 'second-factor', 'confirm')),
  -- nobody's, where somebody signs in without saying who
  account_id uuid references accounts,
  rp_id text not null,
  expires_at timestamptz not null
);
create index on passkey_challenges (account_id);
