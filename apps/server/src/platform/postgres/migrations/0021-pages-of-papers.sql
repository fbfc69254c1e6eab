-- the order of a paper's pages; each is stored, read and reported by itself. Gaps say nothing.
alter table materials add column page int not null default 1;
update materials set page = numbered.page
  from (select id, row_number() over (partition by order_id, kind, about order by uploaded_at, id) as page
        from materials where replaced_at is null and kind = 'other') numbered
  where numbered.id = materials.id;
drop index materials_one_current;
create unique index materials_one_current on materials (order_id, kind, about, page) where replaced_at is null;
-- of a PDF whose pages can be drawn here: how many there are
alter table materials add column pdf_pages int;
-- where a paper on its way goes among the pages that are there
alter table uploads add column page text;
