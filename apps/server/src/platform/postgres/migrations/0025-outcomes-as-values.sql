-- what became of a result, what a file holds and why it is not applied are values; their sentences are in the catalogue of the console
alter table applied_results
  add column outcome_kind text check (outcome_kind in ('done', 'nothing', 'task', 'parked')),
  add column reason text,
  add column details jsonb not null default '{}';

-- what was kept as prose: the part behind "parked: " and its like
create function pg_temp.said(outcome text) returns text language sql immutable as
  $$ select coalesce((regexp_match(outcome, '^[^:]+: (.*)$'))[1], outcome) $$;

-- one old form a line: its pattern, and what it is now; groups of the pattern are g[1], g[2]
create function pg_temp.as_value(outcome text, kind text, order_id uuid) returns jsonb language plpgsql immutable as $$
declare
  g text[];
begin
  if outcome in ('approved', 'refused', 'published', 'closed', 'blacklisted') then
    return jsonb_build_object('kind', 'done', 'reason', outcome, 'details', '{}'::jsonb);
  elsif outcome in ('approvedWithoutNumbers', 'taken off the blacklist', 'paper: stored', 'paper: refused') then
    return jsonb_build_object('kind', 'done', 'details', '{}'::jsonb, 'reason', case outcome
      when 'approvedWithoutNumbers' then 'approved-without-numbers'
      when 'taken off the blacklist' then 'taken-off-the-blacklist'
      when 'paper: stored' then 'filed-material-stored' else 'filed-material-refused' end);
  elsif outcome in ('nothing: informational', 'nothing: asked already', 'nothing: closed already', 'nothing: alive') then
    return jsonb_build_object('kind', 'nothing', 'reason', replace(pg_temp.said(outcome), ' ', '-'), 'details', '{}'::jsonb);
  end if;

  g := regexp_match(outcome, '^nothing: already (\w+)$');
  if g is not null then
    return jsonb_build_object('kind', 'nothing', 'details', jsonb_build_object('state', g[1]),
      'reason', case when order_id is null then 'filed-material-is-so-already' else 'order-is-so-already' end);
  end if;
  g := regexp_match(outcome, '^task: ([a-z-]+)$');
  if g is not null then
    return jsonb_build_object('kind', 'task', 'reason', 'task-opened', 'details', jsonb_build_object('task', g[1]));
  end if;
  g := regexp_match(outcome, '^reconciled: (\d+) differences$');
  if g is not null then
    return jsonb_build_object('kind', 'done', 'reason', 'reconciled',
      'details', jsonb_build_object('differences', g[1]::int));
  end if;
  g := regexp_match(outcome, '^code tables: ([^;]+)(?:; 未找到 (.*))?$');
  if g is not null then
    return jsonb_build_object('kind', 'done', 'reason', 'code-tables-in-force', 'details',
      jsonb_build_object('version', g[1], 'unmatched', coalesce(to_jsonb(string_to_array(g[2], '、')), '[]'::jsonb)));
  end if;
  g := regexp_match(outcome, '^parked: 没有上报过 主体 (.+)$');
  if g is not null then
    return jsonb_build_object('kind', 'parked', 'reason', 'never-reported',
      'details', jsonb_build_object('operation', 1, 'about', g[1]));
  end if;
  g := regexp_match(outcome, '^parked: 没有上报过 操作类型 (\d+) 的记录 (.+)$');
  if g is not null then
    return jsonb_build_object('kind', 'parked', 'reason', 'never-reported',
      'details', jsonb_build_object('operation', g[1]::int, 'about', g[2]));
  end if;
  g := regexp_match(outcome, '^parked: 结果为(通过|退回)，而订单处于 (\w+)$');
  if g is not null then
    return jsonb_build_object('kind', 'parked', 'reason', 'contradicts-order', 'details', jsonb_build_object(
      'result', case g[1] when '通过' then 'approved' else 'refused' end, 'state', g[2]));
  end if;
  g := regexp_match(outcome, '^parked: 主体“(.*)”（(.*)）不是本系统上报的$');
  if g is not null then
    return jsonb_build_object('kind', 'parked', 'reason', 'subject-not-ours', 'details', jsonb_strip_nulls(
      jsonb_build_object('name', g[1], 'filingNumber', nullif(g[2], '无备案号'))));
  end if;
  g := regexp_match(outcome, '^parked: 主体“(.*)”缺少备案号$');
  if g is not null then
    return jsonb_build_object('kind', 'parked', 'reason', 'without-number', 'details', jsonb_build_object('name', g[1]));
  end if;
  g := regexp_match(outcome, '^parked: 没有备案(主体|服务) (\d+)$');
  if g is not null then
    return jsonb_build_object('kind', 'parked', 'reason', 'not-filed', 'details', jsonb_build_object(
      'what', case g[1] when '主体' then 'subject' else 'service' end, 'recordId', g[2]));
  end if;
  g := regexp_match(outcome, '^parked: 没有单独报送过 (.+) 的核验材料$');
  if g is not null then
    return jsonb_build_object('kind', 'parked', 'reason', 'filed-material-never-sent', 'details', jsonb_strip_nulls(
      jsonb_build_object('about', nullif(g[1], '未说明的记录'))));
  end if;
  g := regexp_match(outcome, '^parked: 本系统还没有处理扩展内容 (\w+?)(?:（(\d+) 条）)?的规则，请查看文件原文$');
  if g is not null then
    return jsonb_build_object('kind', 'parked', 'reason', 'block-unheard-of', 'details', jsonb_strip_nulls(
      jsonb_build_object('block', g[1], 'rows', g[2]::int)));
  end if;
  if outcome = 'parked: 黑名单条目没有主体信息' then
    return jsonb_build_object('kind', 'parked', 'reason', 'blacklist-names-nobody', 'details', '{}'::jsonb);
  end if;
  return jsonb_build_object('kind', coalesce((regexp_match(outcome, '^(parked|nothing|task): '))[1], 'done'),
    'reason', 'text', 'details', jsonb_build_object('text', pg_temp.said(outcome)));
end $$;

update applied_results set
  outcome_kind = value ->> 'kind', reason = value ->> 'reason', details = value -> 'details'
from (select download_file_id as file, position as place, kind as block, pg_temp.as_value(outcome, kind, order_id) as value
      from applied_results) converted
where download_file_id = file and position = place and kind = block;
alter table applied_results drop column outcome;

-- a file with results put aside names them; any other fault stays the text it was
alter table download_files
  alter column fault type jsonb using case when fault is not null then
    jsonb_build_object('reason', 'text', 'details', jsonb_build_object('text', fault)) end;
update download_files set fault = jsonb_build_object('reason', 'parked', 'details', jsonb_build_object('results', parked))
from (select download_file_id as file, jsonb_agg(jsonb_build_object('block', kind, 'position', position,
        'outcome', jsonb_build_object('kind', outcome_kind, 'reason', reason, 'details', details)) order by kind, position) as parked
      from applied_results where outcome_kind = 'parked' group by download_file_id) aside
where id = file and state = 'quarantined' and fault is not null;

-- "BASJ 备案数据 2 条，ZXSJ 注销数据 1 条": the blocks and their rows
create function pg_temp.blocks_of(content text) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'block', coalesce((regexp_match(part, '^(?:IP )?[A-Z]+'))[1], part),
      'rows', (regexp_match(part, ' (\d+) '))[1]::int)) order by place), '[]'::jsonb)
  from unnest(string_to_array(nullif(content, ''), '，')) with ordinality as parts (part, place)
$$;
alter table download_files alter column content drop default;
alter table download_files alter column content type jsonb using pg_temp.blocks_of(content);
alter table download_files alter column content set default '[]';
