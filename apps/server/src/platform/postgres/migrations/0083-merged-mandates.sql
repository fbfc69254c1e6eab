-- two customers are one now, and a mandate between them that was over stays as history: it is the same customer on both sides
do $$
declare name text;
begin
  select conname into strict name from pg_constraint
    where conrelid = 'mandates'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%customer_id <> agent_customer_id%';
  execute format('alter table mandates drop constraint %I', name);
  select conname into strict name from pg_constraint
    where conrelid = 'mandates'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%revoked%';
  execute format('alter table mandates drop constraint %I', name);
end $$;
alter table mandates add constraint mandates_state_check
  check (state in ('given', 'waiting', 'confirmed', 'refused', 'revoked', 'lapsed'));
alter table mandates add constraint mandates_sides_check
  check (customer_id <> agent_customer_id or state in ('refused', 'revoked', 'lapsed'));
