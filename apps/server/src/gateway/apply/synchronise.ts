import type { BaseCodes, Synchronisation } from '@openbeian/regulator'
import type { Channel } from '../../records/channels/channel.ts'
import { findChannelOf } from '../../records/channels/channels.store.ts'
import { notifyStaff } from '../../records/channels/notify-staff.ts'
import { storeCodeTables } from '../../records/code-tables/code-tables.ts'
import { noteSynchronisation, reconcile } from '../../records/registry/keep-reconciliation.ts'
import { ofNoOrder, type ResultItem } from './result-item.ts'

/** `JCDM`: the administration's own tables are in force from now on. */
export const codeTablesItem = (channel: Channel, delivered: BaseCodes): ResultItem => ({
  kind: 'JCDM',
  position: 0,
  apply: async ({ db, now, log }) => {
    const { administration } = channel
    const { version, unmatched } = await storeCodeTables(db, { administration, delivered, at: now() })
    if (unmatched.length > 0)
      log.warn({ administration, unmatched }, 'the code tables of an administration lack rows that we use')
    return ofNoOrder({ kind: 'done', reason: 'code-tables-in-force', details: { version, unmatched } })
  },
})

/** `SJTB`: what the administration holds is compared with what we hold, and where they differ is told. */
export function synchronisationItem({
  channel,
  fileId,
  it,
}: {
  channel: Channel
  fileId: string
  it: Synchronisation
}): ResultItem {
  if (it.codeTables) return codeTablesItem(channel, it.codeTables)
  return {
    kind: 'SJTB',
    position: 0,
    apply: async ({ db, cipher, now }) => {
      const at = now()
      const report = { channelId: channel.id, fileId, at }
      if (!it.icp) {
        const { data, received } = countOthers(it)
        await noteSynchronisation({ db, cipher }, report, { kind: data, received })
        return ofNoOrder({ kind: 'parked', reason: 'nothing-to-compare', details: { data, received } })
      }
      const { providerId } = channel
      const isOf = async (province: string) => (await findChannelOf(db, providerId, province)) === channel.id
      const { received, differences } = await reconcile({ db, cipher }, { ...report, providerId, isOf }, it.icp)
      if (differences > 0)
        await notifyStaff({ db, cipher }, channel, { kind: 'registry-differs', details: { received, differences }, at })
      return ofNoOrder({ kind: 'done', reason: 'reconciled', details: { differences } })
    },
  }
}

function countOthers({ ip, domains }: Synchronisation) {
  if (domains) return { data: 'domains', received: domains.length } as const
  const rows: readonly unknown[][] = Object.values(ip ?? {})
  const received = rows.reduce((sum, it) => sum + it.length, 0)
  return { data: ip ? 'ip' : 'none', received } as const
}
