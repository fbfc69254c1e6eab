import type { RuleStatistics } from '@openbeian/contract'
import { Link } from 'react-router'
import { CodeLink } from '../../kit/code-link.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { type RefusalGroup, refusalGroups } from './refusal-groups.ts'
import { ruleWords } from './rules.words.ts'

/** What administrations refused although no rule had said anything: a list of work. */
export function Unforeseen({
  unforeseen,
  refusals,
  refusalsRead,
}: Pick<RuleStatistics, 'unforeseen' | 'refusals' | 'refusalsRead'>) {
  const { figures: words } = useWords(ruleWords)
  const titles = [words.reason, words.field, words.times, words.latest, words.ordersOf]
  return (
    <section className="card stack" aria-labelledby="unforeseen">
      <h2 id="unforeseen">{words.unforeseen}</h2>
      {unforeseen.length === 0 && <p>{refusals === 0 ? words.noRefusals : words.allForeseen(refusalsRead)}</p>}
      {refusalsRead < refusals && <p data-cut={refusals}>{words.newestRead(refusalsRead, refusals)}</p>}
      {unforeseen.length > 0 && (
        <>
          <p className="quiet">{words.unforeseenExplain}</p>
          <Table labelledBy="unforeseen" titles={titles}>
            {refusalGroups(unforeseen).map((group) => (
              <Refused key={group.field + group.text + group.code} group={group} />
            ))}
          </Table>
        </>
      )}
    </section>
  )
}

/** Refused orders shown under one heading. */
const maxShown = 3

function Refused({ group: { field, text, code, refusals, latest } }: { group: RefusalGroup }) {
  const { figures: words } = useWords(ruleWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const orders = [...new Map(refusals.map(({ orderId, reference }) => [orderId, reference]))]
  return (
    <tr data-refused={refusals.length}>
      <td data-title={words.reason}>
        {text} {code !== undefined && <CodeLink code={code} withMeaning />}
      </td>
      <td data-title={words.field}>{fieldName(field, fields, false)}</td>
      <td data-title={words.times}>{refusals.length}</td>
      <td data-title={words.latest} className="keep">
        <time dateTime={latest}>{formatDateTime(latest, language)}</time>
      </td>
      <td data-title={words.ordersOf}>
        {orders.slice(0, maxShown).map(([id, reference]) => (
          <Link key={id} className="order-link" to={`/orders/${id}`}>
            {reference}
          </Link>
        ))}
        {orders.length > maxShown && <span className="quiet">{words.others(orders.length - maxShown)}</span>}
      </td>
    </tr>
  )
}
