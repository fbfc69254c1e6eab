import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from './api.ts'
import { orderKey, ordersKey } from './orders.ts'

/** Begins an order and goes to its form. */
export function useBeginOrder() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: Parameters<typeof api.createOrder>[0]['body']) => api.createOrder({ body }),
    onSuccess: async (order) => {
      queries.setQueryData(orderKey(order.id), order)
      await queries.invalidateQueries({ queryKey: ordersKey, exact: true })
      await navigate(`/orders/${order.id}/edit`)
    },
  })
}
