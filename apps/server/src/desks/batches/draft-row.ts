import { type Filing, FilingError } from '@openbeian/filing'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { failpoint } from '../../platform/process/failpoint.ts'
import { batchError } from '../../records/batches/batches.errors.ts'
import {
  type BroughtRow,
  lockRow,
  sealedBrought,
  sealedRowFindings,
  setRow,
} from '../../records/batches/batches.store.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { findResourcesCalled } from '../../records/resources/resources.store.ts'
import { createOrderIn } from '../applying/create-order.ts'
import { keepDraftIn } from '../applying/save-draft.ts'
import { refusalOf } from './refusal-of.ts'
import { whoseRow } from './whose-row.ts'

/** Makes the draft of a row, with all that was brought, in one transaction: there is the whole order, or none. */
export async function draftRow(work: Work, place: { batchId: string; row: number }): Promise<void> {
  try {
    await inTransaction(work, async (work) => {
      const { db: tx, cipher } = work
      const locked = await lockRow(tx, { ...place, state: 'waiting' })
      if (!locked?.broughtSealed) return
      const { key, findings, ...brought } = sealedBrought.open(cipher, place, locked.broughtSealed)
      const findingsSealed = sealedRowFindings.seal(cipher, place, { key, findings })
      const isWrong = findings.some((it) => it.severity === 'blocks')
      const orderId = isWrong ? undefined : await draftOf(work, brought)
      if (orderId) await setRow(tx, place, { state: 'drafted', orderId, broughtSealed: null, findingsSealed })
      else await setRow(tx, place, { state: 'refused', broughtSealed: null, findingsSealed })
      failpoint('draft-row.before-commit')
    })
  } catch (refusal) {
    if (!(refusal instanceof FilingError) || refusal.kind === 'broken') throw refusal
    await refuse(work, place, refusal)
  }
}

/** Nothing of it is there; why is kept with the row. */
const refuse = (work: Work, place: { batchId: string; row: number }, refusal: FilingError) =>
  inTransaction(work, async ({ db: tx, cipher }) => {
    const locked = await lockRow(tx, { ...place, state: 'waiting' })
    if (!locked?.broughtSealed) return
    const { key, findings } = sealedBrought.open(cipher, place, locked.broughtSealed)
    const told = { key, findings: [...findings, refusalOf(refusal)] }
    const findingsSealed = sealedRowFindings.seal(cipher, place, told)
    await setRow(tx, place, { state: 'refused', broughtSealed: null, findingsSealed })
  })

async function draftOf(
  work: WorkInTx,
  { asked, resource }: Pick<BroughtRow, 'asked' | 'resource'>,
): Promise<string | undefined> {
  if (!asked) return undefined
  const { filing, customer, orderType, ...about } = asked
  const whose = await whoseRow(work, { customer, orderType })
  const serviceKind = filing.services[0]?.kind ?? 'website'
  const orderId = await createOrderIn(work, { ...about, ...whose, orderType, serviceKind })
  const order = await lockVisibleOrder(work.db, work.caller, orderId)
  const typed = resource === undefined ? filing : await onResource(work, { filing, resource, ...order })
  await keepDraftIn(work, { orderId, version: order.version, filing: typed })
  return orderId
}

async function onResource(
  { db: tx }: WorkInTx,
  { filing, resource, customerId }: { filing: Filing; resource: string; customerId: string },
): Promise<Filing> {
  const [found, another] = await findResourcesCalled(tx, customerId, resource)
  if (!found || another) throw batchError('batches.resource-unknown', { resource })
  const services = filing.services.map((it) => ({
    ...it,
    access: it.access.map((access) => ({
      ...access,
      resourceId: found.id,
      ips: access.ips.length > 0 ? access.ips : found.ips,
    })),
  }))
  return { ...filing, services }
}
