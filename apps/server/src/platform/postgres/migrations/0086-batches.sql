-- many drafts by one table or call (批量备案): each row becomes an order of its own
create table batches (
  id uuid primary key,
  provider_id uuid not null references providers,
  created_by uuid not null references accounts,
  name_sealed bytea not null,
  made_at timestamptz not null
);
create index on batches (created_by, made_at desc);
create index on batches (made_at);

create table batch_rows (
  batch_id uuid not null references batches on delete cascade,
  row int not null,
  state text not null default 'waiting' check (state in ('waiting', 'drafted', 'clean', 'faulty', 'refused', 'handed-in')),
  order_id uuid references orders on delete set null,
  brought_sealed bytea,
  findings_sealed bytea,
  primary key (batch_id, row)
);
create index on batch_rows (order_id) where order_id is not null;
