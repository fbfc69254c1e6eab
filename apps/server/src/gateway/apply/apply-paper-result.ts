import { type RecordResult, recordKeysOf } from '@openbeian/regulator'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { tellStaff } from '../../records/channels/tell-staff.ts'
import { settlePaper } from '../../records/filed-papers/settle-paper.ts'
import type { ResultOutcome } from './result-item.ts'

/** 操作类型 35, 单独提交真实性核验材料电子件. */
export const paperAlone = 35
/** 核验单已入库 */
const stored = 1060

/** `BAJG` of a verification paper that was sent alone. */
export async function applyPaperResult(work: DepsInTx, channel: Channel, result: RecordResult): Promise<ResultOutcome> {
  const codes = result.codes.map((it) => it.code)
  const state = stateOf(result.outcome, codes)
  if (!state) return { outcome: 'nothing: informational', orderId: null }
  const at = work.now()
  const owners = recordKeysOf(result).flatMap((it) =>
    it.part === 'access'
      ? []
      : [{ part: it.part, ...(it.by === 'filingNumber' ? { number: it.number } : { regulatorId: it.id }) }],
  )
  const { is, paper } = await settlePaper(work.db, {
    channelId: channel.id,
    owners,
    decision: { state, codes, opinion: result.opinion, at },
  })
  const about = result.about ?? '未说明的记录'
  if (is === 'unknown') return { outcome: `parked: 没有单独报送过 ${about} 的核验材料`, orderId: null }
  if (is === 'known') return { outcome: `nothing: already ${state}`, orderId: null }
  if (is === 'contradicts')
    return {
      outcome: `parked: ${about} 的核验材料此前的结果为 ${paper.state}，现为 ${codes.join('、')}`,
      orderId: null,
    }
  if (state === 'refused') {
    const said = result.codes.map(({ code, description = '' }) => `${code} ${description}`.trim()).join('，')
    const text = `${paper.number}“${paper.name}”单独报送的核验材料被管局退回：${said || result.opinion || '未说明原因'}`
    await tellStaff(work.db, channel, { kind: 'paper-refused', text, at })
  }
  return { outcome: `paper: ${state}`, orderId: null }
}

function stateOf(outcome: RecordResult['outcome'], codes: readonly number[]): 'stored' | 'refused' | undefined {
  if (outcome === 'refused' || outcome === 'fault') return 'refused'
  return outcome === 'approved' || codes.includes(stored) ? 'stored' : undefined
}
