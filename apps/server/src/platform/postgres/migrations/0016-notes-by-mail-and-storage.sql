-- who does not want to be written to still finds every notice in the portal
alter table accounts add column mail_notices boolean not null default true;

-- set for papers in which a scan found nothing harmful
alter table materials add column scanned_at timestamptz;
create index on materials (replaced_at) where replaced_at is not null;
create index on orders (state_since) where state = 'abandoned';

-- result and scores outlive the picture they came from
alter table face_checks alter column portrait_id drop not null;
alter table face_checks drop constraint face_checks_portrait_id_fkey,
  add foreign key (portrait_id) references materials on delete set null;
create index on face_checks (portrait_id);

-- what the papers of a customer take up: counted as they come and go, whoever adds or removes them
create table customer_storage (
  customer_id uuid primary key references customers,
  bytes bigint not null default 0
);
insert into customer_storage (customer_id, bytes)
  select customer_id, sum(size_bytes) from materials join orders on orders.id = materials.order_id group by customer_id;

create function count_storage() returns trigger language plpgsql as $$
begin
  insert into customer_storage (customer_id, bytes)
    select customer_id, sum(size_bytes) * (case when tg_op = 'INSERT' then 1 else -1 end)
    from changed join orders on orders.id = changed.order_id
    group by customer_id order by customer_id
  on conflict (customer_id) do update set bytes = customer_storage.bytes + excluded.bytes;
  return null;
end $$;
create trigger materials_added after insert on materials
  referencing new table as changed for each statement execute function count_storage();
create trigger materials_removed after delete on materials
  referencing old table as changed for each statement execute function count_storage();
