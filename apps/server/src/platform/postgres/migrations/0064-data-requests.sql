-- what people ask for with their data: a task for staff, with what was answered
create table data_requests (
  id uuid primary key,
  provider_id uuid not null references providers,
  customer_id uuid not null references customers,
  asked_by uuid not null references accounts,
  kind text not null check (kind in ('correction', 'deletion', 'withdrawal', 'explanation')),
  words_sealed bytea not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'done', 'refused')),
  answer_sealed bytea,
  settled_by uuid references accounts,
  settled_at timestamptz
);
create index on data_requests (provider_id, asked_at desc);
create index on data_requests (customer_id, asked_at desc);

-- 删除证明: what was deleted when, and what stays until when, of nobody who could be named; `seal` is an HMAC of it
create table deletion_proofs (
  id uuid primary key,
  provider_id uuid not null references providers,
  at timestamptz not null,
  content jsonb not null,
  seal bytea not null
);
create index on deletion_proofs (provider_id, at desc);
