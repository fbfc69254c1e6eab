import { Link, useParams } from 'react-router'
import { useCodeTables } from '../../kit/code-tables.ts'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { useOrder } from '../../kit/orders.ts'
import { Page } from '../../kit/page.tsx'
import { staffOrderWords } from '../../kit/words/staff-orders.ts'
import { Review } from './review.tsx'

/** One order: what was filed beside its papers, and what can be decided. */
export function ReviewPage() {
  const { orderId = '' } = useParams()
  const { toOrders } = useWords(staffOrderWords)
  const order = useOrder(orderId)
  const tables = useCodeTables()

  const error = order.data ? tables.error : order.error
  if (order.data && tables.data) return <Review key={orderId} order={order.data} tables={tables.data} />
  if (!error) return <Loading rows={8} />
  return (
    <Page>
      <Failure error={error} retry={() => void Promise.all([order.refetch(), tables.refetch()])} />
      <p>
        <Link to="/orders">{toOrders}</Link>
      </p>
    </Page>
  )
}
