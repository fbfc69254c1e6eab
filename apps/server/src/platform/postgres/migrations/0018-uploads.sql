-- papers on their way, in pieces; the pieces are sealed and go with the upload
create table uploads (
  id uuid primary key default gen_random_uuid(),
  order_id uuid not null references orders,
  account_id uuid not null references accounts,
  kind text not null,
  about text not null,
  file_name text not null,
  size_bytes int not null,
  received_bytes int not null default 0,
  begun_at timestamptz not null
);
create index on uploads (account_id, begun_at);
create index on uploads (begun_at);

create table upload_parts (
  upload_id uuid not null references uploads on delete cascade,
  begins_at int not null,
  sealed bytea not null,
  primary key (upload_id, begins_at)
);
