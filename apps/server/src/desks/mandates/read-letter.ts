import { orderTypeNames, shanghaiDay } from '@openbeian/filing'
import { drawMandateForm } from '../../papers/sheets/draw-mandate-form.ts'
import { inTransaction, type Work } from '../../platform/deps.ts'
import type { FileAnswer } from '../../platform/http/http.ts'
import { findProviderName } from '../../records/accounts/accounts.store.ts'
import { openLetter } from '../../records/mandates/mandate.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { lockMandateFor } from './lock-mandate-for.ts'
import { viewMandate } from './view-mandates.ts'

/** The letter to be signed, with what the mandate says. Throws `mandates.not-found`. */
export async function getForm(work: Work, mandateId: string): Promise<FileAnswer> {
  const { side, customerName, agentName, orderTypes, from, until } = await viewMandate(work, mandateId)
  if (side !== 'given') throw mandateError('mandates.not-found', { mandateId })
  const provider = await findProviderName(work.db, work.caller.providerId)
  const bytes = await drawMandateForm({
    number: mandateId.slice(0, 8).toUpperCase(),
    customer: customerName,
    agent: agentName,
    provider: provider.name,
    orderTypes: orderTypes.map((it) => orderTypeNames.zh[it]),
    from,
    until,
    on: shanghaiDay(work.now()),
  })
  return { bytes, contentType: 'application/pdf', fileName: '代办委托书.pdf' }
}

/** The signed letter, for whoever gave the mandate and for staff. Throws `mandates.not-found`, `mandates.no-letter`. */
export const getLetter = (work: Work, mandateId: string): Promise<FileAnswer> =>
  inTransaction(work, async (work) => {
    const { id, letterType, letterSealed } = await lockMandateFor(work, 'mandate.look', mandateId)
    if (!letterSealed || !letterType) throw mandateError('mandates.no-letter', { mandateId })
    return { bytes: openLetter(work.cipher, id, letterSealed), contentType: letterType, fileName: '代办委托书' }
  })
