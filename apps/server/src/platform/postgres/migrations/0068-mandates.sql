-- 代办: who may be authorised to file for others, under a number that is told to those who authorise
create table agents (
  customer_id uuid primary key references customers,
  provider_id uuid not null references providers,
  code text not null,
  made_at timestamptz not null,
  unique (provider_id, code)
);

-- a customer lets another one prepare and hand in filings; a reviewer has confirmed it by its letter
create table mandates (
  id uuid primary key,
  provider_id uuid not null references providers,
  customer_id uuid not null references customers,
  agent_customer_id uuid not null references customers,
  order_types text[] not null check (cardinality(order_types) > 0),
  valid_from date not null,
  valid_until date not null check (valid_until >= valid_from),
  state text not null check (state in ('given', 'waiting', 'confirmed', 'refused', 'revoked')),
  letter_type text check (letter_type in ('image/jpeg', 'image/png', 'application/pdf')),
  letter_sealed bytea,
  given_by uuid not null references accounts,
  given_at timestamptz not null,
  decided_by uuid references accounts,
  decided_at timestamptz,
  revoked_by uuid references accounts,
  revoked_at timestamptz,
  why_sealed bytea,
  check (customer_id <> agent_customer_id)
);
create index on mandates (agent_customer_id, customer_id);
create index on mandates (provider_id, given_at desc);
create index on mandates (customer_id);

-- the third party that prepares an order for its customer
alter table orders add column agent_customer_id uuid references customers;
create index on orders (agent_customer_id) where agent_customer_id is not null;
