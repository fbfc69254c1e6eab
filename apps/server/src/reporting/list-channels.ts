import type { ChannelView } from '@openbeian/contract'
import { FilingError } from '@openbeian/filing'
import type { Caller } from '../platform/caller.ts'
import type { Db } from '../platform/database.ts'
import { listChannelsOf } from './reporting-views.store.ts'

/** The lines to the administrations and how they stand. */
export const listChannels = async (db: Db, { providerId }: Caller): Promise<ChannelView[]> =>
  (await listChannelsOf(db, providerId)).map(viewOf)

/** Throws `reporting.channel-not-found`. */
export async function viewChannel(db: Db, { providerId }: Caller, channelId: string): Promise<ChannelView> {
  const [row] = await listChannelsOf(db, providerId, channelId)
  if (!row) throw new FilingError('reporting.channel-not-found', { channelId })
  return viewOf(row)
}

type Row = Awaited<ReturnType<typeof listChannelsOf>>[number]

const viewOf = ({ lastSuccessAt, lastError, lastErrorAt, nextTryAt, waitingOrders, waitingFiles, ...it }: Row) => ({
  ...it,
  waitingOrders: Number(waitingOrders),
  waitingFiles: Number(waitingFiles),
  ...(lastSuccessAt ? { lastSuccessAt: lastSuccessAt.toISOString() } : {}),
  ...(lastError ? { lastError } : {}),
  ...(lastErrorAt ? { lastErrorAt: lastErrorAt.toISOString() } : {}),
  ...(nextTryAt ? { nextTryAt: nextTryAt.toISOString() } : {}),
})
