-- verification papers of something filed, sent alone (XZHYD); the content goes once the administration has the file
create table filed_papers (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  channel_id uuid not null references channels,
  filed_subject_id uuid not null references filed_subjects,
  filed_service_id uuid references filed_services,
  part text not null check (part in ('subject', 'service')),
  regulator_id bigint not null,
  number text not null,
  name text not null,
  kind text not null,
  content_type text not null,
  size_bytes int not null,
  content_sealed bytea,
  sent_by uuid not null references accounts,
  sent_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'reported', 'stored', 'refused')),
  report_file_id uuid references report_files,
  decided_at timestamptz,
  codes jsonb not null default '[]',
  opinion text,
  fault text
);
create index on filed_papers (provider_id, sent_at desc);
create index on filed_papers (channel_id, part, regulator_id);
create index on filed_papers (channel_id) where state = 'waiting';
create index on filed_papers (report_file_id) where report_file_id is not null;
