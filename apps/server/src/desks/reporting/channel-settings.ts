import { viewChannel } from '../../gateway/channels/list-channels.ts'
import { isRefusedInClear } from '../../gateway/channels/refused-in-clear.ts'
import { inTransaction, type Work, type WorkInTx } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutChannel, type ChannelSecrets, openSecrets, sealSecrets } from '../../records/channels/channel.ts'
import { findChannelTo, lockChannel, setLastSequence, setSettings } from '../../records/channels/channels.store.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import { reportingError } from './reporting.errors.ts'
import { enqueueAll } from './watch-channels.ts'

interface NewSettings extends Pick<ChannelSecrets, 'password'> {
  key?: string | undefined
  iv?: string | undefined
  name: string
  administration: string
  ispId: string
  baseUrl: string
  userName: string
  checksPasswords?: boolean | undefined
  asksStatus?: boolean | undefined
  lastSequence: number
}

/** A line to an administration; its secrets are sealed and never shown. Throws `reporting.channel-exists`, `reporting.channel-in-the-clear`, `reporting.keys-incomplete`. */
export const createChannel = (work: Work, given: NewSettings): Promise<string> =>
  inTransaction(work, (work) => insertChannel(work, given))

/** The same within a transaction. */
export async function insertChannel(work: WorkInTx, given: NewSettings): Promise<string> {
  const { administration, ispId, password, key, iv, lastSequence, ...settings } = given
  refuseHalfKeys({ key, iv })
  refuseInClear(work, settings.baseUrl)
  const { providerId } = work.caller
  if (await findChannelTo(work.db, work.caller, { administration, ispId })) {
    throw reportingError('reporting.channel-exists', { administration, ispId })
  }
  const secrets = { password, ...(key && iv ? { key, iv } : {}) }
  const whose = { providerId, administration, ispId: BigInt(ispId) }
  const channelId = await putChannel(work, { ...settings, ...whose, secrets })
  await setLastSequence(work.db, channelId, lastSequence)
  const after = { ...settings, administration, ispId, lastSequence, encrypts: key !== undefined }
  await writeAudit(work, { caller: work.caller, action: 'channel.create', about: aboutChannel(channelId), after })
  await enqueueAll(work, channelId)
  return channelId
}

export type ChangedSettings = {
  [Key in 'name' | 'baseUrl' | 'userName' | 'password' | 'key' | 'iv']?: string | undefined
} & { [Key in 'checksPasswords' | 'asksStatus']?: boolean | undefined }

/** What is left out stays; the ledger does. Throws `reporting.channel-not-found`, `reporting.keys-incomplete`. */
export async function updateChannel(work: Work, { channelId, ...given }: ChangedSettings & { channelId: string }) {
  const before = await viewChannel(work, work.caller, channelId)
  const { password, key, iv, ...settings } = given
  refuseHalfKeys({ key, iv })
  if (settings.baseUrl) refuseInClear(work, settings.baseUrl)
  await inTransaction(work, async (work) => {
    const known = openSecrets(work.cipher, await lockChannel(work.db, channelId))
    const secrets = { ...known, ...(password && { password }), ...(key && iv && { key, iv }) }
    await setSettings(work.db, channelId, { ...settings, secretsSealed: sealSecrets(work.cipher, channelId, secrets) })
    const { name, baseUrl, userName, checksPasswords, asksStatus } = before
    await writeAudit(work, {
      caller: work.caller,
      action: 'channel.update',
      about: aboutChannel(channelId),
      before: { name, baseUrl, userName, checksPasswords, asksStatus },
      after: { ...settings, ...(password && { secret: 'changed' }), ...(key && { keys: 'changed' }) },
    })
    if (before.state === 'open') await enqueueAll(work, channelId)
  })
}

function refuseHalfKeys({ key, iv }: { key: string | undefined; iv: string | undefined }) {
  if ((key === undefined) !== (iv === undefined)) throw reportingError('reporting.keys-incomplete')
}

function refuseInClear({ administrations = { privateRanges: [] } }: Work, baseUrl: string): void {
  if (isRefusedInClear(baseUrl, administrations)) throw reportingError('reporting.channel-in-the-clear')
}
