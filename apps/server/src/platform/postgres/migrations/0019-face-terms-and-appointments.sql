-- whether a provider answers for using the face models: every change of mind, with the text that was read
create table face_terms (
  id bigint generated always as identity primary key,
  provider_id uuid not null references providers,
  text_version text not null,
  accepts boolean not null,
  -- nobody: a demonstration comes accepted
  decided_by uuid references accounts,
  decided_at timestamptz not null
);
create index on face_terms (provider_id, id desc);

-- when staff expect somebody who goes another way
alter table other_ways
  add column appointment_at timestamptz,
  add column appointment_note text;
