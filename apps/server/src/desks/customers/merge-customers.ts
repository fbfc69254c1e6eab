import type { MergeObstacle, MergeTrial } from '@openbeian/contract'
import { shanghaiDay, underWay } from '@openbeian/filing'
import { joinStorage } from '../../papers/materials/storage.store.ts'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { errorCode } from '../../platform/process/error-code.ts'
import { getSettings } from '../../records/accounts/accounts.store.ts'
import { listChildren } from '../../records/accounts/customers.store.ts'
import {
  type BeforeMoving,
  bytesOfBoth,
  hasClaimBetween,
  moveCustomer,
  setMerged,
  takeGroupFromAccounts,
} from '../../records/accounts/merge.store.ts'
import { sealedCustomerName } from '../../records/accounts/sealed-account.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { joinConfirmed } from '../../records/contacts/contacts.store.ts'
import { endMandatesBetween, hasMandateBetween } from '../../records/mandates/mandates.store.ts'
import { ownPreparedBetween } from '../../records/orders/orders.store.ts'
import { settingOf } from '../../records/settings/setting-of.ts'
import { customerError, obstacleWords } from './customers.errors.ts'
import { lockCustomer } from './keep-customer.ts'

interface MergeOfTwo {
  customerId: string
  intoId: string
}

/** Merged, looked at, and taken back: what is told is what a merge would do. Throws `customers.unknown`. */
export async function tryMerge(work: Work, merge: MergeOfTwo): Promise<MergeTrial> {
  let trial: MergeTrial | undefined
  try {
    await inTransaction(work, async (work) => {
      trial = await moveAll(work, merge)
      throw takenBack
    })
  } catch (error) {
    if (error !== takenBack) throw error
  }
  if (!trial) throw takenBack
  return trial
}

const takenBack = new Error('A trial of a merge was taken back.')

const beforeMoving: BeforeMoving = {
  'accounts.customer_id': takeGroupFromAccounts,
  'confirmed_contacts.customer_id': joinConfirmed,
  'customer_storage.customer_id': joinStorage,
  'mandates.agent_customer_id': endMandatesBetween,
  'orders.agent_customer_id': ownPreparedBetween,
}

/** All of it in one transaction, or nothing. Throws `customers.unknown`, `customers.merge-refused`. */
export const mergeCustomer = (work: Work, { reason, ...merge }: MergeOfTwo & { reason: string }): Promise<MergeTrial> =>
  inTransaction(work, async (work) => {
    const { caller } = work
    const trial = await moveAll(work, merge)
    const { from, into, moved, obstacles } = trial
    if (obstacles.length > 0) throw refusalOf(obstacles)
    const after = { into: into.id, ...Object.fromEntries(moved.map(({ what, rows }) => [what, rows])) }
    const merged = { caller, action: 'customer.merge', reason, before: { from: from.id, number: from.number }, after }
    await writeAudit(work, { ...merged, about: `customer:${from.id}` }, { ...merged, about: `customer:${into.id}` })
    return trial
  })

async function moveAll(work: WorkInTx, { customerId: fromId, intoId }: MergeOfTwo): Promise<MergeTrial> {
  const { db, cipher, now } = work
  if (fromId === intoId) throw customerError('customers.unknown')
  const [one = fromId, other = intoId] = [fromId, intoId].toSorted()
  const locked = [await lockCustomer(work, one), await lockCustomer(work, other)]
  const viewOf = (id: string) => {
    const row = locked.find((it) => it.id === id)
    if (!row) throw customerError('customers.unknown')
    return { ...row, name: sealedCustomerName.open(cipher, id, row.nameSealed) }
  }
  const [from, into] = [viewOf(fromId), viewOf(intoId)]
  const obstacles = await findObstacles(work, { from, into })
  const named = { from: namedOf(from), into: namedOf(into) }
  if (obstacles.length > 0) return { ...named, moved: [], obstacles }
  try {
    const moved = await moveCustomer(db, { fromId, intoId }, beforeMoving)
    await setMerged(db, { fromId, intoId }, now())
    return { ...named, moved, obstacles: [] }
  } catch (error) {
    // both have what there can be once; the transaction is lost with it, and nothing has moved
    if (!/^23/.test(errorCode(error))) throw error
    return { ...named, moved: [], obstacles: ['conflict'] }
  }
}

const refusalOf = (obstacles: MergeObstacle[]) =>
  customerError('customers.merge-refused', {
    obstacles,
    zh: obstacles.map((one) => obstacleWords[one].zh).join('；'),
    en: obstacles.map((one) => obstacleWords[one].en).join('; '),
  })

const namedOf = ({ id, number, name }: { id: string; number: number; name: string }) => ({ id, number, name })

interface Both {
  from: { id: string; parentId: string | null }
  into: { id: string; parentId: string | null }
}

async function findObstacles({ db, caller, now }: WorkInTx, { from, into }: Both): Promise<MergeObstacle[]> {
  const both = { fromId: from.id, intoId: into.id }
  const isElsewhere = from.parentId !== null && from.parentId !== into.parentId && from.parentId !== into.id
  const hasChildren = (await listChildren(db, from.id)).length > 0
  const maxBytes = settingOf(await getSettings(db, caller.providerId), 'maxBytesOfCustomer')
  return [
    ...(isElsewhere || hasChildren ? (['group'] as const) : []),
    ...((await hasClaimBetween(db, both, underWay)) ? (['claim'] as const) : []),
    // somebody decided that the one acts for the other: somebody ends it, with a reason, and both are told
    ...((await hasMandateBetween(db, both, shanghaiDay(now()))) ? (['mandate'] as const) : []),
    ...((await bytesOfBoth(db, both)) > maxBytes ? (['room'] as const) : []),
  ]
}
