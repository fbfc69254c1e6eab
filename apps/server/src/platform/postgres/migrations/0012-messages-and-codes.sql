-- what goes to people outside: kept first, then sent; text and address sealed
create table messages (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  order_id uuid references orders,
  channel text not null check (channel in ('sms', 'email')),
  sealed bytea not null,
  -- masked, as lists show it
  shown_to text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'failed')),
  created_at timestamptz not null,
  settled_at timestamptz,
  tries int not null default 0,
  last_error text
);
create index on messages (provider_id, created_at desc);

-- one-time codes: only an HMAC of each is kept
create table contact_codes (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  order_id uuid not null references orders,
  contact_key bytea not null,
  code_key bytea not null,
  ip text not null,
  sent_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz
);
create index on contact_codes (contact_key, sent_at);
create index on contact_codes (order_id, sent_at);
create index on contact_codes (ip, sent_at);

-- a number or address whose owner sent the code back, for the orders of one customer
create table confirmed_contacts (
  customer_id uuid not null references customers,
  contact_key bytea not null,
  confirmed_at timestamptz not null,
  primary key (customer_id, contact_key)
);
