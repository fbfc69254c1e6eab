-- an order that cannot be put into a file: the others go on without it, and staff see why
create table report_faults (
  order_id uuid primary key references orders,
  order_version int not null,
  message text not null,
  at timestamptz not null
);
