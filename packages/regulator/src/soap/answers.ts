import type { Dialect } from '../dialects/dialect.ts'
import type { Sealed } from '../seal/seal.ts'
import { only, optional, repeated, required, sequence, type ValueIn } from '../wire/element.ts'
import { anyText, long } from '../wire/scalars.ts'
import type { Decoded, WireFault, WireReason } from '../wire/wire-fault.ts'
import { readXml } from '../wire/xml-reading.ts'
import { xmlWriting } from '../wire/xml-writing.ts'

/** The inner document of every answer. */
export interface Answer {
  /** `msg_code` */
  code: number
  /** `msg` */
  message: string
}

export interface UploadAnswer extends Answer {
  /** With code 14: these must be sent first. */
  missingSequences?: number[]
}

/** A file the administration offers. */
export interface OfferedFile extends Sealed {
  /** `return_FileName`: what an acknowledgement names. */
  fileName: string
}

export interface DownloadAnswer extends Answer {
  /** Absent with code 2, and whenever the call was refused. */
  file?: OfferedFile
}

export interface PreviousUploadAnswer extends Answer {
  /** The last accepted upload; absent when there was none yet. */
  file?: OfferedFile & { sequence: number }
}

export interface BeianStatusAnswer extends Answer {
  status?: BeianStatus
}

export interface BeianStatus {
  type: number
  value: string
  filed: boolean
  serviceName?: string
  subjectNumber?: string
  serviceNumber?: string
}

export interface VerifyPasswordAnswer extends Answer {
  /** Absent when the call was refused. */
  isRight?: boolean
}

/** Everything an answer may hold; which parts do depends on the operation. */
export interface AnyAnswer extends Answer {
  missingSequences?: number[]
  file?: OfferedFile & { sequence?: number }
  status?: BeianStatus
  isRight?: boolean
}

const number = long(0, Number.MAX_SAFE_INTEGER)

const answerTable = sequence({
  code: required('msg_code', number),
  // The official schema demands exactly 256 characters, which no administration sends.
  message: optional('msg', anyText),
  file: optional(
    'fileInfos',
    sequence({
      hashAlgorithm: required('hashAlgorithm', number),
      compressionFormat: required('compressionFormat', number),
      encryptAlgorithm: required('encryptAlgorithm', number),
      sequence: optional('dataSequence', number),
      fileName: required('return_FileName', anyText),
      beianInfo: required('beianInfo', anyText),
      beianInfoHash: required('beianInfoHash', anyText),
    }),
  ),
  missingSequences: optional('dataSequences', only(repeated('dataSequence', number, 1))),
  status: optional(
    'StatusInfo',
    sequence({
      type: required('Cxtjlx', number),
      value: required('Cxtj', anyText),
      serviceName: optional('Wzmc', anyText),
      subjectNumber: optional('Ztbah', anyText),
      serviceNumber: optional('Wzbah', anyText),
      /** 0 filed, 1 not filed. */
      notFiled: required('Bazt', long(0, 1)),
    }),
  ),
  /** 0 right, 1 wrong. */
  isWrong: optional('VerifyRes', long(0, 1)),
})
type AnswerDocument = ValueIn<typeof answerTable>

/** The document inside the `return` element. */
export function encodeAnswer(dialect: Dialect, answer: AnyAnswer): string {
  const { status, isRight, missingSequences, file, code, message } = answer
  const document: AnswerDocument = {
    code,
    message,
    ...(file && { file }),
    ...(missingSequences && missingSequences.length > 0 && { missingSequences }),
    ...(status && { status: { ...status, notFiled: status.filed ? 0 : 1 } }),
    ...(isRight !== undefined && { isWrong: isRight ? 0 : 1 }),
  }
  const to = xmlWriting('<?xml version="1.0" encoding="GBK"?>\n')
  to.open('return', { version: dialect.version })
  answerTable.write(document, 'return', to, [])
  to.close('return')
  return to.written()
}

/** What an administration adds or leaves out does not make its answer unreadable; a missing number does. */
const fatal: WireReason[] = ['missing', 'notANumber', 'outOfRange', 'tooFew']

/** Reads the document inside the `return` element; an encoding it declares is ignored. */
export function decodeAnswer(xml: string): Decoded<AnyAnswer> {
  const document = readXml(xml.trim())
  if (!document.ok) return document
  const children = document.value.children.filter(
    ({ tag, children }) => children.length > 0 || !['fileInfos', 'dataSequences', 'StatusInfo'].includes(tag),
  )
  const faults: WireFault[] = []
  const answer = answerTable.read({ ...document.value, children }, 'return', faults)
  const fatalFaults = faults.filter((it) => fatal.includes(it.reason))
  if (fatalFaults.length > 0) return { ok: false, faults: fatalFaults }

  const { code, message, file, missingSequences, status, isWrong } = answer
  return {
    ok: true,
    value: {
      code,
      message: message ?? '',
      ...(file && { file }),
      ...(missingSequences && { missingSequences }),
      ...(status && { status: readStatus(status) }),
      ...(isWrong !== undefined && { isRight: isWrong === 0 }),
    },
  }
}

const readStatus = ({ notFiled, ...status }: NonNullable<AnswerDocument['status']>): BeianStatus => ({
  ...status,
  filed: notFiled === 0,
})
