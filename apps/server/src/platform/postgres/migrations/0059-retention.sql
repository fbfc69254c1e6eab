-- What was typed and brought goes when its time is over; the row stays for its number and its history.
alter table orders add column emptied_at timestamptz;
create index on orders (emptied_at) where emptied_at is not null;
-- the name and the login went; the row stays for what the account did
alter table accounts add column erased_at timestamptz;
alter table customers add column erased_at timestamptz;

-- what the nightly schedule did last, step by step
create table retention_runs (
  step text primary key,
  at timestamptz not null,
  removed int not null,
  failed boolean not null
);

-- What is append-only goes by the functions below alone, which say which table they are at; whoever else changes it is refused.
-- The server may call them and owns no table, so saying the same helps it nothing.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('openbeian.removes_from', true) = tg_table_name then
    return old;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

-- Whole months, and no younger ones than the floor: 网络安全法 asks for six months of logs, we refuse to go below twelve.
create function remove_months(of_table text, before date) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  floor date := (date_trunc('month', now()) - case of_table when 'audit' then interval '12 months' else interval '36 months' end)::date;
  partition text;
  removed int := 0;
begin
  if of_table not in ('order_actions', 'audit') then
    raise exception 'no months are removed from %', of_table;
  end if;
  if before > floor then
    raise exception 'months of % after % are kept', of_table, floor;
  end if;
  for partition in select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = format('public.%I', of_table)::regclass and relname ~ '_\d{4}_\d{2}$'
      and to_date(right(relname, 7), 'YYYY_MM') + interval '1 month' <= before loop
    execute format('drop table public.%I', partition);
    removed := removed + 1;
  end loop;
  return removed;
end $$;

-- What people agreed to, were taken for and signed in an order that holds nothing any more, three years after that.
create function remove_appended(of_table text, emptied_before timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  removed int;
begin
  if of_table not in ('face_consents', 'identity_checks', 'sheet_signatures') then
    raise exception 'nothing is removed from %', of_table;
  end if;
  if emptied_before > now() - interval '3 years' then
    raise exception 'what orders emptied after % left is kept', now() - interval '3 years';
  end if;
  perform set_config('openbeian.removes_from', of_table, true);
  execute format('delete from public.%I it using public.orders where orders.id = it.order_id and orders.emptied_at < $1', of_table)
    using emptied_before;
  get diagnostics removed = row_count;
  perform set_config('openbeian.removes_from', '', true);
  return removed;
end $$;
