-- what a provider is beside its name; one that was there before can be told apart by a code that means nothing
alter table providers
  add column code text not null default 'p' || left(gen_random_uuid()::text, 8) unique,
  add column licence text,
  add column provinces text[] not null default '{}',
  add column hosts text[] not null default '{}',
  add column contact_sealed bytea;
update providers set code = 'demo'
  where id = (select id from providers where settings->>'demonstration' = 'true' order by created_at limit 1);
update providers set provinces = array[province];

-- the one link by which an installation without a provider is set up; its token is derived from the nonce
create table setup_link (
  single boolean primary key default true check (single),
  nonce uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

alter table one_time_links drop constraint one_time_links_purpose_check,
  add constraint one_time_links_purpose_check check (purpose in ('confirm-sign-up', 'recover-password', 'invite'));

-- whoever comes to a name that is no provider's is counted all the same
alter table used_up_budgets alter column provider_id drop not null;
