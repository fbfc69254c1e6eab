import { ApiError, type OrderActionRequest, type OrderView } from '@openbeian/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { orderKey, ordersKey } from '../../kit/orders.ts'
import { queueKey } from '../../kit/queue.ts'
import { whatChanged } from './what-changed.ts'

/**
 * Decides and claims. What others changed since the reviewer last looked is told, whether it was
 * noticed by an answer of 409 or by the page reading itself again.
 */
export function useDecision(order: OrderView) {
  const queries = useQueryClient()
  const [seen, setSeen] = useState(order)
  const orderId = order.id

  const onSuccess = (answer: OrderView) => {
    setSeen(answer)
    queries.setQueryData(orderKey(orderId), answer)
    return readListsAgain(queries)
  }
  const onError = (error: Error) => {
    if (error instanceof ApiError && error.status === 409) {
      return Promise.all([queries.invalidateQueries({ queryKey: orderKey(orderId) }), readListsAgain(queries)])
    }
  }
  const decide = useMutation({
    mutationFn: (body: OrderActionRequest) => api.takeAction({ params: { orderId }, body }),
    onSuccess,
    onError,
  })
  const claim = useMutation({
    mutationFn: (take: boolean) => (take ? api.claimOrder : api.releaseOrder)({ params: { orderId } }),
    onSuccess,
    onError,
  })
  return {
    decide,
    claim,
    changes: whatChanged(seen, order),
    acknowledge: () => {
      setSeen(order)
      decide.reset()
      claim.reset()
    },
  }
}

async function readListsAgain(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: queueKey }),
    queries.invalidateQueries({ queryKey: [...ordersKey, 'pages'] }),
  ])
}
