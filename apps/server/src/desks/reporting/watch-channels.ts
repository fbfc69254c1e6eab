import { gatewayTimes } from '../../gateway/channels/gateway-times.ts'
import type { Deps } from '../../platform/deps.ts'
import { minuteMs } from '../../platform/time/durations.ts'
import { listOpenChannelIds } from '../../records/channels/channels.store.ts'

const everyMs = minuteMs

/** Sees to it that no channel waits for an event that was lost. Ask for `stop` when done. */
export async function watchChannels(deps: Deps): Promise<{ stop(): void }> {
  for (const channelId of await listOpenChannelIds(deps.db)) await enqueueAll(deps, channelId)
  const timer = setInterval(() => {
    wakeChannels(deps).catch((error: unknown) => deps.log.error({ err: error }, 'the sweep of the channels failed'))
  }, everyMs)
  return { stop: () => clearInterval(timer) }
}

/** Everything a channel may have to do, now. */
export async function enqueueAll({ db, jobs }: Pick<Deps, 'db' | 'jobs'>, channelId: string): Promise<void> {
  for (const name of ['compose-file', 'upload-next', 'download-results'] as const) {
    await jobs.enqueue(db, name, { channelId }, { singletonKey: channelId })
  }
}

/** Composing and sending at once; for results it is enough that somebody will look again. */
export async function wakeChannels({
  db,
  jobs,
  now,
  gateway,
}: Pick<Deps, 'db' | 'jobs' | 'now' | 'gateway'>): Promise<void> {
  const startAfter = new Date(now().getTime() + gatewayTimes(gateway ? { gateway } : {}).pollSeconds * 1000)
  for (const channelId of await listOpenChannelIds(db)) {
    await jobs.enqueue(db, 'compose-file', { channelId }, { singletonKey: channelId })
    await jobs.enqueue(db, 'upload-next', { channelId }, { singletonKey: channelId })
    await jobs.enqueue(db, 'download-results', { channelId }, { singletonKey: channelId, startAfter })
  }
}
