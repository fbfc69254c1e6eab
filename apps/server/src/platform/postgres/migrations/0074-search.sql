-- by what an order is found: keyed hashes of its sponsor's name, and its domains as they are compared. Beside orders, whose rows
-- change with every step: an index of all this would be written each time
create table searched_orders (
  order_id uuid primary key references orders on delete cascade,
  provider_id uuid not null references providers,
  name_keys bigint[] not null,
  domains text[] not null
);
create index on searched_orders using gin (name_keys);
create index on searched_orders using gin (domains);

-- null: of earlier versions; a server makes them when it starts
alter table filed_subjects add column name_keys bigint[];
create index on filed_subjects using gin (name_keys);
create index on filed_subjects (id) where name_keys is null;
create index on filed_services (number);
create index filed_services_by_name on filed_services using gin (bigrams(lower(name)));

-- the keyed hash of what a task is about
alter table tasks add column about_key bytea;
create index on tasks (provider_id, about_key);
create index on tasks (id) where about_key is null;
