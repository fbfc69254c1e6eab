import { Badge } from '../../kit/badge.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { inspectionWords } from './inspections.words.ts'
import type { Reconciliation } from './use-inspections.ts'

/** Differences: where there are more, these are mended first, and then all is compared again. */
const maxShown = 200

/** How what the administrations hold differs from ours, newest first. */
export function ReconciliationList({ reconciliations }: { reconciliations: Reconciliation[] }) {
  const words = useWords(inspectionWords)
  const { language } = useLanguage()
  return (
    <ul className="plain-list" aria-labelledby="reconciliations">
      {reconciliations.map((it) => (
        <li key={it.id} className="card stack" data-differences={it.differences.length}>
          <div className="row">
            <strong>{it.channel}</strong>
            <span>{words.synchronised[it.kind]}</span>
            <span>{words.compared(it.received, it.agreeing)}</span>
            <time className="quiet" dateTime={it.at}>
              {formatDateTime(it.at, language)}
            </time>
            {it.differences.length === 0 && <Badge look="green">✓ {words.agrees}</Badge>}
          </div>
          {it.differences.length > 0 && (
            <details>
              <summary className="finding-warns">{words.differences(it.differences.length)}</summary>
              <Differences reconciliation={it} />
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function Differences({ reconciliation: { channel, differences } }: { reconciliation: Reconciliation }) {
  const words = useWords(inspectionWords)
  const fields: Partial<Record<string, string>> = words.fields
  return (
    <>
      {differences.length > maxShown && <p className="quiet">{words.firstOnes(maxShown, differences.length)}</p>}
      <Table
        label={words.differencesOf(channel)}
        titles={[words.about, words.what, words.field, words.here, words.there]}
      >
        {differences.slice(0, maxShown).map(({ about, what, field, here, there }) => (
          <tr key={`${what} ${about} ${field ?? ''}`} data-difference={what}>
            <th scope="row" data-title={words.about}>
              {about}
            </th>
            <td data-title={words.what}>{words.whats[what]}</td>
            <td data-title={words.field}>{field && (fields[field] ?? field)}</td>
            <td data-title={words.here}>{here}</td>
            <td data-title={words.there}>{there}</td>
          </tr>
        ))}
      </Table>
    </>
  )
}
