-- the logo of a provider, written anew as PNG; anybody is shown it
create table logos (
  provider_id uuid primary key references providers,
  picture bytea not null,
  -- of the picture; changes with it
  version text not null,
  width integer not null,
  height integer not null,
  brought_at timestamptz not null
);
