-- one step of an order on somebody's phone; of the token only an HMAC is kept, of the device too
create table handovers (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  order_id uuid not null references orders,
  step text not null check (step in ('upload', 'liveness')),
  about text not null,
  kinds text[] not null,
  delivered text[] not null default '{}',
  token_key bytea not null unique,
  device_key bytea,
  -- masked, where it went out by SMS
  sent_to text,
  created_by uuid not null references accounts,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  done_at timestamptz,
  ended_at timestamptz
);
create index on handovers (order_id, created_at);
