import type { OpenOtherWay } from '@openbeian/contract'
import { Link } from 'react-router'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { formatDateTime, formatShortDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { StateBadge } from '../../kit/state-badge.tsx'
import { Table } from '../../kit/table.tsx'
import { faceWords } from '../../kit/words/face.ts'
import { identityWords } from './identity.words.ts'

interface OtherWayTableProps {
  otherWays: OpenOtherWay[]
  onOpen: (what: 'arrange' | 'settle', way: OpenOtherWay) => void
}

/** Who waits for staff, the longest first. */
export function OtherWayTable({ otherWays, onOpen }: OtherWayTableProps) {
  const words = useWords(identityWords)
  const title = usePageTitle()
  const titles = [words.order, words.person, words.way, words.since, words.appointment, words.actions]
  return (
    <Table label={title} titles={titles}>
      {otherWays.map((it) => (
        <OtherWayLine key={it.id} way={it} onOpen={(what) => onOpen(what, it)} />
      ))}
    </Table>
  )
}

/** How a dialog names whom it is about. */
export const nameOf = ({ person, reference }: OpenOtherWay): string => person?.name ?? reference

function OtherWayLine({ way, onOpen }: { way: OpenOtherWay; onOpen: (what: 'arrange' | 'settle') => void }) {
  const words = useWords(identityWords)
  const faces = useWords(faceWords)
  const { language } = useLanguage()
  const { person, appointment } = way
  return (
    <tr data-other-way={way.id}>
      <th scope="row" data-title={words.order}>
        <Link to={`/orders/${way.orderId}`}>{way.reference}</Link> <StateBadge state={way.orderState} />
        <span className="line-note quiet">{way.subjectName}</span>
      </th>
      <td data-title={words.person}>
        {person ? person.name : <span className="quiet">{words.gone}</span>}
        {person && <span className="line-note quiet">{faces.places(person.places)}</span>}
      </td>
      <td data-title={words.way}>
        {faces.ways[way.way]}
        {way.service && (
          <span className="line-note quiet">{faces.serviceAnswers[way.service.answer](way.service.name)}</span>
        )}
        {way.wish && (
          <q className="line-note quiet" title={words.wish}>
            {way.wish}
          </q>
        )}
      </td>
      <td data-title={words.since} className="keep">
        <time dateTime={way.askedAt}>{formatShortDateTime(way.askedAt, language)}</time>
      </td>
      <td data-title={words.appointment}>
        {appointment ? (
          <>
            <time dateTime={appointment.at}>{formatDateTime(appointment.at, language)}</time>{' '}
            {Date.parse(appointment.at) < Date.now() && (
              <Badge look="yellow">
                <span aria-hidden="true">■</span> {words.isPast}
              </Badge>
            )}
            {appointment.note && <span className="line-note quiet">{appointment.note}</span>}
          </>
        ) : (
          <span className="quiet">{words.notYet}</span>
        )}
      </td>
      <td data-title={words.actions}>
        <span className="row">
          <Button
            isSmall
            data-action="arrange"
            aria-label={words.arrangeNamed(nameOf(way))}
            onClick={() => onOpen('arrange')}
          >
            {appointment ? words.arrangeAgain : words.arrange}
          </Button>
          <Button
            isSmall
            data-action="settle"
            aria-label={words.settleNamed(nameOf(way))}
            onClick={() => onOpen('settle')}
          >
            {words.settle}
          </Button>
        </span>
      </td>
    </tr>
  )
}
