-- a bound is a max or a min: the words of sentences a provider worded itself …
create function pg_temp.words_of_now(adjust text) returns text language sql immutable as $$
  select regexp_replace(regexp_replace(adjust, '\{(most|longest|largest)\}', '{max}', 'g'),
    '\{(least|shortest|fewest)\}', '{min}', 'g')
$$;
update rule_versions set adjust = pg_temp.words_of_now(adjust::text)::jsonb
  where adjust::text ~ '\{(most|longest|largest|least|shortest|fewest)\}';

-- … and what it has set
create function pg_temp.renamed(settings jsonb, before text, now text) returns jsonb language sql immutable as $$
  select case when settings ? before then settings - before || jsonb_build_object(now, settings -> before) else settings end
$$;
update providers set settings = pg_temp.renamed(pg_temp.renamed(pg_temp.renamed(settings,
  'mostBytesOfOrder', 'maxBytesOfOrder'),
  'mostBytesOfCustomer', 'maxBytesOfCustomer'),
  'markShownPapers', 'watermarkShownMaterials')
where settings ?| array['mostBytesOfOrder', 'mostBytesOfCustomer', 'markShownPapers'];
