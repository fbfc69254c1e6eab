import type { TaskKind } from '@openbeian/contract'
import { formatIpv4 } from '@openbeian/filing'
import type { DownloadData } from '@openbeian/regulator'
import type { Channel } from '../../records/channels/channel.ts'
import { openTask } from '../../records/tasks/open-task.ts'
import { outcomeOfTask } from './outcome-of-task.ts'
import { ofNoOrder, type ResultItem } from './result-item.ts'

type Ip = NonNullable<DownloadData['ip']>

/** `HCJG` of IP filings opens tasks; `BAJG` of them is put before a person. */
export function ipNotifications({
  channel: { providerId, id: channelId },
  fileId,
  ip,
}: {
  channel: Channel
  fileId: string
  ip: Ip
}): ResultItem[] {
  const { outOfRange = [], conflicts = [], unreported = [] } = ip.inspections ?? {}
  const found = [
    ...outOfRange.map((it) => ({ kind: 'ip-out-of-range' as const, from: it.from, to: it.to, detail: it })),
    ...conflicts.map((it) => ({ kind: 'ip-conflict' as const, from: it.from, to: it.to, detail: it })),
    ...unreported.map((it) => ({ kind: 'ip-unreported' as const, from: it.from, to: it.to, detail: it })),
  ] satisfies { kind: TaskKind; from: number; to: number; detail: unknown }[]
  const tasks = found.map(({ kind, from, to, detail }, position): ResultItem => {
    const about = `${formatIpv4(from)}-${formatIpv4(to)}`
    return {
      kind: 'IPHCJG',
      position,
      apply: async (work) => {
        const task = { providerId, channelId, fileId, kind, about, sourceKey: about, detail }
        const isNew = await openTask(work, task)
        return ofNoOrder(outcomeOfTask(kind, isNew))
      },
    }
  })
  const { sources = [], allocations = [], announcements = [], own = [] } = ip.results ?? {}
  const results = [...sources, ...allocations, ...announcements, ...own].map(
    ({ codes, id, regulatorId }, position) => ({
      kind: 'IPBAJG',
      position,
      apply: async () => {
        const about = id ?? regulatorId
        const details = { ...(about === undefined ? {} : { about: String(about) }), codes }
        return ofNoOrder({ kind: 'parked', reason: 'ip-result', details })
      },
    }),
  )
  return [...tasks, ...results]
}
