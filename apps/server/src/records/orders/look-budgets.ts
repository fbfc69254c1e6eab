import type { WorkInTx } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { reachesCustomers } from '../../platform/visible-to.ts'
import { findProviderName } from '../accounts/accounts.store.ts'
import { mailAddressesOfSupervisors } from '../accounts/mail-addresses.ts'
import { countAudit } from '../audit/count-audit.store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { postMessage } from '../messages/post-message.ts'
import { orderError } from './orders.errors.ts'

/** What gives staff a look at what is kept from them otherwise, as the audit names it. */
type Look = 'paper.open' | 'order.reveal' | 'order.claim'

/** So often an account may do it in 24 hours, and from which time on supervisors are told. */
export const lookBudgets: Record<Look, { perDay: number; alarmAt: number; zh: string; en: string }> = {
  'paper.open': { perDay: 40, alarmAt: 10, zh: '未领取而打开订单材料', en: 'opened papers of orders not claimed' },
  'order.reveal': { perDay: 300, alarmAt: 100, zh: '查看完整号码', en: 'looked at numbers in full' },
  'order.claim': { perDay: 500, alarmAt: 200, zh: '领取订单', en: 'claimed orders' },
}

/** What the next look is, after so many: none, one that supervisors are told of, or one like any other. */
export function decideLook(looks: number, look: Look): 'refused' | 'alarming' | 'usual' {
  const { perDay, alarmAt } = lookBudgets[look]
  if (looks >= perDay) return 'refused'
  return looks + 1 === alarmAt || looks + 1 === perDay ? 'alarming' : 'usual'
}

/** Counts a look of staff before it is written down. Throws `order.looked-too-often`. */
export async function spendLook(work: WorkInTx, look: Look): Promise<void> {
  const { db, caller, now } = work
  if (!reachesCustomers(caller, 'order.read')) return
  const looks = await countAudit(db, caller, { action: look, since: new Date(now().getTime() - dayMs) })
  const decided = decideLook(looks, look)
  if (decided === 'refused') throw orderError('order.looked-too-often', { perDay: lookBudgets[look].perDay })
  if (decided === 'alarming') await tellSupervisors(work, look, looks + 1)
}

/** By the outbox: to each by mail, and kept there to be read where no mail leaves the house. */
async function tellSupervisors(work: WorkInTx, look: Look, looks: number): Promise<void> {
  const { db, caller } = work
  const { providerId, accountId } = caller
  const { zh, en } = lookBudgets[look]
  const { name } = await findProviderName(db, providerId)
  const text = `${name}：${caller.name} 在 24 小时内${zh} ${looks} 次，请在审计记录中核实。\n\n${caller.name} ${en} ${looks} times within 24 hours: see the audit.\n`
  for (const to of await mailAddressesOfSupervisors(work, providerId)) {
    const message = { channel: 'email', to, subject: `${name}：敏感信息查看次数提醒`, text } as const
    await postMessage(work, { providerId, message })
  }
  await writeAudit(work, { caller, action: 'look.alarm', about: `account:${accountId}`, after: { look, looks } })
}
