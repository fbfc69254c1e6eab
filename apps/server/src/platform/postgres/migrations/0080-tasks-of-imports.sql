-- What a file says otherwise than the registry is asked of a person: such a task has no channel, and names the import and the record.
alter table tasks alter column channel_id drop not null;
alter table tasks add column import_id uuid references imports;
alter table tasks add column filed_subject_id uuid references filed_subjects on delete set null;
alter table tasks add check (channel_id is not null or import_id is not null);
alter table tasks drop constraint tasks_kind_check;
alter table tasks add check (kind in (
    'verification', 'unfiled-site', 'wrong-subject', 'wrong-access', 'empty-service', 'unreachable-service', 'rectify',
    'illegal-access', 'cut-access', 'ip-out-of-range', 'ip-conflict', 'ip-unreported', 'published-otherwise', 'late-result',
    'imported-otherwise', 'imported-twice'));
create unique index tasks_asked_once_by_import on tasks (provider_id, kind, question_key)
  where state = 'open' and channel_id is null;
create index on tasks (import_id) where import_id is not null;
create index on tasks (filed_subject_id) where filed_subject_id is not null;
