-- emptied at once is changed too
create trigger order_actions_not_emptied before truncate on order_actions execute function refuse_change();
create trigger audit_not_emptied before truncate on audit execute function refuse_change();
create trigger sheet_signatures_not_emptied before truncate on sheet_signatures execute function refuse_change();

-- who agreed to be looked at, and whom a person was taken for, is never another afterwards
create trigger face_consents_append_only before update or delete on face_consents for each row execute function refuse_change();
create trigger face_consents_not_emptied before truncate on face_consents execute function refuse_change();
create trigger identity_checks_append_only before update or delete on identity_checks for each row execute function refuse_change();
create trigger identity_checks_not_emptied before truncate on identity_checks execute function refuse_change();

-- The server asks for the months to come and owns no table: the function makes them with its owner's rights, and for these two alone.
create or replace function ensure_month_partitions(of_table text, first_month date, months int) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  month date;
begin
  if of_table not in ('order_actions', 'audit') or months > 60 then
    raise exception 'no months are made of %', of_table;
  end if;
  for month in select (first_month + make_interval(months => n))::date from generate_series(0, months - 1) n loop
    execute format(
      'create table if not exists public.%I partition of public.%I for values from (%L) to (%L)',
      of_table || '_' || to_char(month, 'YYYY_MM'), of_table, month, (month + interval '1 month')::date);
  end loop;
end $$;
