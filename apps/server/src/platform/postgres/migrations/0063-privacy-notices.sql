-- what a provider says in its own words in the privacy notice; each change is a version
create table privacy_words (
  provider_id uuid not null references providers,
  number int not null,
  zh text not null,
  en text not null,
  made_by uuid not null references accounts,
  made_at timestamptz not null,
  primary key (provider_id, number)
);

-- each notice that somebody was shown, whole, as it was composed then
create table privacy_notices (
  provider_id uuid not null references providers,
  version text not null,
  sections jsonb not null,
  first_at timestamptz not null,
  primary key (provider_id, version)
);

-- who was shown which, and when: an account, or the holder of a link
create table notice_acceptances (
  id bigint generated always as identity primary key,
  provider_id uuid not null references providers,
  version text not null,
  account_id uuid references accounts,
  handover_id uuid,
  at timestamptz not null,
  check ((account_id is null) <> (handover_id is null)),
  foreign key (provider_id, version) references privacy_notices
);
create index on notice_acceptances (account_id, id desc);
create index on notice_acceptances (handover_id, id desc) where handover_id is not null;

-- 证件单独同意: whether papers that show persons may be taken in, and every change of mind; `about` is the order, or one person's place
create table material_consents (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders,
  about text not null,
  person_key bytea,
  text_version text not null,
  agrees boolean not null,
  said_as text not null check (said_as in ('self', 'on-behalf', 'guardian')),
  decided_by uuid not null references accounts,
  handover_id uuid,
  decided_at timestamptz not null
);
create index on material_consents (order_id, id desc);

create trigger notice_acceptances_append_only before update or delete on notice_acceptances for each row execute function refuse_change();
create trigger notice_acceptances_not_emptied before truncate on notice_acceptances execute function refuse_change();
create trigger material_consents_append_only before update or delete on material_consents for each row execute function refuse_change();
create trigger material_consents_not_emptied before truncate on material_consents execute function refuse_change();

-- 未满十四周岁: said by the guardian
alter table face_consents add column by_guardian boolean not null default false;

-- What people agreed to, were taken for and signed in an order that holds nothing any more, or were shown by an account that
-- names nobody any more, three years after that.
create or replace function remove_appended(of_table text, emptied_before timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  removed int;
begin
  if of_table not in ('face_consents', 'identity_checks', 'sheet_signatures', 'material_consents', 'notice_acceptances') then
    raise exception 'nothing is removed from %', of_table;
  end if;
  if emptied_before > now() - interval '3 years' then
    raise exception 'what orders emptied after % left is kept', now() - interval '3 years';
  end if;
  perform set_config('openbeian.removes_from', of_table, true);
  if of_table = 'notice_acceptances' then
    delete from public.notice_acceptances it where it.at < emptied_before and (it.account_id is null
      or exists (select from public.accounts where accounts.id = it.account_id and accounts.erased_at < emptied_before));
  else
    execute format('delete from public.%I it using public.orders where orders.id = it.order_id and orders.emptied_at < $1', of_table)
      using emptied_before;
  end if;
  get diagnostics removed = row_count;
  perform set_config('openbeian.removes_from', '', true);
  return removed;
end $$;
