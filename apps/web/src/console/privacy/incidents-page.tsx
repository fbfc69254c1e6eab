import { endpoints, type IncidentView } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { IncidentForm } from './incident-form.tsx'
import { consolePrivacyWords } from './privacy.words.ts'

/** The record of incidents, each with the clocks that run; printed it is the form of the report. */
export function IncidentsPage() {
  const words = useWords(consolePrivacyWords)
  const { account } = useSignedIn()
  const found = useQuery({ queryKey: ['incidents'], queryFn: ({ signal }) => api.listIncidents({ signal }) })
  const [editing, setEditing] = useState<IncidentView | 'new'>()
  const mayKeep = mayAsk(endpoints.openIncident, account)
  const { incidents = [] } = found.data ?? {}
  return (
    <Page
      next={<p className="quiet">{words.incidentsExplain}</p>}
      actions={
        <>
          {mayKeep && (
            <Button look="primary" data-action="open-incident" onClick={() => setEditing('new')}>
              {words.openIncident}
            </Button>
          )}
          <Button onClick={() => window.print()}>{words.print}</Button>
        </>
      }
    >
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={6} />}
      {editing && (
        <IncidentForm
          key={editing === 'new' ? 'new' : editing.id}
          {...(editing === 'new' ? {} : { incident: editing })}
          onDone={() => {
            setEditing(undefined)
            void found.refetch()
          }}
        />
      )}
      {found.data && incidents.length === 0 && <EmptyCard title={words.noIncidents} text={words.noIncidentsText} />}
      {incidents.map((it) => (
        <IncidentCard key={it.id} incident={it} {...(mayKeep ? { onEdit: () => setEditing(it) } : {})} />
      ))}
    </Page>
  )
}

function IncidentCard({ incident: it, onEdit }: { incident: IncidentView; onEdit?: () => void }) {
  const words = useWords(consolePrivacyWords)
  const { language } = useLanguage()
  const lines = [
    [words.knownAt, formatDateTime(it.knownAt, language)],
    [words.persons, String(it.persons)],
    [words.texts.data, it.data],
    [words.texts.cause, it.cause],
    [words.texts.measures, it.measures],
    [words.texts.told, it.told],
    [words.texts.summary, it.summary],
  ].filter(([, value]) => value !== '')
  return (
    <article className="card stack" data-incident={it.grade}>
      <h2>
        {it.title} · {words.grades[it.grade]}
      </h2>
      <ClockLine name={words.reportClock} clock={it.report} />
      <ClockLine name={words.summaryClock} clock={it.summaryClock} />
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {onEdit && (
        <p>
          <Button isSmall data-action="change-incident" onClick={onEdit}>
            {words.changeIncident}
          </Button>
        </p>
      )}
    </article>
  )
}

function ClockLine({ name, clock }: { name: string; clock: IncidentView['report'] }) {
  const words = useWords(consolePrivacyWords)
  const { language } = useLanguage()
  if (!clock) return null
  const kinds = { running: 'warning', late: 'error', met: 'success' } as const
  return (
    <div data-clock={clock.state}>
      <Notice
        kind={kinds[clock.state]}
        title={`${name}: ${words.clocks[clock.state]} · ${formatDateTime(clock.dueAt, language)}`}
      />
    </div>
  )
}
