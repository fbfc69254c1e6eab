import { budgets, type UsedUpBudget } from '@openbeian/contract'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { budgetWords } from './budgets.words.ts'

/** Who has to wait, the newest first. */
export function UsedUpTable({ rows, onLift }: { rows: UsedUpBudget[]; onLift: (row: UsedUpBudget) => void }) {
  const words = useWords(budgetWords)
  const titles = [words.who, words.what, words.since, words.until, words.refused, words.actions]
  return (
    <Table label={words.usedUpTitle} titles={titles}>
      {rows.map((it) => (
        <UsedUpLine key={it.id} row={it} onLift={onLift} />
      ))}
    </Table>
  )
}

function UsedUpLine({ row, onLift }: { row: UsedUpBudget; onLift: (row: UsedUpBudget) => void }) {
  const words = useWords(budgetWords)
  const { language } = useLanguage()
  const { budget, span, since, until, refused } = row
  const who = ownerOf(row)
  return (
    <tr data-used-up={row.id}>
      <th scope="row" data-title={words.who}>
        {who.map(({ kind, text }) => (
          <span key={kind}>
            <span className="quiet">{words[kind]}</span> {text}{' '}
          </span>
        ))}
      </th>
      <td data-title={words.what}>
        {budgets[budget][language]} <span className="quiet">{words.spans[span]}</span>
      </td>
      <td data-title={words.since} className="keep">
        <time dateTime={since}>{formatDateTime(since, language)}</time>
      </td>
      <td data-title={words.until} className="keep">
        <time dateTime={until}>{formatDateTime(until, language)}</time>
      </td>
      <td data-title={words.refused}>{words.times(refused)}</td>
      <td data-title={words.actions}>
        <Button
          isSmall
          data-action="lift-budget"
          aria-label={words.liftNamed(`${who.map(({ text }) => text).join(' ')} ${budgets[budget][language]}`)}
          onClick={() => onLift(row)}
        >
          {words.lift}
        </Button>
      </td>
    </tr>
  )
}

const ownerKinds = ['account', 'address', 'recipient', 'login'] as const

const ownerOf = (row: UsedUpBudget) =>
  ownerKinds.flatMap((kind) => {
    const text = row[kind]
    return text === undefined ? [] : [{ kind, text }]
  })
