import type { ConsentSpeaker } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../api.ts'

const keyOf = (orderId: string) => ['material-consent', orderId] as const

export const useMaterialConsent = (orderId: string) =>
  useQuery({
    queryKey: keyOf(orderId),
    queryFn: ({ signal }) => api.getMaterialConsent({ params: { orderId }, signal }),
  })

/** A yes or a no; a no may take papers out of the order, so whatever shows them is asked again. */
export function useSayConsent(orderId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { textVersion: string; agrees: boolean; saidAs: ConsentSpeaker }) =>
      api.giveMaterialConsent({ params: { orderId }, body }),
    onSuccess: async (said, { agrees }) => {
      queries.setQueryData(keyOf(orderId), said)
      if (!agrees) await queries.invalidateQueries()
    },
  })
}
