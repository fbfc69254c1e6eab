import { type RecordResult, recordKeysOf } from '@openbeian/regulator'
import type { DepsInTx } from '../../platform/deps.ts'
import type { Channel } from '../../records/channels/channel.ts'
import { notifyStaff } from '../../records/channels/notify-staff.ts'
import { sealedFiledName } from '../../records/filed-materials/filed-materials.store.ts'
import { settleFiledMaterial } from '../../records/filed-materials/settle-filed-material.ts'
import { type AppliedResult, ofNoOrder } from './result-item.ts'

/** 操作类型 35, 单独提交真实性核验材料电子件. */
export const materialAlone = 35
/** 核验单已入库 */
const stored = 1060

/** `BAJG` of a verification material that was sent alone. */
export async function applyFiledMaterialResult(
  work: DepsInTx,
  channel: Channel,
  result: RecordResult,
): Promise<AppliedResult> {
  const codes = result.codes.map((it) => it.code)
  const state = stateOf(result.outcome, codes)
  if (!state) return ofNoOrder({ kind: 'nothing', reason: 'informational', details: {} })
  const at = work.now()
  const owners = recordKeysOf(result).flatMap((it) =>
    it.part === 'access'
      ? []
      : [{ part: it.part, ...(it.by === 'filingNumber' ? { number: it.number } : { regulatorId: it.id }) }],
  )
  const { is, filedMaterial } = await settleFiledMaterial(work, {
    channelId: channel.id,
    owners,
    decision: { state, codes, opinion: result.opinion, at },
  })
  const { about } = result
  if (is === 'unknown') return ofNoOrder({ kind: 'parked', reason: 'filed-material-never-sent', details: { about } })
  if (is === 'known') return ofNoOrder({ kind: 'nothing', reason: 'filed-material-is-so-already', details: { state } })
  if (is === 'contradicts')
    return ofNoOrder({
      kind: 'parked',
      reason: 'contradicts-filed-material',
      details: { about, state: filedMaterial.state, codes },
    })
  if (state === 'refused') {
    const { id, number, nameSealed } = filedMaterial
    const name = sealedFiledName.open(work.cipher, id, nameSealed)
    const details = { number, name, codes: [...result.codes], opinion: result.opinion }
    await notifyStaff(work, channel, { kind: 'filed-material-refused', details, at })
  }
  return ofNoOrder({
    kind: 'done',
    reason: state === 'stored' ? 'filed-material-stored' : 'filed-material-refused',
    details: {},
  })
}

function stateOf(outcome: RecordResult['outcome'], codes: readonly number[]): 'stored' | 'refused' | undefined {
  if (outcome === 'refused' || outcome === 'fault') return 'refused'
  return outcome === 'approved' || codes.includes(stored) ? 'stored' : undefined
}
