import { shanghaiDay } from '@openbeian/filing'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { insertNotice } from '../notices/notices.store.ts'
import { accessCodeKey } from './access-code.ts'
import { resourceError } from './resources.errors.ts'
import { bindAccessCode, countStrangers, findByAccessCode, findResourceNamed } from './resources.store.ts'

/** So many customers apart from the buyer look like trade in access codes; ours, no notice names a number. */
const manyStrangers = 3

/** Binds an access code to the caller's customer, once. Throws `resources.not-found`, also for one that is taken. */
export async function redeemAccessCode(work: Work, accessCode: string): Promise<string> {
  const { providerId, customerId } = work.caller
  if (!customerId) throw resourceError('resources.not-found', { what: 'access code' })
  return inTransaction(work, async (work) => {
    const { db: tx, cipher, caller, now } = work
    const whose = { providerId, customerId, at: now(), today: shanghaiDay(now()) }
    const bound = await bindAccessCode(tx, accessCodeKey(cipher, accessCode), whose)
    if (!bound) throw resourceError('resources.not-found', { what: 'access code' })
    const about = `resource:${bound.id}`
    await writeAudit(work, { caller, action: 'resource.redeem', about, after: { customerId } })
    if (bound.machineId !== null) await tellOfStrangers(work, bound.machineId)
    return bound.id
  })
}

/** Staff are told with the third stranger, and with each further one. */
async function tellOfStrangers(work: WorkInTx, machineId: string): Promise<void> {
  const strangers = await countStrangers(work.db, machineId)
  const machine = strangers >= manyStrangers ? await findResourceNamed(work.db, machineId) : undefined
  if (!machine) return
  await insertNotice(work, {
    providerId: machine.providerId,
    kind: 'codes-of-strangers',
    details: { name: machine.name, strangers },
    about: `resource:${machineId}`,
    at: work.now(),
  })
}

/** What an access code stands for. Throws `resources.not-found`. */
export async function findOutwardAddresses({ db, caller, cipher }: Work, accessCode: string) {
  const found = await findByAccessCode(db, caller, accessCodeKey(cipher, accessCode))
  if (!found) throw resourceError('resources.not-found', { what: 'access code' })
  return found
}
