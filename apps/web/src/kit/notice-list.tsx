import type { NoticeKind, NoticeView, OrderSummary } from '@openbeian/contract'
import { Link } from 'react-router'
import { Badge } from './badge.tsx'
import { Clock } from './clock.tsx'
import { formatDateTime } from './date-time.ts'
import { useGatewayFaultText } from './gateway-fault.ts'
import { useLanguage, useWords } from './language.tsx'
import { noticeText } from './notice-text.ts'
import { noticeWords } from './words/notices.ts'
import './notice-list.css'

const looks: Record<NoticeKind, 'red' | 'yellow'> = {
  'filing-cancelled': 'red',
  'sms-reminder': 'yellow',
  'sms-expired': 'red',
  'fix-reminder': 'yellow',
  'order-lapsed': 'red',
  'filing-claimed': 'red',
  'resource-ended': 'red',
  'codes-of-strangers': 'yellow',
  'channel-stopped': 'red',
  'channel-broken': 'yellow',
  'registry-differs': 'yellow',
  'filed-material-refused': 'red',
}

interface NoticeListProps {
  notices: NoticeView[]
  /** Names the list. */
  headingId: string
  /** Orders as they stand now: while an SMS can still be answered, its clock runs here. */
  orders?: Pick<OrderSummary, 'id' | 'state' | 'deadlineAt'>[]
  /** On the page of the order itself no way leads there. */
  isOnOrder?: boolean
}

/** What somebody was told, newest first. */
export function NoticeList({ notices, headingId, orders = [], isOnOrder = false }: NoticeListProps) {
  const clocks = new Map(orders.filter((it) => it.state === 'smsPending').map((it) => [it.id, it.deadlineAt]))
  const latest = new Set<string>()
  return (
    <ul className="card plain-list notices" aria-labelledby={headingId}>
      {notices.map((it) => {
        const isLatest = it.order !== undefined && !latest.has(it.order.id)
        if (it.order) latest.add(it.order.id)
        const until = isLatest && it.kind === 'sms-reminder' ? clocks.get(it.order?.id ?? '') : undefined
        return (
          <li key={it.id} data-notice={it.kind}>
            <NoticeLine notice={it} until={until} isOnOrder={isOnOrder} />
          </li>
        )
      })}
    </ul>
  )
}

interface NoticeLineProps {
  notice: NoticeView
  until: string | undefined
  isOnOrder: boolean
}

function NoticeLine({ notice, until, isOnOrder }: NoticeLineProps) {
  const { kind, at, about, order } = notice
  const words = useWords(noticeWords)
  const { language } = useLanguage()
  const faultText = useGatewayFaultText()
  const said = noticeText(notice, words, { order: order?.reference ?? about, faultText })
  return (
    <>
      <p>
        <Badge look={looks[kind]}>
          <span aria-hidden="true">{looks[kind] === 'red' ? '▲' : '■'}</span> {words.titles[kind]}
        </Badge>{' '}
        <time className="quiet" dateTime={at}>
          {formatDateTime(at, language)}
        </time>
      </p>
      <p lang={'text' in notice.details ? 'zh-CN' : undefined}>{said}</p>
      {until && (
        <p>
          <strong>
            <Clock until={until} />
          </strong>
        </p>
      )}
      {order && !isOnOrder && (
        <p>
          <Link to={`/orders/${order.id}`}>{words.toOrder(order.reference)}</Link>
        </p>
      )}
    </>
  )
}
