import { useQuery } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'

export const readingsKey = (orderId: string) => ['readings', orderId] as const

/** While a material that came in is being read, which takes a few seconds. */
const pollIntervalMs = 2000

const useReadings = (orderId: string) =>
  useQuery({
    queryKey: readingsKey(orderId),
    queryFn: ({ signal }) => api.listReadings({ params: { orderId }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.readings.some((it) => it.state === 'waiting') ? pollIntervalMs : false,
  })

/** What was read on one paper, once it is known. */
export const useReading = (orderId: string, materialId: string) =>
  useReadings(orderId).data?.readings.find((it) => it.materialId === materialId)
