-- what is deleted is looked for in what names it: without these each customer and filing taken back walks through all of them
create index on tasks (customer_id) where customer_id is not null;
create index on notices (customer_id) where customer_id is not null;
create index on filed_materials (filed_subject_id);
create index on filed_materials (filed_service_id) where filed_service_id is not null;
