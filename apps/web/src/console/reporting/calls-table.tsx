import { formatShortDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { callsWords } from './calls.words.ts'
import type { Hour } from './use-reporting.ts'

/** The numbers of the chart, the latest hour first. */
export function CallsTable({ label, hours }: { label: string; hours: Hour[] }) {
  const words = useWords(callsWords)
  const { language } = useLanguage()
  const titles = [words.hour, words.calls, words.done, words.refused, words.unreachable, words.median, words.slowest]
  return (
    <Table label={label} titles={[...titles, words.approved, words.returned]}>
      {hours.toReversed().map((it) => (
        <tr key={it.at} data-hour={it.at}>
          <th scope="row" data-title={words.hour}>
            <time dateTime={it.at}>{formatShortDateTime(it.at, language)}</time>
          </th>
          <td data-title={words.calls}>{it.calls}</td>
          <td data-title={words.done}>{it.done}</td>
          <td data-title={words.refused}>{it.refused}</td>
          <td data-title={words.unreachable}>
            {it.unreachable > 0 ? <span className="finding-blocks">{it.unreachable}</span> : 0}
          </td>
          <td data-title={words.median}>{it.calls > 0 && words.ms(it.medianMs)}</td>
          <td data-title={words.slowest}>{it.calls > 0 && words.ms(it.slowestMs)}</td>
          <td data-title={words.approved}>{it.approved}</td>
          <td data-title={words.returned}>{it.returned}</td>
        </tr>
      ))}
    </Table>
  )
}
