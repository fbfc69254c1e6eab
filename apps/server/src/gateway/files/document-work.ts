import { type ErrorKind, FilingError } from '@openbeian/filing'
import {
  type Cipher,
  type Decoded,
  type DownloadData,
  decodeAnswer,
  decodeDownload,
  decodeUpload,
  encodeUpload,
  readEnvelope,
  resultsOf,
  type Sealed,
  type SealOptions,
  seal,
  type UnsealCode,
  type UploadData,
  unseal,
  v30,
  v30Plus,
} from '@openbeian/regulator'
import { maskedDownload, maskedUpload } from './masked-xml.ts'

/** A sealed file as it was read; a payload that does not open has the code it would be refused with. */
export type UnsealedDocument<Data> = Decoded<Data> | { ok: false; code: UnsealCode; reason: string }

/** A dialect holds functions, which do not travel: a process knows those of the package by their version. */
export const dialectsApart = [v30, v30Plus] as const

interface SealedInput {
  sealed: Sealed
  version: string
  cipher?: Cipher
}

/** All that is done with the documents of an administration, apart from the process that answers. */
export const documentWork = {
  encode: ({ data, ...how }: { data: UploadData; version: string; cipher?: Cipher }) =>
    carried(async () => {
      const options = sealingOf(how)
      return seal(encodeUpload(options.dialect, data), options)
    }),
  decodeUpload: (it: SealedInput) =>
    carried<UnsealedDocument<UploadData>>(async () => {
      const opened = await unseal(it.sealed, sealingOf(it))
      return opened.ok ? shortened(decodeUpload(sealingOf(it).dialect, opened.xml)) : opened
    }),
  decodeDownload: (it: SealedInput) =>
    carried<UnsealedDocument<DownloadData>>(async () => {
      const opened = await unseal(it.sealed, sealingOf(it))
      return opened.ok ? shortened(decodeDownload(sealingOf(it).dialect, opened.xml)) : opened
    }),
  /** An answer as it would have travelled, kept by hand. */
  decodeAnswer: (text: string) => carried(async () => shortened(decodeAnswer(text))),
  /** What a call was answered, in its envelope. */
  readEnvelope: (envelope: string) => carried(async () => readEnvelope(envelope)),
  /** A report as it may be read: whole, or masked. */
  viewUpload: (it: SealedInput & { isMasked: boolean }) =>
    carried(async () => {
      const opened = await unseal(it.sealed, sealingOf(it))
      if (!opened.ok) return { reason: `${opened.code} ${opened.reason}` }
      return { xml: it.isMasked ? maskedUpload(sealingOf(it).dialect, opened.xml) : opened.xml }
    }),
  /** What came, masked, and the codes of each result (`BAJG`) in it, by its place. */
  viewDownload: (it: SealedInput) =>
    carried(async () => {
      const { dialect } = sealingOf(it)
      const opened = await unseal(it.sealed, sealingOf(it))
      if (!opened.ok) return { codes: [] }
      const read = decodeDownload(dialect, opened.xml)
      const results = read.ok ? read.value.icp?.results : undefined
      const codes = results ? resultsOf(results).map((result) => result.codes.map(({ code }) => code)) : []
      return { xml: maskedDownload(dialect, opened.xml), codes }
    }),
}

const maxFaults = 100
const maxFaultLength = 300

/** A hostile file has a million faults, and names of a megabyte in them. */
const shortened = <Value>(decoded: Decoded<Value>): Decoded<Value> =>
  decoded.ok
    ? decoded
    : {
        ok: false,
        faults: decoded.faults.slice(0, maxFaults).map(({ path, reason, detail }) => ({
          path: path.slice(0, maxFaultLength),
          reason,
          detail: detail.slice(0, maxFaultLength),
        })),
      }

function sealingOf({ version, cipher }: { version: string; cipher?: Cipher }): SealOptions {
  const dialect = dialectsApart.find((it) => it.version === version)
  if (!dialect) throw new Error(`no dialect ${version}`)
  return { dialect, ...(cipher && { cipher }) }
}

/** What was done, or a `FilingError` without its functions, which do not travel. */
export type Carried<Result> =
  | { done: Result }
  | { error: { code: string; kind: ErrorKind; zh: string; en: string; details: unknown } }

async function carried<Result>(work: () => Promise<Result>): Promise<Carried<Result>> {
  try {
    return { done: await work() }
  } catch (error) {
    if (!(error instanceof FilingError)) throw error
    const { code, kind, zh, details, message } = error
    return { error: { code, kind, zh, en: message, details } }
  }
}
