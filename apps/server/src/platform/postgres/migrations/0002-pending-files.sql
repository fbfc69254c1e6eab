-- files announced before they are written: what no material took over by then is an orphan
create table pending_files (
  file_id uuid primary key,
  announced_at timestamptz not null
);
create index on pending_files (announced_at);
