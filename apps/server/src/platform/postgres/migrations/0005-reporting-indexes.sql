-- what is under way is little, what has been is much
create index on report_files (channel_id, sequence) where state <> 'accepted';
create index on download_files (channel_id, received_at) where state in ('stored', 'acknowledged');
create index on filed_subjects (order_id);
create index on filed_subjects (provider_id, published_at desc);
create index on filed_subjects (customer_id, published_at desc);
