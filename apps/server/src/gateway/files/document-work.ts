import { type ErrorKind, FilingError } from '@openbeian/filing'
import {
  type Cipher,
  type Decoded,
  type Dialect,
  type DialectFile,
  type DownloadData,
  decodeAnswer,
  decodeDownload,
  decodeUpload,
  dialectOfFile,
  encodeUpload,
  readEnvelope,
  resultsOf,
  type Sealed,
  type SealOptions,
  seal,
  type UnsealCode,
  type Unsealed,
  type UploadData,
  unseal,
  v30,
} from '@openbeian/regulator'
import { maskedDownload, maskedUpload } from './masked-xml.ts'

/** A sealed file as it was read; a payload that does not open has the code it would be refused with. */
export type UnsealedDocument<Data> = Decoded<Data> | { ok: false; code: UnsealCode; reason: string }

/** A dialect holds functions, which do not travel: the file it was loaded from does; null is V3.0. */
type DialectSent = DialectFile | null

/** How a document is sealed, as it travels to a process. */
export interface SealingSent {
  dialect: DialectSent
  /** Others it may be in. */
  editions: DialectSent[]
  cipher?: Cipher
}

type SealedInput = SealingSent & { sealed: Sealed }

/** All that is done with the documents of an administration, apart from the process that answers. */
export const documentWork = {
  encode: ({ data, ...how }: SealingSent & { data: UploadData }) =>
    carried(async () => {
      const options = sealingOf(how)
      return seal(encodeUpload(options.dialect, data), options)
    }),
  decodeUpload: (it: SealedInput) =>
    carried<UnsealedDocument<UploadData>>(async () => {
      const { dialect, opened } = await openedBy(it)
      return opened.ok ? shortened(decodeUpload(dialect, opened.xml)) : opened
    }),
  decodeDownload: (it: SealedInput) =>
    carried<UnsealedDocument<DownloadData>>(async () => {
      const { dialect, opened } = await openedBy(it)
      return opened.ok ? shortened(decodeDownload(dialect, opened.xml)) : opened
    }),
  /** An answer as it would have travelled, kept by hand. */
  decodeAnswer: (text: string) => carried(async () => shortened(decodeAnswer(text))),
  /** What a call was answered, in its envelope. */
  readEnvelope: (envelope: string) => carried(async () => readEnvelope(envelope)),
  /** A report as it may be read: whole, or masked. */
  viewUpload: (it: SealedInput & { isMasked: boolean }) =>
    carried(async () => {
      const { dialect, opened } = await openedBy(it)
      if (!opened.ok) return { reason: `${opened.code} ${opened.reason}` }
      return { xml: it.isMasked ? maskedUpload(dialect, opened.xml) : opened.xml }
    }),
  /** What came, masked, and the codes of each result (`BAJG`) in it, by its place. */
  viewDownload: (it: SealedInput) =>
    carried(async () => {
      const { dialect, opened } = await openedBy(it)
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

const dialectOf = (sent: DialectSent): Dialect => (sent ? dialectOfFile(sent) : v30)

const sealingOf = ({ dialect, cipher }: SealingSent): SealOptions => ({
  dialect: dialectOf(dialect),
  ...(cipher && { cipher }),
})

/** Opened as the edition of the channel has it, and read in the one the document names where the channel ever spoke that. */
async function openedBy(it: SealedInput): Promise<{ dialect: Dialect; opened: Unsealed }> {
  const { dialect: present, cipher } = sealingOf(it)
  const all = [present, ...it.editions.map(dialectOf)]
  let opened = await unseal(it.sealed, { dialect: present, ...(cipher && { cipher }) })
  for (const dialect of all.slice(1)) {
    // another edition may take the hash of other bytes
    if (!opened.ok && opened.code === 7) opened = await unseal(it.sealed, { dialect, ...(cipher && { cipher }) })
  }
  const version = opened.ok ? versionOf(opened.xml) : present.version
  return { dialect: all.find((dialect) => dialect.version === version) ?? present, opened }
}

/** The version the root of a document names; whether it is a document is seen later. */
const versionOf = (xml: string) =>
  /<(?:Up|Down)loadData\s[^<>]{0,200}?\bversion\s{0,9}=\s{0,9}["']([^"'<>]{0,64})["']/.exec(xml.slice(0, 1000))?.[1]

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
