-- 导入进度: how far the reading or taking in of a file is. Written beside the transaction that takes it in, so it refers to no locked row.
create table import_progress (
  import_id uuid primary key,
  step text not null check (step in ('reading', 'comparing', 'writing')),
  done int not null,
  total int not null,
  at timestamptz not null
);
