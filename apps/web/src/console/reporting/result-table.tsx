import type { Client } from '@openbeian/contract'
import { Link } from 'react-router'
import { CodeLink } from '../../kit/code-link.tsx'
import { formatShortDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { blockText } from './block-text.ts'
import { reportFileWords } from './report-file.words.ts'
import { reportingWords } from './reporting.words.ts'
import { useOutcomeText } from './use-outcome-text.ts'

type Result = Awaited<ReturnType<Client['readDownloadFile']>>['results'][number]

/** What became of each result in a received file. */
export function ResultTable({ results }: { results: Result[] }) {
  const words = useWords(reportFileWords)
  const reporting = useWords(reportingWords)
  const text = useOutcomeText()
  const { language } = useLanguage()
  return (
    <Table
      label={words.results}
      titles={[words.kind, words.position, words.outcome, words.codes, words.order, words.at]}
    >
      {results.map(({ kind, position, outcome, codes, orderId, at }) => (
        <tr key={`${kind} ${position}`} data-outcome={outcome.kind}>
          <th scope="row" data-title={words.kind}>
            {blockText(kind, reporting)}
          </th>
          <td data-title={words.position}>{position + 1}</td>
          <td data-title={words.outcome} className={outcome.kind === 'parked' ? 'finding-warns' : ''}>
            {text.outcome(outcome)}
          </td>
          <td data-title={words.codes}>
            {codes?.map((code) => (
              <span key={code} className="order-link">
                <CodeLink code={code} withMeaning />
              </span>
            ))}
          </td>
          <td data-title={words.order}>{orderId && <Link to={`/orders/${orderId}`}>{words.toOrder}</Link>}</td>
          <td data-title={words.at} className="keep">
            <time dateTime={at}>{formatShortDateTime(at, language)}</time>
          </td>
        </tr>
      ))}
    </Table>
  )
}
