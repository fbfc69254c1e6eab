import { type UploadAnswer, type UploadRequest, unseal } from '@openbeian/regulator'
import type { Administration } from './administration.ts'
import { type AnswerCode, answer } from './answer-messages.ts'
import { judgeSequence } from './sequence-rule.ts'

/**
 * Takes an upload in when its sequence number is the next and its payload can be opened. What the document says is
 * no matter here: that is checked afterwards, and the result waits for download.
 */
export const receiveUpload = (administration: Administration, request: UploadRequest): Promise<UploadAnswer> =>
  administration.runExclusive(() => receive(administration, request))

async function receive(it: Administration, { sealed, sequence }: UploadRequest): Promise<UploadAnswer> {
  const refuse = async (code: AnswerCode, detail = '', missingSequences?: number[]) => {
    await it.record({ kind: 'uploadRefused', sequence, code })
    return { ...answer(code, detail), ...(missingSequences ? { missingSequences } : {}) }
  }

  if (it.faults.forgotten.has(sequence)) return takeAgain(it, { sealed, sequence })
  if (it.faults.forgotten.size > 0 && sequence > it.state.lastSequence) {
    return refuse(
      14,
      `缺少 ${[...it.faults.forgotten].join('、')}`,
      [...it.faults.forgotten].sort((a, b) => a - b),
    )
  }
  const verdict = judgeSequence(it.state.lastSequence, sequence)
  if (verdict.is === 'gap') return refuse(14, `缺少 ${verdict.missing.slice(0, 20).join('、')}`, verdict.missing)
  if (verdict.is === 'invalid') return refuse(999, `序号须为1至4294967295，收到 ${sequence}`)
  if (verdict.is === 'used') return refuse(999, await usedSequence(it, { sealed, sequence }))

  if (sealed.beianInfo.trim() === '') return refuse(17)
  if (sealed.beianInfo.length > base64Length(it.dialect.limits.fileBytes)) return refuse(18)
  const opened = await unseal(sealed, sealOptionsOf(it))
  if (!opened.ok) return refuse(opened.code, opened.reason)

  const { beianInfo, ...how } = sealed
  const payload = Buffer.from(beianInfo, 'base64')
  await it.files.keepUpload(sequence, payload, opened.xml)
  await it.record({ kind: 'uploadAccepted', sequence, bytes: payload.length, sealed: how })
  return answer(0)
}

/** A file the administration had asked for as missing; it was taken in before, so nothing else changes. */
async function takeAgain(it: Administration, { sealed, sequence }: UploadRequest): Promise<UploadAnswer> {
  const isSame = (await it.files.readPayload(sequence)).equals(Buffer.from(sealed.beianInfo, 'base64'))
  await it.record({ kind: 'uploadRepeated', sequence, isSame })
  it.faults.forgotten.delete(sequence)
  it.faults.keep()
  return answer(0)
}

/**
 * A used sequence is refused whatever the file holds: taking it twice would hide a sender that lost its count. The
 * interface has no code for this; 999 makes a sender ask `isp_querypreviousupload`, 14 would make it look for missing
 * files.
 */
async function usedSequence({ state, files }: Administration, { sealed, sequence }: UploadRequest): Promise<string> {
  const isSame = (await files.readPayload(sequence)).equals(Buffer.from(sealed.beianInfo, 'base64'))
  return `序号 ${sequence} 已受理，内容${isSame ? '相同' : '不同'}；最近受理的序号为 ${state.lastSequence}`
}

const base64Length = (bytes: number) => Math.ceil(bytes / 3) * 4

/** How this administration and its provider seal what they send each other. */
export const sealOptionsOf = ({ dialect, options: { cipher } }: Administration) => ({
  dialect,
  ...(cipher ? { cipher } : {}),
})
