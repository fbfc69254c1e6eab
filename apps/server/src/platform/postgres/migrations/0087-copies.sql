-- what was restored from a backup: it calls nobody until somebody says that it is the live copy
create table copies (
  id uuid primary key default gen_random_uuid(),
  backup text not null,
  taken_at timestamptz not null,
  restored_at timestamptz not null default now(),
  declared_at timestamptz,
  -- none: at the terminal of the server
  declared_by uuid references accounts,
  -- the kinds of jobs that were dropped, not released
  dropped text[] not null default '{}'
);
create index on copies (restored_at) where declared_at is null;
