-- A picture that was refused may be sent again by somebody who has no better one.
alter table uploads add column insists boolean not null default false;
