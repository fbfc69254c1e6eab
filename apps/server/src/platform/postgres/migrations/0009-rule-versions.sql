-- 规则调整: what a provider changed of the rules; every change is a version that holds all of its adjustments
create table rule_versions (
  provider_id uuid not null references providers,
  version int not null,
  adjust jsonb not null,
  note text not null,
  made_by uuid references accounts,
  made_at timestamptz not null,
  primary key (provider_id, version)
);
-- the version an order was handed in under
alter table orders add column rule_version int;

-- what the rules said whenever an order was handed in, or was tried to be
create table rule_hits (
  provider_id uuid not null references providers,
  order_id uuid not null references orders,
  at timestamptz not null,
  rule text not null,
  severity text not null,
  field text not null
);
create index on rule_hits (provider_id, at);
create index on rule_hits (order_id);
