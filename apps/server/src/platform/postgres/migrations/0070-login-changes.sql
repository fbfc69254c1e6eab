-- another login that an account asked for: until it is proved, and afterwards while it can be taken back
create table login_changes (
  id uuid primary key,
  account_id uuid not null references accounts,
  next_sealed bytea not null,
  -- what it was before, once the next one is proved
  former_sealed bytea,
  -- which session asked, and stays
  session_id bytea,
  asked_at timestamptz not null,
  done_at timestamptz,
  expires_at timestamptz not null
);
create index on login_changes (account_id);
create index on login_changes (expires_at);

alter table one_time_links add column login_change_id uuid references login_changes on delete set null,
  drop constraint one_time_links_purpose_check,
  add constraint one_time_links_purpose_check
    check (purpose in ('confirm-sign-up', 'recover-password', 'invite', 'prove-login', 'take-back-login'));
create index one_time_links_by_login_change on one_time_links (login_change_id);
