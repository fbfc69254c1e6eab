import { randomBytes } from 'node:crypto'
import type { HandoverStep, StartedHandover } from '@openbeian/contract'
import { type Filing, FilingError, maskMobile, valueAt } from '@openbeian/filing'
import { writeAudit } from '../audit/write-audit.ts'
import { postMessage } from '../messages/post-message.ts'
import { aboutOrder, openFiling } from '../orders/order.ts'
import { refuseUneditable } from '../orders/order-rights.ts'
import { lockVisibleOrder } from '../orders/visible-order.ts'
import type { Caller } from '../platform/caller.ts'
import type { Tx } from '../platform/database.ts'
import type { Deps } from '../platform/deps.ts'
import { endOf, handoverView, tokenKeyOf, validMinutes } from './handover.ts'
import { countStarted, findProviderName, insertHandover } from './handovers.store.ts'
import { personOf } from './person-of-step.ts'

/** Links of one order within an hour, and those that go out by SMS. */
const limits = { all: 60, sent: 6 } as const

/** Throws `order.not-found`, `order.not-editable`, `order.no-such-field`, `handover.no-mobile`, `handover.too-often`. */
export async function startHandover(
  deps: Deps,
  caller: Caller,
  orderId: string,
  { step, about, kinds, send, base }: HandoverStep & { send: boolean; base: string },
): Promise<Omit<StartedHandover, 'missing'>> {
  const { db, cipher, now } = deps
  const token = randomBytes(32).toString('base64url')
  // behind the mark: what stands there is in no log of a server or a proxy
  const link = `${base}/m#${token}`
  return db.transaction().execute(async (tx) => {
    const order = await lockVisibleOrder(tx, caller, orderId)
    refuseUneditable(caller, order)
    const filing = openFiling(cipher, order)
    if (valueAt(filing, about) === undefined) throw new FilingError('order.no-such-field', { paths: [about] })
    const mobile = send ? mobileOf(filing, `${personOf(about)}.mobile`) : undefined
    await refuseTooOften(tx, orderId, now(), send)

    const row = await insertHandover(tx, {
      provider_id: order.providerId,
      order_id: orderId,
      step,
      about,
      kinds: [...new Set(kinds)],
      token_key: tokenKeyOf(cipher, token),
      sent_to: mobile ? maskMobile(mobile) : null,
      created_by: caller.accountId,
      created_at: now(),
      expires_at: endOf(now()),
    })
    if (mobile) {
      const { name } = await findProviderName(tx, order.providerId)
      const text = `${name}备案：请用手机打开 ${link} 完成拍照，${validMinutes} 分钟内有效，只能在一台手机上使用。订单 ${order.reference}。如非本人办理请忽略。`
      const message = { channel: 'sms', to: mobile, subject: '', text } as const
      await postMessage(tx, deps, { providerId: order.providerId, orderId, message })
    }
    const after = { handover: row.id, step, of: about, kinds, ...(mobile ? { sentTo: maskMobile(mobile) } : {}) }
    await writeAudit(tx, { caller, action: 'handover.start', about: aboutOrder(orderId), after })
    return { ...handoverView(row, now()), link }
  })
}

function mobileOf(filing: Filing, path: string): string {
  const mobile = String(valueAt(filing, path) ?? '').trim()
  if (!/^1[3-9]\d{9}$/.test(mobile)) throw new FilingError('handover.no-mobile', { paths: [path] })
  return mobile
}

async function refuseTooOften(tx: Tx, orderId: string, now: Date, send: boolean): Promise<void> {
  const started = await countStarted(tx, orderId, new Date(now.getTime() - 3600_000))
  if (started.all >= limits.all) throw new FilingError('handover.too-often', { limit: limits.all })
  if (send && started.sent >= limits.sent) throw new FilingError('handover.too-often', { limit: limits.sent })
}
