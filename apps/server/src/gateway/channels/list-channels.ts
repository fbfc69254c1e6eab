import type { ChannelView } from '@openbeian/contract'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import { openSecrets } from '../../records/channels/channel.ts'
import { channelError } from '../../records/channels/channels.errors.ts'
import { sealedLastFault } from '../../records/channels/channels.store.ts'
import { listChannelsOf } from '../../records/ledger/reporting-views.store.ts'

type ChannelDeps = Pick<Deps, 'db' | 'cipher'>

/** The lines to the administrations and how they stand. */
export const listChannels = async ({ db, cipher }: ChannelDeps, caller: Caller): Promise<ChannelView[]> =>
  (await listChannelsOf(db, caller)).map((it) => viewOf(cipher, it))

/** Throws `reporting.channel-not-found`. */
export async function viewChannel(
  { db, cipher }: ChannelDeps,
  caller: Caller,
  channelId: string,
): Promise<ChannelView> {
  const [row] = await listChannelsOf(db, caller, channelId)
  if (!row) throw channelError('reporting.channel-not-found', { channelId })
  return viewOf(cipher, row)
}

type Row = Awaited<ReturnType<typeof listChannelsOf>>[number]

function viewOf(cipher: Deps['cipher'], row: Row): ChannelView {
  const {
    secretsSealed,
    lastSuccessAt,
    lastErrorSealed,
    lastErrorAt,
    nextTryAt,
    brokenUntil,
    openHours,
    edition,
    ...it
  } = row
  return {
    ...it,
    encrypts: openSecrets(cipher, { id: it.id, secretsSealed }).key !== undefined,
    waitingOrders: Number(it.waitingOrders),
    waitingFiles: Number(it.waitingFiles),
    ...(edition ? { edition } : {}),
    ...(lastSuccessAt ? { lastSuccessAt: lastSuccessAt.toISOString() } : {}),
    ...(lastErrorSealed ? { lastError: sealedLastFault.open(cipher, it.id, lastErrorSealed) } : {}),
    ...(lastErrorAt ? { lastErrorAt: lastErrorAt.toISOString() } : {}),
    ...(nextTryAt ? { nextTryAt: nextTryAt.toISOString() } : {}),
    ...(openHours ? { openHours } : {}),
    ...(brokenUntil ? { brokenUntil: brokenUntil.toISOString() } : {}),
  }
}
