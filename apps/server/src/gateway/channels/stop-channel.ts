import type { ChannelFault } from '@openbeian/contract'
import { type Deps, inTransaction } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutChannel, type Channel } from '../../records/channels/channel.ts'
import { setStopped } from '../../records/channels/channels.store.ts'
import { notifyStaff } from '../../records/channels/notify-staff.ts'

/** Nothing is sent or fetched until somebody has looked at it and opens the channel again. */
export async function stopChannel(deps: Deps, channel: Channel, fault: ChannelFault): Promise<void> {
  const { id, providerId, name } = channel
  deps.log.error(
    { channelId: id, fault: fault.reason },
    'a channel to an administration stopped: somebody has to look at it',
  )
  await inTransaction(deps, async ({ db, cipher }) => {
    await setStopped({ db, cipher }, { channelId: id, fault, at: deps.now() })
    await writeAudit(
      { db, cipher },
      { providerId, action: 'channel.stop', about: aboutChannel(id), after: { lastError: fault } },
    )
    await notifyStaff({ db, cipher }, channel, {
      kind: 'channel-stopped',
      details: { channel: name, fault },
      at: deps.now(),
    })
  })
}
