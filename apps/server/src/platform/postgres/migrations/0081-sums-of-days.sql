-- 规则统计: days in China that are over are summed once; what came since is counted. Made anew from what they sum by openbeian rules recount.
create table rule_hit_days (
  provider_id uuid not null references providers,
  day date not null,
  -- empty: any rule
  rule text not null,
  severity text not null check (severity in ('blocks', 'warns', 'informs')),
  hits int not null,
  -- each counts once a day
  orders int not null,
  primary key (provider_id, day, rule, severity)
);
create table refusal_days (
  provider_id uuid not null references providers,
  day date not null,
  province text not null,
  refusals int not null,
  primary key (provider_id, day, province)
);
create index on order_actions (at) where action = 'refuse';
