-- who set what of a provider when, before and after; only added to. Without an account: at the command line of the server.
create table setting_versions (
  provider_id uuid not null references providers,
  version integer not null check (version > 0),
  made_at timestamptz not null,
  account_id uuid references accounts,
  why_sealed bytea not null,
  changes jsonb not null,
  primary key (provider_id, version)
);
create trigger setting_versions_append_only before update or delete on setting_versions for each row execute function refuse_change();
