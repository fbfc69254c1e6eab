import { isDeepStrictEqual } from 'node:util'
import type { ResourceColumn } from '@openbeian/contract'
import { keysOf } from '@openbeian/filing'
import type { ReadResource, RowFinding } from './read-resource-row.ts'
import type { SoldResource } from './resource-row.ts'

/** A resource that is here under the own id of a row. */
export interface KnownResource extends SoldResource {
  id: string
  externalId: string
  customerId: string | null
  hasEnded: boolean
  used: number
}

export interface ReadRow {
  row: number
  said: ReadResource
  /** Something of it could not be read: what is missing besides is not told twice. */
  isWrong: boolean
}

interface ResourceToMake extends SoldResource {
  customerId: string
}

export interface PlannedResources {
  create: ResourceToMake[]
  change: { id: string; before: Partial<ResourceToMake>; after: Partial<ResourceToMake> }[]
  same: number
  findings: RowFinding[]
}

/** Which rows make something, which change something, and which cannot be. */
export function planResources(
  rows: readonly ReadRow[],
  { known, customerIds }: { known: ReadonlyMap<string, KnownResource>; customerIds: ReadonlyMap<string, string> },
): PlannedResources {
  const plan: PlannedResources = { create: [], change: [], same: 0, findings: [] }
  const firstRows = new Map<string, number>()
  for (const { row, said, isWrong } of rows) {
    const tell: Tell = (column, reason, value = '') => void plan.findings.push({ row, column, reason, value })
    const { externalId, customer, ...values } = said
    const first = firstRows.get(externalId)
    if (externalId !== '' && first !== undefined) tell('externalId', 'twice-in-table', `${externalId} (${first})`)
    firstRows.set(externalId, first ?? row)
    const customerId = customer === undefined ? undefined : customerIds.get(customer)
    if (customer !== undefined && customerId === undefined) tell('customer', 'no-such-customer', customer)
    const here = known.get(externalId)
    refuseTerm(said.purchasedOn ?? here?.purchasedOn, said.expiresOn ?? here?.expiresOn, tell)
    if (here) planChange(plan, { here, wanted: { ...values, customerId } }, tell)
    else if (!isWrong) planNew(plan, { said, customerId }, tell)
  }
  return plan
}

/** What a row says of a resource that is here. */
type RowChange = Omit<ReadResource, 'externalId' | 'customer'> & { customerId: string | undefined }

type Tell = (column: ResourceColumn, reason: RowFinding['reason'], value?: string) => void

function refuseTerm(purchasedOn: string | undefined, expiresOn: string | undefined, tell: Tell): void {
  if (purchasedOn !== undefined && expiresOn !== undefined && expiresOn < purchasedOn)
    tell('expiresOn', 'ends-before-it-begins', expiresOn)
}

/** A new one says all but its addresses, which it may have later. */
function planNew(
  plan: PlannedResources,
  { said, customerId }: { said: ReadResource; customerId: string | undefined },
  tell: Tell,
): void {
  const { externalId, customer, kind, name, ips = [], province, billing, purchasedOn, expiresOn, quota } = said
  const needed = { customer, kind, name, province, billing, purchasedOn, expiresOn, quota }
  for (const column of keysOf(needed)) if (needed[column] === undefined) tell(column, 'missing')
  if (!kind || !name || !province || !billing || !purchasedOn || !expiresOn || !quota || !customerId) return
  plan.create.push({ externalId, customerId, kind, name, ips, province, billing, purchasedOn, expiresOn, quota })
}

function planChange(
  plan: PlannedResources,
  { here, wanted }: { here: KnownResource; wanted: RowChange },
  tell: Tell,
): void {
  if (here.hasEnded || here.kind === 'access-code') {
    tell('externalId', here.hasEnded ? 'has-ended' : 'codes-are-issued', here.externalId)
    return
  }
  if (wanted.kind !== undefined && wanted.kind !== here.kind) tell('kind', 'kind-stays', wanted.kind)
  if (wanted.quota !== undefined && wanted.quota < here.used) tell('quota', 'quota-below-used', String(wanted.quota))
  const differing = keysOf(wanted).filter(
    (key) => wanted[key] !== undefined && !isDeepStrictEqual(wanted[key], here[key]),
  )
  if (differing.length === 0) {
    plan.same += 1
    return
  }
  const pick = (of: RowChange) => Object.fromEntries(differing.map((key) => [key, of[key]]))
  plan.change.push({
    id: here.id,
    before: pick({ ...here, kind: here.kind, customerId: here.customerId ?? undefined }),
    after: pick(wanted),
  })
}
