-- whether the administration at the other end of a channel is asked what is filed of domains and sponsors (isp_querybeianstatus),
-- and when the next question may be put to it
alter table channels add asks_status boolean not null default false;
alter table channels add next_question_at timestamptz;

-- what an administration was asked of a domain or a sponsor, and answered: one row for each
create table status_questions (
  channel_id uuid not null references channels,
  question_key bytea not null,
  question_sealed bytea not null,
  answer_sealed bytea,
  state text not null check (state in ('waiting', 'answered', 'refused', 'down')),
  answered_at timestamptz,
  tries integer not null default 0,
  next_at timestamptz not null,
  primary key (channel_id, question_key)
);
create index on status_questions (next_at);
