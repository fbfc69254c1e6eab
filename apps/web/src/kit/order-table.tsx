import type { OrderSummary } from '@openbeian/contract'
import { provinceOfRegion } from '@openbeian/filing'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Clock } from './clock.tsx'
import { formatShortDateTime } from './date-time.ts'
import { useLanguage, useWords } from './language.tsx'
import { useSignedIn } from './session.ts'
import { StateBadge } from './state-badge.tsx'
import { Table } from './table.tsx'
import { orderTypeWords } from './words/order-type.ts'
import { staffOrderWords } from './words/staff-orders.ts'

/** The links that `j` and `k` walk along. */
export const orderLinks = 'a[data-order-link]'

interface OrderTableProps {
  label: string
  orders: OrderSummary[]
  /** At the end of a line, where nobody has claimed the order. */
  aside?: (order: OrderSummary) => ReactNode
}

/** One order a line; on a phone each is a card. */
export function OrderTable({ label, orders, aside }: OrderTableProps) {
  const { columns } = useWords(staffOrderWords)
  return (
    <Table label={label} titles={Object.values(columns)}>
      {orders.map((order) => (
        <OrderLine key={order.id} order={order} aside={aside} />
      ))}
    </Table>
  )
}

function OrderLine({ order, aside }: { order: OrderSummary; aside: OrderTableProps['aside'] | undefined }) {
  const words = useWords(staffOrderWords)
  const orderTypes = useWords(orderTypeWords)
  const { columns } = words
  const { language } = useLanguage()
  const { account } = useSignedIn()
  const { claimedBy } = order
  const domains = order.domains.filter(Boolean).join(' ')
  const services = order.serviceNames.filter(Boolean).join(language === 'zh' ? '、' : ', ')
  return (
    <tr data-order-reference={order.reference} data-order-id={order.id}>
      <th scope="row" data-column="reference">
        <Link to={`/orders/${order.id}`} data-order-link={order.id}>
          {order.reference}
        </Link>
      </th>
      <td data-title={columns.type} className="clip" title={orderTypes[order.orderType]}>
        {orderTypes[order.orderType]}
      </td>
      <td data-title={columns.subject} data-column="subject" className="clip" title={order.subjectName}>
        {order.subjectName || words.untitled}
      </td>
      <td data-title={columns.service} className="clip" title={services}>
        {services}
      </td>
      <td data-title={columns.domain} className="clip" title={domains}>
        {domains}
      </td>
      <td data-title={columns.province}>
        {provinceOfRegion(order.province)?.[language].replace(/(省|市|.{0,3}自治区)$/, '')}
      </td>
      <td data-title={columns.state}>
        <StateBadge state={order.state} />
      </td>
      <td data-title={columns.since} className="keep">
        <time dateTime={order.stateSince}>{formatShortDateTime(order.stateSince, language)}</time>
      </td>
      <td data-title={columns.deadline}>
        {order.deadlineAt ? (
          <Clock until={order.deadlineAt} estimated={order.deadlineEstimated} short />
        ) : (
          <span className="quiet">{words.none}</span>
        )}
      </td>
      <td data-title={columns.claimedBy}>
        {claimedBy ? (
          <span className={claimedBy.id === account.id ? 'mine' : ''}>
            {claimedBy.id === account.id ? words.me : claimedBy.name}
          </span>
        ) : (
          (aside?.(order) ?? <span className="quiet">{words.unclaimed}</span>)
        )}
      </td>
    </tr>
  )
}
