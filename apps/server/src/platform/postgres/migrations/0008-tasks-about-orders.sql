-- a task may ask what a result means for an order of ours
alter table tasks add column order_id uuid references orders;
create index on tasks (order_id) where order_id is not null and state = 'open';
