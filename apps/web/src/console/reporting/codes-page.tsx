import type { CodeView } from '@openbeian/contract'
import { keysOf } from '@openbeian/filing'
import { Link, useSearchParams } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { useCodes } from '../../kit/codes.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { TextFilter } from '../../kit/text-filter.tsx'
import { CodeList } from './code-list.tsx'
import { codeWords } from './codes.words.ts'
import { type CodeQuery, foundCodes } from './found-codes.ts'
import { reportingWords } from './reporting.words.ts'

/** What each code of the administrations means, who acts and what to change. */
export function CodesPage() {
  const words = useWords(codeWords)
  const reporting = useWords(reportingWords)
  const [search, setSearch] = useSearchParams()
  const codes = useCodes()
  const wish: CodeQuery = {
    text: search.get('text') ?? '',
    actor: actorsOf(words).find((it) => it === search.get('actor')) ?? '',
  }
  const want = (part: Partial<CodeQuery>) =>
    setSearch(
      Object.entries({ ...wish, ...part }).filter(([, value]) => value !== ''),
      { replace: true },
    )
  const asked = search.get('code')
  const all = codes.data ?? []
  const found = foundCodes(all, wish)
  return (
    <Page
      next={
        <>
          <p className="quiet">{words.explain}</p>
          <Link to="/reporting">{reporting.back}</Link>
        </>
      }
    >
      <div className="row filters">
        <CodeFilters wish={wish} onWish={want} />
        {codes.data && (
          <span className="quiet" role="status">
            {words.count(found.length, all.length)}
          </span>
        )}
      </div>
      <Failure error={codes.error} retry={() => void codes.refetch()} />
      {codes.isPending && <Loading />}
      {asked !== null && codes.data && !all.some(({ code }) => String(code) === asked) && (
        <Notice kind="warning">{words.unknown(asked)}</Notice>
      )}
      {codes.data && found.length === 0 && (
        <EmptyCard title={words.nothingFound} text={words.nothingFoundText}>
          <Button data-action="show-all" onClick={() => want({ text: '', actor: '' })}>
            {words.showAll}
          </Button>
        </EmptyCard>
      )}
      <CodeGroups codes={found} asked={asked === null ? undefined : Number(asked)} />
    </Page>
  )
}

function CodeFilters({ wish, onWish }: { wish: CodeQuery; onWish: (part: Partial<CodeQuery>) => void }) {
  const words = useWords(codeWords)
  return (
    <>
      <TextFilter
        label={words.search}
        hint={words.searchHint}
        value={wish.text}
        onChange={(text) => onWish({ text })}
      />
      <SelectFilter
        name="actor"
        label={words.actor}
        value={wish.actor}
        options={orNone(words.anyActor, optionsOf(words.actors))}
        onChoose={(actor) => onWish({ actor })}
      />
    </>
  )
}

/** The codes under what they are about. */
function CodeGroups({ codes, asked }: { codes: CodeView[]; asked: number | undefined }) {
  const words = useWords(codeWords)
  return (
    <>
      {keysOf(words.about).map((about) => {
        const codesOf = codes.filter((it) => it.about === about)
        return (
          codesOf.length > 0 && (
            <section key={about} aria-labelledby={`codes-${about}`}>
              <h2 id={`codes-${about}`}>{words.about[about]}</h2>
              <CodeList codes={codesOf} asked={asked} />
            </section>
          )
        )
      })}
    </>
  )
}

const actorsOf = ({ actors }: { actors: Record<CodeView['actor'], string> }) => keysOf(actors)
