import { randomBytes } from 'node:crypto'
import { type HandoverStep, isByMandate, type Right, type StartedHandover } from '@openbeian/contract'
import { type Filing, maskMobile, valueAt } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { actsByMandate, may } from '../../platform/visible-to.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { budgetError } from '../../records/budgets/budgets.errors.ts'
import { refuseUsedUp, type Spending, spend } from '../../records/budgets/spend.ts'
import { confirmedContacts } from '../../records/contacts/confirmed-contacts.ts'
import { insertHandover } from '../../records/handovers/handovers.store.ts'
import { mandateError } from '../../records/mandates/mandates.errors.ts'
import { messageUses } from '../../records/messages/message-budgets.ts'
import { postMessage } from '../../records/messages/post-message.ts'
import { aboutOrder, type Order, openFiling } from '../../records/orders/order.ts'
import { lockVisibleOrder } from '../../records/orders/visible-order.ts'
import { getBrand, wordedMail } from '../../records/settings/brand.store.ts'
import { beginStep } from './begin-step.ts'
import { handoverError } from './handover.errors.ts'
import { endOf, handoverView, tokenKeyOf, validMinutes } from './handover.ts'

/** Links that are for the person alone are not read by whoever has them sent. */
const readingLink: Record<HandoverStep['step'], Right> = {
  upload: 'link.read-upload',
  liveness: 'link.read-liveness',
  signature: 'link.read-signature',
}

/** What an SMS asks for. */
const doings = { upload: '拍照', liveness: '本人核验', signature: '阅读并签名' } as const satisfies Record<
  HandoverStep['step'],
  string
>

/** Throws `order.not-found`, `handover.no-mobile`, `handover.no-sms`, `handover.only-by-sms`, `budgets.used-up`, and what `beginStep` throws. */
export async function startHandover(work: Work, query: HandoverQuery): Promise<Omit<StartedHandover, 'missing'>> {
  const asked: { sms?: Spending } = {}
  try {
    return await startIn(work, query, asked)
  } catch (refusal) {
    // what the transaction noted of it is gone with the transaction
    if (asked.sms && budgetError.is('budgets.used-up', refusal)) await refuseUsedUp(work, asked.sms)
    throw refusal
  }
}

type HandoverQuery = HandoverStep & { orderId: string; send: boolean; base: string }

async function startIn(
  work: Work,
  { orderId, send, base, ...step }: HandoverQuery,
  asked: { sms?: Spending },
): Promise<Omit<StartedHandover, 'missing'>> {
  const { cipher, now, sender, caller } = work
  const token = randomBytes(32).toString('base64url')
  // behind the mark: what stands there is in no log of a server or a proxy
  const link = `${base}/m#${token}`
  return inTransaction(work, async (work) => {
    const order = await lockVisibleOrder(work.db, work.caller, orderId)
    const isForPersonAlone = !mayReadLink(caller, order, step.step)
    if (isForPersonAlone && !send) throw handoverError('handover.only-by-sms')
    const { personAt, ...begun } = await beginStep(work, { order, step })
    if (send && !sender?.sms) throw handoverError('handover.no-sms')
    const mobile = send ? mobileOf(openFiling(cipher, order), `${personAt}.mobile`) : undefined
    if (isForPersonAlone) await refuseUnproved(work, order, `${personAt}.mobile`)
    if (mobile) {
      asked.sms = { providerId: order.providerId, uses: messageUses(caller, mobile) }
      await spend(work, asked.sms)
    }

    const row = await insertHandover(work.db, {
      providerId: order.providerId,
      orderId,
      step: step.step,
      ...begun,
      tokenKey: tokenKeyOf(cipher, token),
      sentTo: mobile ? maskMobile(mobile) : null,
      createdBy: work.caller.accountId,
      createdAt: now(),
      expiresAt: endOf(now()),
    })
    if (mobile) {
      const brand = await getBrand(work.db, order.providerId)
      const minutes = String(validMinutes)
      const said = { link, doing: doings[step.step], minutes, order: order.reference }
      const { zh: text } = wordedMail(brand, 'smsHandover', said)
      const message = { channel: 'sms', to: mobile, subject: '', text } as const
      await postMessage(work, { providerId: order.providerId, orderId, message, counted: true })
    }
    const { about: of, kinds } = row
    const after = { handover: row.id, step: row.step, of, kinds, ...(mobile ? { sentTo: maskMobile(mobile) } : {}) }
    await writeAudit(work, { caller: work.caller, action: 'handover.start', about: aboutOrder(orderId), after })
    return { ...handoverView(row, now()), ...(isForPersonAlone ? {} : { link }) }
  })
}

/** Who could open it could prove or sign in the person's stead. */
const mayReadLink = (caller: Caller, order: Order, step: HandoverStep['step']): boolean =>
  may(caller, readingLink[step]) && (isByMandate(readingLink[step]) || !actsByMandate(caller, order))

/** A third party could type a mobile of its own: a person's link goes where the customer itself proved somebody reads it. */
async function refuseUnproved(work: WorkInTx, order: Order, path: string): Promise<void> {
  if (!actsByMandate(work.caller, order)) return
  const proved = await confirmedContacts(work, order, openFiling(work.cipher, order))
  if (!proved.includes(path)) throw mandateError('mandates.mobile-not-proved', { paths: [path] })
}

function mobileOf(filing: Filing, path: string): string {
  const mobile = String(valueAt(filing, path) ?? '').trim()
  if (!/^1[3-9]\d{9}$/.test(mobile)) throw handoverError('handover.no-mobile', { paths: [path] })
  return mobile
}
