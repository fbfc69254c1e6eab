-- why something did not get on, and what a notice tells, are values; their sentences are in the words of the web.
-- What was kept as prose stays what it was, under a reason of its own
create function pg_temp.as_text(prose text) returns jsonb language sql immutable as $$
  select case when prose is not null then jsonb_build_object('reason', 'text', 'details', jsonb_build_object('text', prose)) end
$$;

alter table report_faults rename column message to fault;
alter table report_faults alter column fault type jsonb using pg_temp.as_text(fault);
alter table tasks alter column fault type jsonb using pg_temp.as_text(fault);
alter table filed_materials alter column fault type jsonb using pg_temp.as_text(fault);
alter table channels
  alter column stop_reason type jsonb using pg_temp.as_text(stop_reason),
  alter column last_error type jsonb using pg_temp.as_text(last_error);
alter table messages alter column last_error type jsonb using pg_temp.as_text(last_error);

alter table notices rename column text to details;
alter table notices alter column details type jsonb using jsonb_build_object('text', details);
