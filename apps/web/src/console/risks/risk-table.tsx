import type { RiskEntry } from '@openbeian/contract'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { TableHead } from '../../kit/table-head.tsx'
import { riskWords } from './risks.words.ts'

interface RiskTableProps {
  marks: RiskEntry[]
  /** Left out: this person reads only. */
  onLift: ((mark: RiskEntry) => void) | undefined
}

/** What is marked, by whom and why. */
export function RiskTable({ marks, onLift }: RiskTableProps) {
  const words = useWords(riskWords)
  const title = usePageTitle()
  const titles = [words.shown, words.kind, words.reason, words.by, words.at, words.state]
  return (
    <table className="lines" aria-label={title}>
      <TableHead titles={[...titles, ...(onLift ? [words.actions] : [])]} />
      <tbody>
        {marks.map((it) => (
          <RiskLine key={it.id} mark={it} onLift={onLift} />
        ))}
      </tbody>
    </table>
  )
}

function RiskLine({ mark, onLift }: { mark: RiskEntry; onLift: RiskTableProps['onLift'] }) {
  const words = useWords(riskWords)
  const { language } = useLanguage()
  const { shown, kind, reason, byName, at, lifted } = mark
  return (
    <tr data-risk={mark.id}>
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
        <span className={`badge badge-${lifted ? 'grey' : 'yellow'}`}>
          <span aria-hidden="true">{lifted ? '○' : '■'}</span> {words.states[lifted ? 'lifted' : 'counts']}
        </span>
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
            <Button isSmall data-action="lift-risk" aria-label={words.liftNamed(shown)} onClick={() => onLift(mark)}>
              {words.lift}
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}
