-- what ran every day as keep-house is remove-expired, which the server puts on the schedule; nobody works under the old name
do $$
begin
  if to_regclass('pgboss.schedule') is not null then
    delete from pgboss.schedule where name = 'keep-house';
    delete from pgboss.job where name = 'keep-house';
  end if;
end $$;
