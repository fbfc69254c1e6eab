import type { RuleStatistics } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { useEffect, useMemo, useRef } from 'react'
import { formatDay } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { ruleWords } from './rules.words.ts'
import { type Column, trendColumns } from './trend-columns.ts'

/** A picture of how often orders were told something, and its numbers for those who cannot see it. */
export function Trend({ days, span }: Pick<RuleStatistics, 'days'> & { span: number }) {
  const words = useWords(ruleWords)
  const { severities } = useWords(ruleBasisWords)
  const { language } = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => trendColumns(days, span, shanghaiDay(new Date())), [days, span])
  useEffect(() => {
    let isGone = false
    let clear = () => {}
    // half a megabyte that only this page needs
    void import('./draw-trend.ts').then(({ drawTrend }) => {
      if (!isGone && host.current) clear = drawTrend(host.current, columns, words, severities)
    })
    return () => {
      isGone = true
      clear()
    }
  }, [columns, words, severities])
  return (
    <section className="card stack" aria-labelledby="trend">
      <h2 id="trend">{words.figures.trend}</h2>
      <div ref={host} className="calls-chart" aria-hidden="true" data-chart="trend" />
      <details>
        <summary>{words.figures.trendTable}</summary>
        <TrendTable columns={columns} label={words.figures.trend} dayName={(day) => formatDay(day, language)} />
      </details>
    </section>
  )
}

interface TrendTableProps {
  columns: Column[]
  label: string
  dayName: (day: string) => string
}

function TrendTable({ columns, label, dayName }: TrendTableProps) {
  const { figures: words } = useWords(ruleWords)
  const { severities } = useWords(ruleBasisWords)
  const numbers = ['blocks', 'warns', 'informs', 'refusals'] as const
  const titles = { ...severities, refusals: words.refusals }
  return (
    <Table label={label} titles={[words.span, ...numbers.map((it) => titles[it])]}>
      {columns.toReversed().map((column) => (
        <tr key={column.day}>
          <th scope="row" data-title={words.span}>
            {words.from(dayName(column.day))}
          </th>
          {numbers.map((it) => (
            <td key={it} data-title={titles[it]}>
              {column[it]}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
