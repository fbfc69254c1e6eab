import { Worker } from 'node:worker_threads'
import { type ErrorKind, FilingError } from '@openbeian/filing'
import type { Dialect } from '../dialects/dialect.ts'
import { v30 } from '../dialects/v30.ts'
import { v30Plus } from '../dialects/v30-plus.ts'
import { decodeDownload, decodeUpload, encodeUpload } from '../wire/documents.ts'
import type { DownloadData } from '../wire/download-data.ts'
import type { UploadData } from '../wire/upload-data.ts'
import type { Decoded } from '../wire/wire-fault.ts'
import { type Cipher, type Sealed, type SealOptions, seal, type UnsealCode, unseal } from './seal.ts'

/** A sealed file as it was read; a payload that does not open has the code it would be refused with. */
export type UnsealedDocument<Data> = Decoded<Data> | { ok: false; code: UnsealCode; reason: string }

/** The work, wherever it is done. */
export interface FileWork {
  encode: { input: UploadData; output: Sealed }
  decodeUpload: { input: Sealed; output: UnsealedDocument<UploadData> }
  decodeDownload: { input: Sealed; output: UnsealedDocument<DownloadData> }
}

/** Builds and seals an upload without holding up the event loop. Throws as `encodeUpload` and `seal` do. */
export const encodeOffThread = (data: UploadData, options: SealOptions): Promise<Sealed> =>
  work('encode', data, options)

/** Opens and reads an upload without holding up the event loop. */
export const decodeUploadOffThread = (sealed: Sealed, options: SealOptions): Promise<UnsealedDocument<UploadData>> =>
  work('decodeUpload', sealed, options)

/** Opens and reads a download without holding up the event loop. */
export const decodeDownloadOffThread = (
  sealed: Sealed,
  options: SealOptions,
): Promise<UnsealedDocument<DownloadData>> => work('decodeDownload', sealed, options)

/** Does it here: what the threads call. */
export const fileWork: {
  [Kind in keyof FileWork]: (input: FileWork[Kind]['input'], options: SealOptions) => Promise<FileWork[Kind]['output']>
} = {
  encode: (data, options) => seal(encodeUpload(options.dialect, data), options),
  async decodeUpload(sealed, options) {
    const opened = await unseal(sealed, options)
    return opened.ok ? decodeUpload(options.dialect, opened.xml) : opened
  },
  async decodeDownload(sealed, options) {
    const opened = await unseal(sealed, options)
    return opened.ok ? decodeDownload(options.dialect, opened.xml) : opened
  },
}

/** A dialect holds functions, which do not travel: a thread knows those of this package by their version. */
export const threadDialects: readonly Dialect[] = [v30, v30Plus]

export interface Task {
  id: number
  kind: keyof FileWork
  input: unknown
  version: string
  cipher?: Cipher
}
export type Report = { id: number } & ({ output: unknown } | { error: { message: string; filing?: CarriedError } })

/** A `FilingError` as plain data: functions cannot be posted to a thread. */
interface CarriedError {
  code: string
  kind: ErrorKind
  zh: string
  details: unknown
}

const threads = 2
interface Thread {
  worker: Worker
  waiting: Map<number, (report: Report) => void>
}
const pool: Thread[] = []
let lastId = 0

function work<Kind extends keyof FileWork>(
  kind: Kind,
  input: FileWork[Kind]['input'],
  options: SealOptions,
): Promise<FileWork[Kind]['output']> {
  const { dialect, cipher } = options
  // An edition that somebody added is not known to the threads.
  if (!threadDialects.includes(dialect)) return fileWork[kind](input, options)
  const id = ++lastId
  const thread = idlest()
  const { promise, resolve, reject } = Promise.withResolvers<FileWork[Kind]['output']>()
  thread.worker.ref()
  thread.waiting.set(id, (report) => {
    thread.waiting.delete(id)
    if (thread.waiting.size === 0) thread.worker.unref()
    if ('output' in report) return resolve(report.output as FileWork[Kind]['output'])
    reject(errorOf(report.error))
  })
  thread.worker.postMessage({ id, kind, input, version: dialect.version, ...(cipher && { cipher }) } satisfies Task)
  return promise
}

function errorOf({ message, filing }: { message: string; filing?: CarriedError }): Error {
  if (!filing) return new Error(message)
  const { code, kind, zh, details } = filing
  return new FilingError(code, { kind, zh: () => zh, en: () => message }, details)
}

function idlest(): Thread {
  const least = pool.toSorted((one, other) => one.waiting.size - other.waiting.size)[0]
  if (least && (least.waiting.size === 0 || pool.length >= threads)) return least
  const thread: Thread = { worker: new Worker(new URL('./off-thread.worker.ts', import.meta.url)), waiting: new Map() }
  const { worker, waiting } = thread
  worker.unref()
  worker.on('message', (report: Report) => waiting.get(report.id)?.(report))
  worker.on('error', (error) => {
    pool.splice(pool.indexOf(thread), 1)
    const { message } = error instanceof Error ? error : new Error(String(error))
    for (const [id, answer] of [...waiting]) answer({ id, error: { message } })
  })
  pool.push(thread)
  return thread
}
