import { FilingError } from '@openbeian/filing'
import { type Answered, type Failure, openReaders } from '@openbeian/processes'
import type { DownloadData, EnvelopeRead, Sealed, SealOptions, UploadData } from '@openbeian/regulator'
import { minuteMs } from '../../platform/time/durations.ts'
import { type Carried, dialectsApart, type documentWork, type UnsealedDocument } from './document-work.ts'
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
export const encodeApart = (data: UploadData, options: SealOptions): Promise<Sealed> =>
  apart('encode', { data, ...travelling(options) }, options)

/** Opens and reads an upload without holding up anybody. */
export const decodeUploadApart = (sealed: Sealed, options: SealOptions): Promise<UnsealedDocument<UploadData>> =>
  apart('decodeUpload', { sealed, ...travelling(options) }, options)

/** Opens and reads a download, whatever it does to who reads it. Throws `reporting.readers-busy`. */
export async function decodeDownloadApart(
  sealed: Sealed,
  options: SealOptions,
): Promise<UnsealedDocument<DownloadData> | { ok: false; tooMuch: TooMuch }> {
  refuseUnknown(options)
  const read = await documentReaders.read('decodeDownload', { sealed, ...travelling(options) })
  if (read.failure && read.failure !== 'busy') return { ok: false, tooMuch: tooMuch[read.failure] }
  return doneOf(read)
}

export const viewUploadApart = (
  sealed: Sealed,
  { isMasked, ...options }: SealOptions & { isMasked: boolean },
): Promise<Done<'viewUpload'>> => apart('viewUpload', { sealed, isMasked, ...travelling(options) }, options)

export const viewDownloadApart = (sealed: Sealed, options: SealOptions): Promise<Done<'viewDownload'>> =>
  apart('viewDownload', { sealed, ...travelling(options) }, options)

const travelling = ({ dialect, cipher }: SealOptions) => ({ version: dialect.version, ...(cipher && { cipher }) })

/** What a call was answered. Throws `reporting.file-takes-too-much`, `reporting.readers-busy`. */
export const readEnvelopeApart = (envelope: string): Promise<EnvelopeRead> => asked('readEnvelope', envelope)

/** Throws `reporting.file-takes-too-much`, `reporting.readers-busy`. */
export const decodeAnswerApart = (text: string): Promise<Done<'decodeAnswer'>> => asked('decodeAnswer', text)

async function apart<Kind extends keyof Work>(
  kind: Kind,
  input: Parameters<Work[Kind]>[0],
  options: SealOptions,
): Promise<Done<Kind>> {
  refuseUnknown(options)
  return asked(kind, input)
}

function refuseUnknown({ dialect }: SealOptions): void {
  if (!dialectsApart.some((it) => it === dialect)) throw new Error(`no process reads the dialect ${dialect.version}`)
}

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
