import type { DownloadData } from '@openbeian/regulator'
import type { Channel } from '../../records/channels/channel.ts'
import { icpNotifications } from './icp-notifications.ts'
import { ipNotifications } from './ip-notifications.ts'
import { ofNoOrder, type ResultItem } from './result-item.ts'
import { codeTablesItem, synchronisationItem } from './synchronise.ts'

/** Everything a file tells that is not the result of an order of ours: each is done once, in a transaction of its own. */
export function notificationsIn({
  channel,
  fileId,
  data,
}: {
  channel: Channel
  fileId: string
  data: DownloadData
}): ResultItem[] {
  if (data.icp) return icpNotifications({ channel, fileId, icp: data.icp })
  if (data.ip) return ipNotifications({ channel, fileId, ip: data.ip })
  if (data.codeTables) return [codeTablesItem(channel, data.codeTables)]
  if (data.synchronisation) return [synchronisationItem({ channel, fileId, it: data.synchronisation })]
  return (data.domains?.results ?? []).map((it, position) => ({
    kind: 'YMBAJG',
    position,
    apply: async () => ofNoOrder({ kind: 'parked', reason: 'domain-result', details: { codes: it.codes } }),
  }))
}
