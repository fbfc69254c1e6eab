-- 文书: papers made with an order's data; the data printed and the PDF are sealed, the mark is an HMAC of the data
create table sheets (
  id uuid primary key,
  provider_id uuid not null references providers,
  order_id uuid not null references orders,
  kind text not null,
  about text not null,
  version int not null,
  mark text not null,
  printed_sealed bytea not null,
  pdf_sealed bytea not null,
  pdf_sha256 bytea not null,
  made_by uuid not null references accounts,
  made_at timestamptz not null,
  unique (order_id, kind, about, version)
);
create index on sheets (provider_id, mark);

-- what was seen on a sheet that came back signed; signed-here: it was signed on a screen
create table sheet_checks (
  material_id uuid primary key references materials on delete cascade,
  state text not null check (state in ('waiting', 'checked', 'unavailable', 'signed-here')),
  reason text,
  result_sealed bytea,
  at timestamptz not null
);

-- signatures drawn on a screen: each hash covers the one before, each seal is an HMAC of the hash
create table sheet_signatures (
  id uuid primary key,
  order_id uuid not null references orders,
  number int not null,
  sheet_id uuid not null references sheets,
  material_id uuid not null,
  account_id uuid not null references accounts,
  at timestamptz not null,
  -- who, from where, and the strokes
  signed_sealed bytea not null,
  signed_sha256 bytea not null,
  previous bytea not null,
  hash bytea not null,
  seal bytea not null,
  unique (order_id, number)
);
create trigger sheet_signatures_append_only before update or delete on sheet_signatures
  for each row execute function refuse_change();
