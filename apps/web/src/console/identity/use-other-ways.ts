import type { OpenOtherWay } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'

const key = ['other-ways'] as const

export const useOtherWays = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.listOpenOtherWays({ signal }),
    select: ({ otherWays }) => otherWays,
    refetchInterval: 15_000,
  })

const paramsOf = ({ id, orderId }: OpenOtherWay) => ({ orderId, otherWayId: id })

export const useArrange = (it: OpenOtherWay) =>
  useOtherWayChange((body: { at: string; note: string }) => api.arrangeOtherWay({ params: paramsOf(it), body }))

export const useSettle = (it: OpenOtherWay) =>
  useOtherWayChange((body: { result: 'confirmed' | 'refused'; note: string }) =>
    api.settleOtherWay({ params: paramsOf(it), body }),
  )

function useOtherWayChange<Request, Answer>(change: (request: Request) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: key }) })
}
