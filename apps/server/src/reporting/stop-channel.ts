import { writeAudit } from '../audit/write-audit.ts'
import type { Deps } from '../platform/deps.ts'
import { aboutChannel, type Channel } from './channel.ts'
import { setStopped } from './channels.store.ts'

/** Nothing is sent or fetched until somebody has looked at it and opens the channel again. */
export async function stopChannel(deps: Deps, { id, providerId }: Channel, reason: string): Promise<void> {
  deps.log.error({ channelId: id, reason }, 'a channel to an administration stopped: somebody has to look at it')
  await deps.db.transaction().execute(async (tx) => {
    await setStopped(tx, id, reason, deps.now())
    await writeAudit(tx, { providerId, action: 'channel.stop', about: aboutChannel(id), reason })
  })
}
