-- the key of an app that shows codes: proposed until a code of it was typed, then it counts
create table second_factors (
  account_id uuid primary key references accounts,
  key_sealed bytea,
  proposed_sealed bytea,
  since timestamptz,
  -- a code opens once: steps of half a minute up to this one are spent
  last_step bigint not null
);

create table recovery_codes (
  account_id uuid not null references accounts,
  code_key bytea not null,
  used_at timestamptz,
  primary key (account_id, code_key)
);

-- the password was right, a code is waited for; opens nothing else
create table pending_sign_ins (
  token_hash bytea primary key,
  account_id uuid not null references accounts,
  expires_at timestamptz not null
);
create index on pending_sign_ins (account_id);
