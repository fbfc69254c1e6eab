-- What each role may do in this database. The owner runs it after every migration; it is the same each time.
-- openbeian_app: the server. No table is made, emptied or changed in its form, and what is append-only is only read and added to.
-- openbeian_auditor: reads. openbeian_backup: reads, with what a dump needs besides.

revoke create on schema public from public;
grant usage on schema public, pgboss to openbeian_app, openbeian_auditor, openbeian_backup;

revoke all on all tables in schema public, pgboss from public, openbeian_app, openbeian_auditor, openbeian_backup;
grant select on all tables in schema public, pgboss to openbeian_app, openbeian_auditor, openbeian_backup;
grant insert, update, delete on all tables in schema public, pgboss to openbeian_app;
revoke insert, update, delete on schema_migrations from openbeian_app;

grant usage on all sequences in schema public, pgboss to openbeian_app;
grant select on all sequences in schema public, pgboss to openbeian_backup;

revoke execute on all functions in schema public from public;
grant execute on all functions in schema public, pgboss to openbeian_app;

-- a table is append-only when the trigger says so; its partitions, through which nobody goes, are only read
do $$
declare
  name regclass;
begin
  for name in select tgrelid from pg_trigger where tgname like '%\_append\_only' loop
    execute format('revoke update, delete on %s from openbeian_app', name);
  end loop;
  for name in select inhrelid from pg_inherits join pg_class on pg_class.oid = inhparent
    where relkind = 'p' and relnamespace = 'public'::regnamespace loop
    execute format('revoke insert, update, delete on %s from openbeian_app', name);
  end loop;
end $$;
