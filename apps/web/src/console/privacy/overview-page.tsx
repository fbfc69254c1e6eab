import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Table } from '../../kit/table.tsx'
import { consolePrivacyWords } from './privacy.words.ts'

/** Persons whose faces are stored, who is entrusted, and what the schedule did; the way to all else about privacy. */
export function PrivacyOverviewPage() {
  const words = useWords(consolePrivacyWords)
  const { language } = useLanguage()
  const found = useQuery({
    queryKey: ['privacy-overview'],
    queryFn: ({ signal }) => api.getPrivacyOverview({ signal }),
  })
  const { faces, processors = [], schedule = [] } = found.data ?? {}
  return (
    <Page
      actions={
        <>
          <Link to="/privacy/notice">{words.toNotice}</Link> <Link to="/privacy/requests">{words.toRequests}</Link>{' '}
          <Link to="/privacy/documents/impact-assessment">{words.toAssessment}</Link>{' '}
          <Link to="/privacy/documents/self-audit">{words.toAudit}</Link>{' '}
          <Link to="/privacy/incidents">{words.toIncidents}</Link>
        </>
      }
    >
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={8} />}
      {faces && (
        <section className="card stack" data-faces={faces.persons}>
          <h2>{words.faces}</h2>
          <Notice
            kind={faces.persons >= faces.threshold ? 'warning' : 'info'}
            title={words.faceCount(faces.persons, faces.threshold)}
          />
          <p>{faces.basis[language]}</p>
          <p className="quiet">{faces.doubt[language]}</p>
        </section>
      )}
      {found.data && (
        <section className="card stack">
          <h2>{words.processors}</h2>
          {processors.length === 0 && <p>{words.noProcessors}</p>}
          {processors.length > 0 && (
            <ul>
              {processors.map(({ kind, name }) => (
                <li key={kind + name}>{`${words.processorKinds[kind]}: ${name ?? words.unnamed}`}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      {schedule.length > 0 && (
        <section className="stack">
          <h2 id="schedule">{words.schedule}</h2>
          <Table labelledBy="schedule" titles={[words.tables, words.until, words.basis, words.lastRun]}>
            {schedule.map((it) => (
              <tr key={it.step} data-step={it.step}>
                <th scope="row" data-title={words.tables}>
                  {it.tables.join(', ') || it.step}
                </th>
                <td data-title={words.until}>{it.until[language]}</td>
                <td data-title={words.basis}>{it.basis[language]}</td>
                <td data-title={words.lastRun}>
                  {it.lastRun
                    ? words.ran(formatDateTime(it.lastRun.at, language), it.lastRun.removed, it.lastRun.failed)
                    : words.neverRan}
                </td>
              </tr>
            ))}
          </Table>
        </section>
      )}
    </Page>
  )
}
