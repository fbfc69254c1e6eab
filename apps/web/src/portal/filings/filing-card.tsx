import type { OrderSummary } from '@openbeian/contract'
import { isEditable } from '@openbeian/filing'
import { Link } from 'react-router'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { NextStep } from '../../kit/next-step.tsx'
import { StateBadge } from '../../kit/state-badge.tsx'
import { applicantOrderWords } from '../../kit/words/applicant-orders.ts'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { filingsWords } from './filings.words.ts'
import '../../kit/button.css'

/** One filing in the list: what it is, how it stands, what happens next. */
export function FilingCard({ order }: { order: OrderSummary }) {
  const words = useWords(applicantOrderWords)
  const { since, byMandate } = useWords(filingsWords)
  const types = useWords(orderTypeWords)
  const { language } = useLanguage()
  const title = order.subjectName || words.untitled
  const about = [...order.serviceNames, ...order.domains].filter(Boolean).join(' · ')
  const goOn = order.state === 'needsFix' ? words.mend : words.resume
  return (
    <article className="card tight" data-order={order.id}>
      <div className="row">
        <h2>
          <Link to={`/orders/${order.id}`}>{title}</Link>
        </h2>
        <StateBadge state={order.state} />
      </div>
      {about && <p>{about}</p>}
      <NextStep order={order} />
      <p className="quiet">
        {order.agentName && `${byMandate(order.agentName, order.customerName)} · `}
        {types[order.orderType]} · {words.reference(order.reference)} ·{' '}
        {since(formatDateTime(order.stateSince, language))}
      </p>
      {isEditable(order.state) && (
        <p>
          <Link className="button" to={`/orders/${order.id}/edit`} data-action="resume" aria-label={`${goOn} ${title}`}>
            {goOn}
          </Link>
        </p>
      )}
    </article>
  )
}
