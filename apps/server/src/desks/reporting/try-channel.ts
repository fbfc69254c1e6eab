import { isTransportFault, nextStep } from '@openbeian/regulator'
import { administrationOf } from '../../gateway/channels/administration.ts'
import { faultOfCall } from '../../gateway/channels/decide-upload.ts'
import { viewChannel } from '../../gateway/channels/list-channels.ts'
import type { Work } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutChannel } from '../../records/channels/channel.ts'
import { getChannel } from '../../records/channels/channels.store.ts'

/** 查询条件类型 0: by domain. */
const byDomain = 0

/** Asks about a domain: reachable, and are name, password and ispId right? Throws `reporting.channel-not-found`. */
export async function tryChannel(work: Work, { channelId, domain }: { channelId: string; domain: string }) {
  await viewChannel(work, work.caller, channelId)
  const channel = await getChannel(work.db, channelId)
  const startedAt = performance.now()
  const answer = await administrationOf(work, channel).beianStatus({ type: byDomain, value: domain })
  const tookMs = Math.round(performance.now() - startedAt)
  const fault = isTransportFault(answer)
  // nothing known about the domain is an answer too
  const works = !fault && ['done', 'nothingThere'].includes(nextStep(answer.code, channel.dialect))
  const previous = works ? await administrationOf(work, channel).previousUpload() : undefined
  const lastSequence = previous && !isTransportFault(previous) ? previous.file?.sequence : undefined
  const after = { works, tookMs, answer: faultOfCall(answer), ...(lastSequence === undefined ? {} : { lastSequence }) }
  await writeAudit(work, { caller: work.caller, action: 'channel.test', about: aboutChannel(channelId), after })
  return { ...after, ...(!fault && answer.status ? { filed: answer.status.filed } : {}) }
}
