import { shanghaiDay } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import { hourMs } from '../../platform/time/durations.ts'
import { getChannelDebts } from '../../records/channels/channel-debts.store.ts'

type ReportFacts = NonNullable<Facts['report']>

/**
 * What the channel owes by which an order goes out. The blacklists come with what is fetched, so their age is that of the last
 * time the administration gave what it had; unknown while it never did.
 */
export async function channelFacts({ db, now }: Pick<Deps, 'db' | 'now'>, channelId: string): Promise<ReportFacts> {
  const at = now()
  const { resultSince, fetchedAt, ...debts } = await getChannelDebts(db, channelId, shanghaiDay(at))
  const hoursSince = (it: Date) => Math.max(0, (at.getTime() - it.getTime()) / hourMs)
  return {
    ...debts,
    resultWaitsHours: resultSince ? hoursSince(resultSince) : 0,
    ...(fetchedAt ? { blacklistHours: hoursSince(fetchedAt) } : {}),
  }
}
