import { type AuditKind, auditKinds } from '@openbeian/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { TextFilter } from '../../kit/text-filter.tsx'
import { auditWords } from './audit.words.ts'
import { AuditFilters } from './audit-filters.tsx'
import { type AuditEntry, actionName, thingName } from './audit-names.ts'
import { AuditTable } from './audit-table.tsx'
import { nothingSought, type Sought, useSoughtLater } from './sought.ts'

const entriesPerRequest = 100

export function AuditPage() {
  const words = useWords(auditWords)
  const { language } = useLanguage()
  const [search] = useSearchParams()
  const about = search.get('about') ?? undefined
  const [kind, setKind] = useState<AuditKind>('changes')
  const [text, setText] = useState('')
  const [action, setAction] = useState('')
  const [sought, setSought] = useState(nothingSought)
  const audit = useAudit(kind, about, useSoughtLater(sought))
  const isSought = Object.values(sought).some(Boolean)
  const name = (entry: AuditEntry) => actionName(entry.action, language)
  const entries = audit.data ?? []
  const actions = [...new Set(entries.map(name))].toSorted((a, b) => a.localeCompare(b, 'zh'))
  const shown = entries.filter((it) => (!action || name(it) === action) && matches(it, name(it), text))

  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      <div className="row filters">
        <SelectFilter
          name="kind"
          label={words.kind}
          value={kind}
          options={optionsOf(words.kinds, auditKinds)}
          onChoose={setKind}
        />
        <SelectFilter
          name="action"
          label={words.action}
          value={action}
          options={orNone(
            words.anyAction,
            actions.map((it) => ({ value: it, name: it })),
          )}
          onChoose={setAction}
        />
        <TextFilter label={words.find} hint={words.findHint} value={text} onChange={setText} />
        {about && (
          <p className="row">
            {words.onlyAbout(thingName(about, language))} <Link to="/audit">{words.allAbout}</Link>
          </p>
        )}
      </div>
      <AuditFilters sought={sought} onSeek={setSought} />
      <Failure error={audit.error} retry={() => void audit.refetch()} />
      {audit.isPending && <Loading rows={8} />}
      {audit.data && entries.length === 0 && !isSought && <EmptyCard title={words.empty} text={words.emptyText} />}
      {audit.data && entries.length === 0 && isSought && <p role="status">{words.nothingFound}</p>}
      {entries.length > 0 && shown.length === 0 && <p role="status">{words.nothingFound}</p>}
      {shown.length > 0 && <AuditTable entries={shown} />}
      {audit.hasNextPage && (
        <div>
          <Button isBusy={audit.isFetchingNextPage} data-action="more" onClick={() => void audit.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
    </Page>
  )
}

/** Newest first, page by page; a look at it is written down itself, so nobody asks again by a clock. */
const useAudit = (kind: AuditKind, about: string | undefined, sought: Partial<Sought>) =>
  useInfiniteQuery({
    queryKey: ['audit', kind, about, sought],
    queryFn: ({ pageParam, signal }) =>
      api.listAudit({
        query: {
          kind,
          limit: entriesPerRequest,
          ...(about && { about }),
          ...sought,
          ...(pageParam && { before: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)?.id : undefined),
    select: ({ pages }) => pages.flatMap(({ entries }) => entries),
  })

const matches = ({ byName, ip, reason = '', about }: AuditEntry, name: string, text: string): boolean =>
  [byName, ip, reason, about, name].join('\n').toLowerCase().includes(text.trim().toLowerCase())
