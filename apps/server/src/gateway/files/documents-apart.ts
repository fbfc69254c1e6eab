import { FilingError } from '@openbeian/filing'
import { type Answered, type Failure, openReaders } from '@openbeian/processes'
import {
  type Dialect,
  type DownloadData,
  type EnvelopeRead,
  type Sealed,
  type UploadData,
  v30,
} from '@openbeian/regulator'
import { minuteMs } from '../../platform/time/durations.ts'
import type { Sealing } from '../../records/channels/channel.ts'
import type { Carried, documentWork, SealingSent, UnsealedDocument } from './document-work.ts'
import { reportFileError } from './report-files.errors.ts'

/** Fifty megabytes of XML are read into objects ten times their size, within seconds. */
export const documentReaders = openReaders<typeof documentWork>({
  program: new URL('./documents.process.ts', import.meta.url),
  maxProcesses: 2,
  maxWaiting: 200,
  maxWaitMs: 5 * minuteMs,
  idleMs: 5 * minuteMs,
  maxTasksEach: 500,
  maxRestingMegabytes: 600,
  bounds: { heapMegabytes: 1536, memoryMegabytes: 2400, maxAnswerBytes: 400_000_000 },
  timeoutMs: {
    encode: minuteMs,
    decodeUpload: minuteMs,
    decodeDownload: minuteMs,
    decodeAnswer: minuteMs,
    readEnvelope: minuteMs,
    viewUpload: minuteMs,
    viewDownload: minuteMs,
  },
})

type Work = typeof documentWork
type Done<Kind extends keyof Work> = Extract<Awaited<ReturnType<Work[Kind]>>, { done: unknown }>['done']

/** Builds and seals an upload without holding up anybody. Throws as `encodeUpload` and `seal` do. */
export const encodeApart = async (data: UploadData, options: Sealing): Promise<Sealed> =>
  asked('encode', { data, ...travelling(options) })

/** Opens and reads an upload without holding up anybody. */
export const decodeUploadApart = (sealed: Sealed, options: Sealing): Promise<UnsealedDocument<UploadData>> =>
  asked('decodeUpload', { sealed, ...travelling(options) })

/** Opens and reads a download, whatever it does to who reads it. Throws `reporting.readers-busy`. */
export async function decodeDownloadApart(
  sealed: Sealed,
  options: Sealing,
): Promise<UnsealedDocument<DownloadData> | { ok: false; tooMuch: TooMuch }> {
  const read = await documentReaders.read('decodeDownload', { sealed, ...travelling(options) })
  if (read.failure && read.failure !== 'busy') return { ok: false, tooMuch: tooMuch[read.failure] }
  return doneOf(read)
}

export const viewUploadApart = (
  sealed: Sealed,
  { isMasked, ...options }: Sealing & { isMasked: boolean },
): Promise<Done<'viewUpload'>> => asked('viewUpload', { sealed, isMasked, ...travelling(options) })

export const viewDownloadApart = (sealed: Sealed, options: Sealing): Promise<Done<'viewDownload'>> =>
  asked('viewDownload', { sealed, ...travelling(options) })

const travelling = ({ dialect, editions = [], cipher }: Sealing): SealingSent => ({
  dialect: sent(dialect),
  editions: editions.map(sent),
  ...(cipher && { cipher }),
})

/** What is neither shipped nor loaded from a file has functions that do not travel. */
function sent(dialect: Dialect) {
  if (dialect === v30) return null
  if (!dialect.file) throw new Error(`no process reads the dialect ${dialect.version}`)
  return dialect.file
}

/** What a call was answered. Throws `reporting.file-takes-too-much`, `reporting.readers-busy`. */
export const readEnvelopeApart = (envelope: string): Promise<EnvelopeRead> => asked('readEnvelope', envelope)

/** Throws `reporting.file-takes-too-much`, `reporting.readers-busy`. */
export const decodeAnswerApart = (text: string): Promise<Done<'decodeAnswer'>> => asked('decodeAnswer', text)

const asked = async <Kind extends keyof Work>(kind: Kind, input: Parameters<Work[Kind]>[0]): Promise<Done<Kind>> =>
  doneOf((await documentReaders.read(kind, input)) as Answered<Carried<Done<Kind>>>)

function doneOf<Result>({ failure, answer }: Answered<Carried<Result>>): Result {
  if (failure === 'busy') throw reportFileError('reporting.readers-busy')
  if (failure) throw reportFileError('reporting.file-takes-too-much', { of: tooMuch[failure] })
  if ('done' in answer) return answer.done
  const { code, kind, zh, en, details } = answer.error
  throw new FilingError(code, { kind, zh: () => zh, en: () => en }, details)
}

type TooMuch = 'time' | 'memory' | 'reader'

/** What of a file was too much for who reads it; `reader`: it fell over. */
const tooMuch: Record<Exclude<Failure, 'busy'>, TooMuch> = {
  'timed-out': 'time',
  'too-much-memory': 'memory',
  'answer-too-large': 'memory',
  crashed: 'reader',
}
