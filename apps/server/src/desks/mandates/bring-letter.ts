import { shanghaiDay } from '@openbeian/filing'
import { cleanMaterial } from '../../papers/materials/clean-material.ts'
import { refuseHarmful } from '../../papers/materials/refuse-harmful.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutMandate, sealLetter, stateOn } from '../../records/mandates/mandate.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { updateMandate } from '../../records/mandates/mandates.store.ts'
import { lockMandateFor } from './lock-mandate-for.ts'

interface Letter {
  mandateId: string
  bytes: Buffer
  fileName: string
}

/**
 * Keeps the signed letter, written anew as papers of orders are; then a reviewer is waited for.
 * Throws `mandates.not-found`, `mandates.not-waiting`, `material.harmful`, `material.not-accepted`, `material.too-large`.
 */
export async function bringLetter(work: Work, { mandateId, bytes, fileName }: Letter): Promise<void> {
  // asked before the seconds the file takes to be cleaned, and again when it is kept
  await inTransaction(work, async (work) => void (await lockUndecided(work, mandateId)))
  await refuseHarmful(work, bytes)
  const clean = await cleanMaterial(bytes, fileName)
  await inTransaction(work, async (work) => {
    const { cipher, caller } = work
    const { id } = await lockUndecided(work, mandateId)
    await updateMandate(work.db, id, {
      state: 'waiting',
      letterType: clean.contentType,
      letterSealed: sealLetter(cipher, id, clean.bytes),
    })
    const after = { kind: 'mandate-letter', contentType: clean.contentType, sizeBytes: clean.bytes.length }
    await writeAudit(work, { caller, action: 'mandate.bring-letter', about: aboutMandate(id), after })
  })
}

async function lockUndecided(work: Parameters<typeof lockMandateFor>[0], mandateId: string) {
  const mandate = await lockMandateFor(work, 'mandate.give', mandateId)
  const state = stateOn(mandate, shanghaiDay(work.now()))
  if (state !== 'given' && state !== 'waiting') throw mandateError('mandates.not-waiting', { state })
  return mandate
}
