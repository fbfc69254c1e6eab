-- the filed record an order is about, and what of it: in the order of the filing's services; what an order brought is its own too
alter table orders add column filed_subject_id uuid references filed_subjects;
alter table orders add column filed_service_ids uuid[] not null default '{}';
-- what was filed when the order was begun
alter table orders add column filed_sealed bytea;
create index on orders (filed_subject_id) where filed_subject_id is not null;

update orders set filed_subject_id = s.id,
  filed_service_ids = array(select v.id from filed_services v where v.subject_id = s.id order by v.number)
from filed_subjects s where s.order_id = orders.id;

-- each as a filing has it: what was published, with what only our own orders know of it
alter table filed_subjects add column subject_sealed bytea;
alter table filed_services add column service_sealed bytea;
-- a service may have access elsewhere too; addresses carry the administration's ids
alter table filed_accesses add column provider bigint;
alter table filed_accesses add column is_own boolean not null default true;

-- by what the administration's results may name an order that was reported (Czlx + Bs)
create table report_record_keys (
  report_file_id uuid not null references report_files,
  order_id uuid not null references orders,
  operation int not null,
  key text not null,
  primary key (report_file_id, order_id, operation, key)
);
create index on report_record_keys (key);
insert into report_record_keys (report_file_id, order_id, operation, key)
  select report_file_id, order_id, 1, 'subject:ownId:' || isp_subject_id from report_records;
create index on filed_subjects (provider_id, number);
