import type { Filing, OrderType } from '@openbeian/filing'
import { type CodeTables, knownCodes } from '../codes/code-tables.ts'
import { idPaths } from '../mapping/id-paths.ts'
import { type ReportableOrder, uploadOfOrder } from '../mapping/upload-of-order.ts'
import { faultsOfUpload } from '../wire/documents.ts'
import type { WireFault } from '../wire/wire-fault.ts'
import type { Dialect } from './dialect.ts'
import { addedKey } from './dialect-of-file.ts'
import { fillAddedElements, visit } from './fill-added-elements.ts'
import type { BothLanguages } from './json-lines.ts'
import { notCarried } from './not-carried.ts'
import type { OrderTold } from './reportable-fields.ts'

/** An order of the past as a dialect is tried on it. */
export interface OrderToTry {
  id: string
  orderType: OrderType
  filing: Filing
  told: OrderTold
}

export interface DialectTrial {
  orders: number
  /** Added elements, and in how many of the orders each is filled. */
  filled: { tag: string; title: BothLanguages; orders: number }[]
  /** Orders that this edition would refuse and the present one would not, with the first reasons. */
  refused: { id: string; faults: WireFault[] }[]
  /** What these orders hold and this edition has no element for. */
  notCarried: { title: BothLanguages; orders: number }[]
}

const maxFaultsEach = 5

/** What orders of the past would be as uploads of another edition. Ids are made up and papers left out: nothing is sent. */
export function tryDialect(
  { before, after, codes }: { before: Dialect; after: Dialect; codes: CodeTables },
  orders: readonly OrderToTry[],
): DialectTrial {
  const elements = (after.file?.elements ?? []).filter(({ document }) => document === 'upload')
  const filled = new Map(elements.map((it) => [it.tag, { tag: it.tag, title: it.title, orders: 0 }]))
  const lost = new Map<string, { title: BothLanguages; orders: number }>()
  const trial: DialectTrial = { orders: orders.length, filled: [], refused: [], notCarried: [] }
  for (const order of orders) {
    const records = uploadOfOrder(order.orderType, reportable(order, codes))
    if (!records) continue
    const as = (dialect: Dialect) => ({ icp: { ...fillAddedElements(dialect, records, order), requester: 1n } })
    const known = new Set(faultsOfUpload(before, as(before), knownCodes(codes)).map(keyOf))
    const data = as(after)
    const faults = faultsOfUpload(after, data, knownCodes(codes)).filter((it) => !known.has(keyOf(it)))
    if (faults.length > 0) trial.refused.push({ id: order.id, faults: faults.slice(0, maxFaultsEach) })
    const seen = new Set<string>()
    for (const { tag, places } of elements) {
      for (const place of places) {
        visit(
          after.upload,
          data,
          place.split('/'),
          (value) => void (value[addedKey(tag)] !== undefined && seen.add(tag)),
        )
      }
    }
    for (const tag of seen) {
      const row = filled.get(tag)
      if (row) row.orders += 1
    }
    for (const { title } of notCarried(after, order)) {
      const row = lost.get(title.en) ?? { title, orders: 0 }
      lost.set(title.en, { title, orders: row.orders + 1 })
    }
  }
  return { ...trial, filled: [...filled.values()], notCarried: [...lost.values()] }
}

const keyOf = ({ path, reason }: WireFault) => `${path} ${reason}`

function reportable({ filing }: OrderToTry, codes: CodeTables): ReportableOrder {
  const paths = idPaths(filing)
  return {
    filing,
    ids: new Map(paths.map((path, index) => [path, BigInt(index + 1)])),
    regulatorIds: new Map(
      paths.map((path, index) => [path, { regulatorId: BigInt(index + 1), filingNumber: '京ICP备2026000001号' }]),
    ),
    codes,
    attachments: [],
    filingMode: 'on-behalf',
    passwordHash: '0'.repeat(32),
    cancellation: { reason: filing.cancellation?.reason ?? 1 },
  }
}
