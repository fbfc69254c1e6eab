-- 个人信息安全事件: what happened, how grave a person says it is, and when who was told
create table privacy_incidents (
  id uuid primary key,
  provider_id uuid not null references providers,
  grade text not null check (grade in ('ordinary', 'larger', 'major', 'gravest')),
  known_at timestamptz not null,
  reported_at timestamptz,
  handled_at timestamptz,
  summarised_at timestamptz,
  said_sealed bytea not null,
  version int not null default 1,
  made_by uuid not null references accounts,
  made_at timestamptz not null
);
create index on privacy_incidents (provider_id, known_at desc);
