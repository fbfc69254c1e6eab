import { useQuery } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'

export const readingsKey = (orderId: string) => ['readings', orderId] as const

/** A paper is read a few seconds after it came in. */
const everyMs = 2000

const useReadings = (orderId: string) =>
  useQuery({
    queryKey: readingsKey(orderId),
    queryFn: ({ signal }) => api.listReadings({ params: { orderId }, signal }),
    refetchInterval: ({ state }) => (state.data?.readings.some((it) => it.state === 'waiting') ? everyMs : false),
  })

/** What was read on one paper, once it is known. */
export const useReading = (orderId: string, materialId: string) =>
  useReadings(orderId).data?.readings.find((it) => it.materialId === materialId)
