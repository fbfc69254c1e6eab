import type { RuleStatistics } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { momentText } from '../../kit/moment.ts'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { ruleWords } from '../../kit/words/rules.ts'
import { useRuleStatistics } from './use-rules.ts'

const spans = [7, 30, 90, 366]

/** Which rules speak up, and what was refused that no rule foresaw. */
export function StatisticsPage() {
  const { figures: words, back } = useWords(ruleWords)
  const [days, setDays] = useState(90)
  const statistics = useRuleStatistics(days)
  return (
    <Page
      title={words.title}
      next={
        <>
          <p className="quiet">{words.explain}</p>
          <Link to="/rules">{back}</Link>
        </>
      }
    >
      <div className="filters">
        <label className="filter">
          <span>{words.days}</span>
          <select className="select" value={days} onChange={({ target }) => setDays(Number(target.value))}>
            {spans.map((it) => (
              <option key={it} value={it}>
                {words.daysOf(it)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Failure error={statistics.error} retry={() => void statistics.refetch()} />
      {statistics.isPending && <Loading />}
      {statistics.data && (
        <div className="stack">
          <Fired fired={statistics.data.fired} />
          <Unforeseen {...statistics.data} />
        </div>
      )}
    </Page>
  )
}

/** Bars that are a table as well: the number stands beside each. */
function Fired({ fired }: Pick<RuleStatistics, 'fired'>) {
  const { figures: words } = useWords(ruleWords)
  const { language } = useLanguage()
  if (fired.length === 0) return <p className="card">{words.none}</p>
  const most = Math.max(...fired.map(({ orders }) => orders))
  return (
    <table className="lines rule-bars" aria-label={words.chart}>
      <caption>{words.chart}</caption>
      <thead>
        <tr>
          {[words.rule, words.orders, words.hits].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fired.slice(0, 50).map(({ rule, severity, message, orders, hits }) => (
          <tr key={rule + severity} data-rule={rule}>
            <th scope="row" data-title={words.rule}>
              <Link to={`/rules/${rule}`}>{message?.[language] ?? rule}</Link>
            </th>
            <td data-title={words.orders}>
              <span className={`rule-bar rule-bar-${severity}`} style={{ inlineSize: `${(orders / most) * 8}rem` }} />{' '}
              {orders}
            </td>
            <td data-title={words.hits}>{hits}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Unforeseen({ unforeseen, refusals }: Pick<RuleStatistics, 'unforeseen' | 'refusals'>) {
  const { figures: words } = useWords(ruleWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  return (
    <section className="card stack" aria-labelledby="unforeseen">
      <h2 id="unforeseen">{words.unforeseen}</h2>
      {unforeseen.length === 0 && <p>{refusals === 0 ? words.noRefusals : words.allForeseen(refusals)}</p>}
      {unforeseen.length > 0 && (
        <>
          <p className="quiet">{words.unforeseenExplain}</p>
          <table className="lines" aria-labelledby="unforeseen">
            <thead>
              <tr>
                {[words.order, words.field, words.reason, words.at].map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {unforeseen.map(({ orderId, reference, field, text, code, at }, n) => (
                // the same reason may be given twice
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever replaced as a whole
                <tr key={n}>
                  <th scope="row" data-title={words.order}>
                    <Link to={`/orders/${orderId}`}>{reference}</Link>
                  </th>
                  <td data-title={words.field}>{fieldName(field, fields, false)}</td>
                  <td data-title={words.reason}>
                    {text} {code}
                  </td>
                  <td data-title={words.at}>{momentText(at, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
