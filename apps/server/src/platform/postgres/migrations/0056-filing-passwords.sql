-- whether the administration at the other end of a channel still checks filing passwords (isp_verifybamm)
alter table channels add checks_passwords boolean not null default false;

-- what an administration was asked of a filing password, and answered: one row for each number and password
create table filing_password_checks (
  channel_id uuid not null references channels,
  password_key bytea not null,
  number text not null,
  password_sealed bytea not null,
  state text not null check (state in ('waiting', 'right', 'wrong', 'locked', 'limited', 'down')),
  answered_at timestamptz,
  tries integer not null default 0,
  next_at timestamptz not null,
  primary key (channel_id, password_key)
);
create index on filing_password_checks (channel_id, number);
create index on filing_password_checks (next_at);
