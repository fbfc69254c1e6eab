import { ApiError } from '@openbeian/contract'
import { Link, useParams } from 'react-router'
import { useCodeTables } from '../../kit/code-tables.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { useOrder } from '../../kit/orders.ts'
import { Page } from '../../kit/page.tsx'
import { staffOrderWords } from '../../kit/words/staff-orders.ts'
import { OpenOrder } from './open-order.tsx'
import { Review } from './review.tsx'
import { reviewWords } from './review.words.ts'

/** One order: what was filed beside its papers, and what can be decided. */
export function ReviewPage() {
  const { orderId = '' } = useParams()
  const { toOrders } = useWords(staffOrderWords)
  const { language } = useLanguage()
  const { opening: words } = useWords(reviewWords)
  const order = useOrder(orderId)
  const tables = useCodeTables()

  const error = order.data ? tables.error : order.error
  if (order.data && tables.data) return <Review key={orderId} order={order.data} tables={tables.data} />
  if (!error) return <Loading rows={8} />
  return (
    <Page>
      {isKeptFrom(error) ? (
        <Notice kind="info" title={error.problem.message[language]}>
          <p>{words.draft}</p>
          <OpenOrder orderId={orderId} label={words.openDraft} />
        </Notice>
      ) : (
        <Failure error={error} retry={() => void Promise.all([order.refetch(), tables.refetch()])} />
      )}
      <p>
        <Link to="/orders">{toOrders}</Link>
      </p>
    </Page>
  )
}

/** A draft that was never handed in: shown after a reason. */
const isKeptFrom = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.problem.code === 'order.not-handed-in'
