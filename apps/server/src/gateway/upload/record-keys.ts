import { normaliseNumber } from '@openbeian/filing'
import type { OrderRecords, PublishedFiling, RecordKey } from '@openbeian/regulator'

export type ReportKey = RecordKey

/** 操作类型 by the administration's numbers, and by what its results may name the record. */
export interface ReportedUnder {
  operation: number
  key: ReportKey
}

/** The key as text, as it is stored and compared: `service:filingNumber:京ICP备2026000001号-1`. */
export const keyText = (it: ReportKey): string =>
  `${it.part}:${it.by}:${it.by === 'filingNumber' ? normaliseNumber(it.number) : it.id}`

/** Everything a result may name these records by. */
export function keysOfRecords(records: OrderRecords): ReportedUnder[] {
  const { newFilings = [], addedServices = [], addedAccess = [], changes = [], cancellations = [] } = records
  return [
    ...newFilings.flatMap(({ subject, services }) => [
      under(1, { part: 'subject', by: 'ownId', id: subject.id }),
      // an opinion may be about one of several services
      ...services.map(({ id }) => under(1, { part: 'service', by: 'ownId', id })),
    ]),
    ...addedServices.flatMap(({ subject, services }) => [
      ...references('subject', subject).map((it) => under(2, it)),
      ...services.map(({ id }) => under(2, { part: 'service', by: 'ownId', id })),
    ]),
    ...addedAccess.flatMap(({ service, id }) => [
      under(3, { part: 'access', by: 'ownId', id }),
      ...references('service', service).map((it) => under(3, it)),
    ]),
    ...changes.flatMap(({ subject }) => references('subject', subject).map((it) => under(4, it))),
    ...cancellations.map(({ kind, recordId: id }) => {
      const part = kind === 0 ? 'subject' : kind === 1 ? 'service' : 'access'
      return under(kind === 0 ? 6 : kind === 1 ? 7 : 5, { part, by: 'regulatorId', id })
    }),
  ]
}

/** Everything an order of ours may have been reported under of which this was published. */
export const keysOfPublished = ({ subject, services }: PublishedFiling): ReportKey[] => [
  ...own('subject', subject),
  ...references('subject', subject),
  ...services.flatMap((service) => [
    ...own('service', service),
    ...references('service', service),
    ...service.access.flatMap((it) => [...own('access', it), ...references('access', it)]),
  ]),
]

const under = (operation: number, key: ReportKey): ReportedUnder => ({ operation, key })

type Part = ReportKey['part']

const own = (part: Part, { id }: { id?: bigint }): ReportKey[] => (id === undefined ? [] : [{ part, by: 'ownId', id }])

const references = (
  part: Part,
  it: { regulatorId?: bigint | undefined; filingNumber?: string | undefined },
): ReportKey[] => [
  ...(it.regulatorId === undefined ? [] : [{ part, by: 'regulatorId' as const, id: it.regulatorId }]),
  ...(it.filingNumber ? [{ part, by: 'filingNumber' as const, number: it.filingNumber }] : []),
]
