-- what an operator loads into a running server: rule packs and editions of the interface; a file stays as it came
create table loaded_files (
  id uuid primary key,
  provider_id uuid not null references providers,
  kind text not null check (kind in ('dialect', 'rule-pack')),
  name text not null,
  version text not null,
  content text not null,
  loaded_by uuid not null references accounts,
  loaded_at timestamptz not null,
  approved_by uuid references accounts,
  approved_at timestamptz,
  check ((approved_by is null) = (approved_at is null)),
  check (approved_by <> loaded_by)
);
create index on loaded_files (provider_id, loaded_at);

-- which of them counts where, since which day: the newest row whose day has come; no file is what the release has
create table loaded_switches (
  provider_id uuid not null references providers,
  -- channel:… or pack:…
  target text not null,
  number int not null,
  file_id uuid references loaded_files,
  effective_from date not null,
  why_sealed bytea,
  made_by uuid not null references accounts,
  made_at timestamptz not null,
  primary key (provider_id, target, number)
);

-- the edition of a channel is a switch; V3.0 where there is none
alter table channels drop column dialect;

-- the packs beside the adjustments, as an order that is handed in is judged by them: [{ pack, fileId, from }]
alter table rule_versions add column packs jsonb not null default '[]';
