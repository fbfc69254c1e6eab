import type { RiskEntry } from '@openbeian/contract'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { Table } from '../../kit/table.tsx'
import { riskWords } from './risks.words.ts'

interface RiskTableProps {
  entries: RiskEntry[]
  /** Left out: this person reads only. */
  onLift: ((entry: RiskEntry) => void) | undefined
}

/** What is on the list, by whom and why. */
export function RiskTable({ entries, onLift }: RiskTableProps) {
  const words = useWords(riskWords)
  const title = usePageTitle()
  const titles = [words.shown, words.kind, words.reason, words.by, words.at, words.state]
  return (
    <Table label={title} titles={[...titles, ...(onLift ? [words.actions] : [])]}>
      {entries.map((it) => (
        <RiskLine key={it.id} entry={it} onLift={onLift} />
      ))}
    </Table>
  )
}

function RiskLine({ entry, onLift }: { entry: RiskEntry; onLift: RiskTableProps['onLift'] }) {
  const words = useWords(riskWords)
  const { language } = useLanguage()
  const { shown, kind, reason, byName, at, lifted } = entry
  return (
    <tr data-risk={entry.id}>
      <th scope="row" data-title={words.shown}>
        {shown}
      </th>
      <td data-title={words.kind}>{words.kinds[kind]}</td>
      <td data-title={words.reason}>{reason}</td>
      <td data-title={words.by}>{byName}</td>
      <td data-title={words.at} className="keep">
        <time dateTime={at}>{formatDateTime(at, language)}</time>
      </td>
      <td data-title={words.state}>
        <Badge look={lifted ? 'grey' : 'yellow'}>
          <span aria-hidden="true">{lifted ? '○' : '■'}</span> {words.states[lifted ? 'lifted' : 'counts']}
        </Badge>
        {lifted && (
          <>
            {' '}
            <span className="quiet">
              {words.liftedBy(lifted.byName, formatDateTime(lifted.at, language))} · {lifted.reason}
            </span>
          </>
        )}
      </td>
      {onLift && (
        <td data-title={words.actions}>
          {!lifted && (
            <Button isSmall data-action="lift-risk" aria-label={words.liftNamed(shown)} onClick={() => onLift(entry)}>
              {words.lift}
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}
