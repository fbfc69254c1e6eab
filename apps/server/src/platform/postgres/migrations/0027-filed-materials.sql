-- what belongs to an order or a record is a material; "paper" is the thing on the desk
alter table filed_papers rename to filed_materials;

update notices set kind = 'filed-material-refused' where kind = 'paper-refused';

-- reasons of outcomes, and of results put aside inside the fault of a file
create function pg_temp.reason_of_now(reason text) returns text language sql immutable as $$
  select case reason
    when 'paper-stored' then 'filed-material-stored'
    when 'paper-refused' then 'filed-material-refused'
    when 'paper-is-so-already' then 'filed-material-is-so-already'
    when 'paper-never-sent' then 'filed-material-never-sent'
    when 'contradicts-paper' then 'contradicts-filed-material'
    else reason end
$$;
update applied_results set reason = pg_temp.reason_of_now(reason) where reason like '%paper%';
update download_files set fault = jsonb_set(fault, '{details,results}', (
    select jsonb_agg(jsonb_set(result, '{outcome,reason}', to_jsonb(pg_temp.reason_of_now(result #>> '{outcome,reason}')))
                     order by place)
    from jsonb_array_elements(fault #> '{details,results}') with ordinality as results (result, place)))
  where fault ->> 'reason' = 'parked' and jsonb_array_length(fault #> '{details,results}') > 0;

