import type { NoticeView, OrderSummary } from '@openbeian/contract'
import { Link } from 'react-router'
import { Clock } from './clock.tsx'
import { formatDateTime } from './date-time.ts'
import { useLanguage, useWords } from './language.tsx'
import { noticeWords } from './words/notices.ts'
import './state-badge.css'
import './notice-list.css'

const looks: Record<NoticeView['kind'], 'red' | 'yellow'> = {
  'filing-cancelled': 'red',
  'sms-reminder': 'yellow',
  'sms-expired': 'red',
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

function NoticeLine({ notice: { kind, text, at, about, order }, until, isOnOrder }: NoticeLineProps) {
  const words = useWords(noticeWords)
  const { language } = useLanguage()
  const said = words.says[kind]?.(order?.reference ?? about)
  return (
    <>
      <p>
        <span className={`badge badge-${looks[kind]}`}>
          <span aria-hidden="true">{looks[kind] === 'red' ? '▲' : '■'}</span> {words.titles[kind]}
        </span>{' '}
        <time className="quiet" dateTime={at}>
          {formatDateTime(at, language)}
        </time>
      </p>
      {said && <p>{said}</p>}
      <p lang="zh-CN" className={said ? 'quiet' : undefined}>
        {text}
      </p>
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
