import type { BudgetsOf } from '@openbeian/contract'
import type { WorkInTx } from '../../platform/deps.ts'
import { dayMs } from '../../platform/time/durations.ts'
import { reachesCustomers } from '../../platform/visible-to.ts'
import { findProviderName, getSettings } from '../accounts/accounts.store.ts'
import { mailAddressesOfSupervisors } from '../accounts/mail-addresses.ts'
import { listAlarms } from '../audit/count-audit.store.ts'
import { sealedAudit } from '../audit/sealed-audit.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { listUses } from '../budgets/budgets.store.ts'
import { spansInForce } from '../budgets/spans-in-force.ts'
import { keyOf } from '../budgets/spend.ts'
import { postMessage } from '../messages/post-message.ts'
import { settingOf } from '../settings/setting-of.ts'

/** What gives staff a look at what is kept from them otherwise, and from which look of a day on supervisors are told. */
export const looks = {
  'openings.account': { alarmAt: 10, zh: '未领取而打开订单材料', en: 'opened papers of orders not claimed' },
  'reveals.account': { alarmAt: 100, zh: '查看完整号码', en: 'looked at numbers in full' },
  'claims.account': { alarmAt: 200, zh: '领取订单', en: 'claimed orders' },
} as const satisfies Partial<Record<BudgetsOf<'account'>, { alarmAt: number; zh: string; en: string }>>

type Look = keyof typeof looks

/** So many alarms are due after so many looks of a day: one at the mark, one when none are left. */
export const alarmsDue = (count: number, { alarmAt, max }: { alarmAt: number; max: number }): number =>
  new Set([Math.min(alarmAt, max), max].filter((it) => it <= count)).size

/** After a look of staff was counted: tells supervisors once at the mark, and once more when it was the last of the day. */
export async function tellOfLooks(work: WorkInTx, look: Look): Promise<void> {
  const { db, cipher, caller, now } = work
  const { providerId } = caller
  if (!reachesCustomers(caller, 'order.read')) return
  const key = keyOf(cipher, providerId, { budget: look, span: 'day', whose: caller })
  const [uses] = await listUses(db, [key], now())
  const count = Number(uses?.used ?? 0)
  const { alarmAt } = looks[look]
  const set = settingOf(await getSettings(db, providerId), 'budgets')
  const due = alarmsDue(count, { alarmAt, max: spansInForce(look, set).day ?? count })
  if (due > 0 && (await alarmsTold(work, look)) < due) await tellSupervisors(work, look, count)
}

async function alarmsTold({ db, cipher, caller, now }: WorkInTx, look: Look): Promise<number> {
  const rows = await listAlarms(db, caller, new Date(now().getTime() - dayMs))
  return rows.filter((it) => sealedAudit.open(cipher, it, it.saidSealed).after?.look === look).length
}

/** By the outbox: to each by mail, and kept there to be read where no mail leaves the house. */
async function tellSupervisors(work: WorkInTx, look: Look, count: number): Promise<void> {
  const { db, caller } = work
  const { providerId, accountId } = caller
  const { zh, en } = looks[look]
  const { name } = await findProviderName(db, providerId)
  const text = `${name}：${caller.name} 在 24 小时内${zh} ${count} 次，请在审计记录中核实。\n\n${caller.name} ${en} ${count} times within 24 hours: see the audit.\n`
  for (const to of await mailAddressesOfSupervisors(work, providerId)) {
    const message = { channel: 'email', to, subject: `${name}：敏感信息查看次数提醒`, text } as const
    await postMessage(work, { providerId, message })
  }
  await writeAudit(work, { caller, action: 'look.alarm', about: `account:${accountId}`, after: { look, looks: count } })
}
