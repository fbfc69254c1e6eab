import type { NewRiskEntry } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'

const key = ['risks'] as const

export const useRisks = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.listRisks({ signal }),
    select: ({ entries }) => entries,
  })

export const useAddRisk = () => useRiskChange((body: NewRiskEntry) => api.addRiskEntry({ body }))

export const useLift = () =>
  useRiskChange(({ riskId, reason }: { riskId: string; reason: string }) =>
    api.liftRisk({ params: { riskId }, body: { reason } }),
  )

function useRiskChange<Request>(change: (request: Request) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: key }) })
}
