-- what was read on a paper is as private as the paper: it is sealed; hints are what the picture looks like
create table material_readings (
  material_id uuid primary key references materials on delete cascade,
  state text not null check (state in ('waiting', 'read', 'unavailable')),
  -- why it is unavailable
  reason text,
  hints text[] not null default '{}',
  reading_sealed bytea,
  at timestamptz not null
);
