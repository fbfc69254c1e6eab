-- a sentence a provider worded itself names a material by {material}
update rule_versions set adjust = replace(adjust::text, '{paper}', '{material}')::jsonb where adjust::text like '%{paper}%';

-- readings that wait: what the picture should show is `paperKind`; a new database has no jobs yet
do $$
begin
  if to_regclass('pgboss.job') is not null then
    update pgboss.job set data = data - 'paper' || jsonb_build_object('paperKind', data -> 'paper')
      where name = 'read-material' and data ? 'paper';
  end if;
end $$;
