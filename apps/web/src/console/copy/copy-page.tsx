import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { copyWords } from './copy.words.ts'

/** What waits in a restored copy, and the word that makes it the live one. */
export function CopyPage() {
  const words = useWords(copyWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const found = useQuery({ queryKey: ['copy'], queryFn: ({ signal }) => api.getCopy({ signal }) })
  const declare = useMutation({
    mutationFn: (why: string) => api.declareLive({ body: { why, drop: [...dropped] } }),
    onSuccess: async () => {
      setAsking(false)
      await queries.invalidateQueries()
    },
  })
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const { copy } = found.data ?? {}
  const toggle = (kind: string) =>
    setDropped(dropped.has(kind) ? new Set([...dropped].filter((it) => it !== kind)) : new Set([...dropped, kind]))
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={3} />}
      {declare.data && <Notice kind="success">{words.declared(declare.data.released, declare.data.dropped)}</Notice>}
      {found.data && !copy && <Notice kind="info">{words.isLive}</Notice>}
      {copy && (
        <>
          <dl className="facts">
            <Fact name={words.takenAt}>{formatDateTime(copy.takenAt, language)}</Fact>
            <Fact name={words.restoredAt}>{formatDateTime(copy.restoredAt, language)}</Fact>
            <Fact name={words.backup}>{copy.backup}</Fact>
          </dl>
          <section className="card stack">
            <h2>{words.held}</h2>
            {copy.held.length === 0 && <p className="quiet">{words.nothingHeld}</p>}
            {copy.held.length > 0 && <p className="quiet">{words.dropHint}</p>}
            {copy.held.map(({ kind, jobs, name }) => (
              <label key={kind} className="row" data-kind={kind}>
                <input type="checkbox" checked={dropped.has(kind)} onChange={() => toggle(kind)} />
                {words.drop(name[language], jobs)}
              </label>
            ))}
          </section>
          {copy.onlyAtTerminal ? (
            <Notice kind="info">{words.onlyAtTerminal}</Notice>
          ) : (
            <div className="row">
              <Button look="primary" data-action="declare-live" onClick={() => setAsking(true)}>
                {words.declare}
              </Button>
            </div>
          )}
        </>
      )}
      {isAsking && (
        <ReasonDialog
          title={words.declare}
          isPending={declare.isPending}
          error={declare.error}
          onSure={(why) => declare.mutate(why)}
          onClose={() => setAsking(false)}
        >
          <Notice kind="warning">{words.sure}</Notice>
        </ReasonDialog>
      )}
    </Page>
  )
}
