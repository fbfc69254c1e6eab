import type { RuleStatistics } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { severitySigns } from '../../kit/severity-signs.ts'
import { Table } from '../../kit/table.tsx'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { ruleWords } from './rules.words.ts'
import './fired-rules.css'

const rulesAtFirst = 12

/** Bars that are a table as well: the number stands beside each. */
export function FiredRules({ fired }: Pick<RuleStatistics, 'fired'>) {
  const { figures: words } = useWords(ruleWords)
  const { severities } = useWords(ruleBasisWords)
  const { language } = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const maxOrders = Math.max(...fired.map(({ orders }) => orders))
  return (
    <section className="card stack" aria-labelledby="fired">
      <h2 id="fired">{words.chart}</h2>
      {fired.length === 0 && <p>{words.none}</p>}
      {fired.length > 0 && (
        <Table labelledBy="fired" className="rule-bars" titles={[words.rule, words.orders, words.hits]}>
          {fired.slice(0, isWhole ? undefined : rulesAtFirst).map(({ rule, severity, title, orders, hits }) => (
            <tr key={rule + severity} data-rule={rule}>
              <th scope="row" data-title={words.rule}>
                <Link to={`/rules/${rule}`}>
                  <span className={`finding-${severity}`} title={severities[severity]}>
                    {severitySigns[severity]}
                    <span className="sr-only"> {severities[severity]}</span>
                  </span>{' '}
                  {title?.[language] ?? rule}
                </Link>
              </th>
              <td data-title={words.orders}>
                <span className="rule-measure">
                  <span
                    className={`rule-bar rule-bar-${severity}`}
                    style={{ inlineSize: `${(orders / maxOrders) * 100}%` }}
                  />
                </span>{' '}
                {orders}
              </td>
              <td data-title={words.hits}>{hits}</td>
            </tr>
          ))}
        </Table>
      )}
      {!isWhole && fired.length > rulesAtFirst && (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {words.showAll(fired.length)}
        </button>
      )}
    </section>
  )
}
