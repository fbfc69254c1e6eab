import type { CalendarYear } from '@openbeian/contract'
import { Badge } from '../../kit/badge.tsx'
import { useWords } from '../../kit/language.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { Table } from '../../kit/table.tsx'
import { calendarWords } from './calendar.words.ts'
import { daysText } from './days-text.ts'

/** Each year with its days off and its working weekends, the latest first. */
export function YearTable({ years }: { years: CalendarYear[] }) {
  const words = useWords(calendarWords)
  const title = usePageTitle()
  return (
    <Table label={title} titles={[words.year, words.state, words.holidays, words.workingWeekends, words.source]}>
      {years.map(({ year, state, holidays, workingWeekends, source }) => (
        <tr key={year} data-year={year} data-state={state}>
          <th scope="row" data-title={words.year}>
            {year}
          </th>
          <td data-title={words.state} className="keep">
            <Badge look={state === 'announced' ? 'green' : 'yellow'}>{words[state]}</Badge>
          </td>
          <td data-title={words.holidays}>{daysText(holidays)}</td>
          <td data-title={words.workingWeekends}>{daysText(workingWeekends)}</td>
          <td data-title={words.source}>{source}</td>
        </tr>
      ))}
    </Table>
  )
}
