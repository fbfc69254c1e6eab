import type { Client } from '@openbeian/contract'
import { Link } from 'react-router'
import { CodeLink } from '../../kit/code-link.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { shortMomentText } from '../../kit/moment.ts'
import { TableHead } from '../../kit/table-head.tsx'
import { consoleWords } from '../../kit/words/console.ts'
import { blockText } from './block-text.ts'
import { outcomeText } from './outcome-text.ts'

type Result = Awaited<ReturnType<Client['readDownloadFile']>>['results'][number]

/** What became of each result in a received file. */
export function ResultTable({ results }: { results: Result[] }) {
  const words = useWords(consoleWords)
  const { file: mine } = words.reporting
  const { language } = useLanguage()
  return (
    <table className="lines" aria-label={mine.results}>
      <TableHead titles={[mine.kind, mine.position, mine.outcome, mine.codes, mine.order, mine.at]} />
      <tbody>
        {results.map(({ kind, position, outcome, codes, orderId, at }) => (
          <tr key={`${kind} ${position}`} data-outcome={outcome.split(':')[0]}>
            <th scope="row" data-title={mine.kind}>
              {blockText(kind, words.reporting)}
            </th>
            <td data-title={mine.position}>{position + 1}</td>
            <td data-title={mine.outcome} className={outcome.startsWith('parked') ? 'finding-warns' : ''}>
              {outcomeText(outcome, words)}
            </td>
            <td data-title={mine.codes}>
              {codes?.map((code) => (
                <span key={code} className="order-link">
                  <CodeLink code={code} withMeaning />
                </span>
              ))}
            </td>
            <td data-title={mine.order}>{orderId && <Link to={`/orders/${orderId}`}>{mine.toOrder}</Link>}</td>
            <td data-title={mine.at} className="keep">
              <time dateTime={at}>{shortMomentText(at, language)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
