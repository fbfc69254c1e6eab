import { ApiError, type OrderActionRequest, type OrderSummary, type OrderView } from '@openbeian/contract'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './api.ts'
import { afterOf, pagesOfList } from './pages-of-list.ts'

export const ordersKey = ['orders'] as const
export const orderKey = (orderId: string) => ['orders', orderId] as const

/** States in which something happens without anybody at this screen. */
const movesWithoutApplicant = ({ waitsFor }: OrderSummary) => waitsFor !== 'applicant' && waitsFor !== 'nobody'
const listPollIntervalMs = 15_000
/** One order is watched more closely than a list. */
const orderPollIntervalMs = 4000

const ordersAtOnce = 100

export const useOrders = () =>
  useInfiniteQuery({
    queryKey: ordersKey,
    queryFn: ({ pageParam, signal }) =>
      api.listOrders({ query: { limit: ordersAtOnce, ...afterOf(pageParam) }, signal }),
    ...pagesOfList,
    select: ({ pages }) => pages.flatMap(({ orders }) => orders),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ orders }) => orders.some(movesWithoutApplicant)) ? listPollIntervalMs : false,
  })

export const useOrder = (orderId: string) =>
  useQuery({
    queryKey: orderKey(orderId),
    queryFn: ({ signal }) => api.getOrder({ params: { orderId }, signal }),
    refetchInterval: ({ state }) => (state.data && movesWithoutApplicant(state.data) ? orderPollIntervalMs : false),
  })

/** Moves an order on; where somebody was faster the order is read again. */
export function useTakeAction(orderId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: OrderActionRequest) => api.takeAction({ params: { orderId }, body }),
    onSuccess: (order: OrderView) => {
      queries.setQueryData(orderKey(orderId), order)
      return queries.invalidateQueries({ queryKey: ordersKey, exact: true })
    },
    onError: (error) => {
      if (error instanceof ApiError && error.status === 409) {
        return queries.invalidateQueries({ queryKey: orderKey(orderId) })
      }
    },
  })
}
