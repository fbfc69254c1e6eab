import type { MaterialReading, OrderView, ReadingField } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'

const pollIntervalMs = 3000
/** Polls: two minutes. A reading that takes longer appears when the page is opened again. */
const maxTries = 40

const isWaiting = ({ state }: MaterialReading) => state === 'waiting'

/** What was read on the papers of an order, for whoever may look at them; the page does not wait for it. */
export function useReadings({ id: orderId, materialsOpen }: Pick<OrderView, 'id' | 'materialsOpen'>): Readings {
  const { data } = useQuery({
    queryKey: ['readings', orderId],
    enabled: materialsOpen,
    queryFn: ({ signal }) => api.listReadings({ params: { orderId }, signal }),
    refetchInterval: ({ state }) =>
      state.data?.readings.some(isWaiting) && state.dataUpdateCount < maxTries ? pollIntervalMs : false,
  })
  const readings = data?.readings ?? []
  return { ofMaterial: (id) => readings.find(({ materialId }) => materialId === id), at: fieldsByPath(readings) }
}

/** A field and the paper it was read on. */
type ReadField = ReadingField & { materialId: string }

export interface Readings {
  ofMaterial: (materialId: string) => MaterialReading | undefined
  /** By the dotted path of what is typed. */
  at: ReadonlyMap<string, ReadField>
}

/** Two papers may tell the same: what differs is what the reviewer has to see. */
function fieldsByPath(readings: MaterialReading[]): Map<string, ReadField> {
  const found = new Map<string, ReadField>()
  const all = readings.flatMap(({ fields, materialId }) => fields.map((it) => ({ ...it, materialId })))
  for (const field of all) {
    if (field.path && found.get(field.path)?.agrees !== false) found.set(field.path, field)
  }
  return found
}
