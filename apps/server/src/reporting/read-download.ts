import { createHash } from 'node:crypto'
import {
  type DownloadData,
  decodeDownload,
  type IcpDownload,
  type Sealed,
  type SealOptions,
  unseal,
} from '@openbeian/regulator'
import type { Cipher } from '../platform/cipher.ts'

/** What of a file is applied so far. */
export type AppliedData = { icp: Pick<IcpDownload, 'published' | 'results'> }

/** `damaged`: it may arrive whole the next time; `unknown`: it arrived whole, and we cannot read it. */
export type ReadDownload = { ok: true; data: AppliedData } | { ok: false; kind: 'damaged' | 'unknown'; fault: string }

/** Decrypts, checks the hash, unzips, decodes GBK and reads the document. */
export async function readDownload(sealed: Sealed, sealing: SealOptions): Promise<ReadDownload> {
  const opened = await unseal(sealed, sealing)
  if (!opened.ok) return { ok: false, kind: 'damaged', fault: `文件无法解开（${opened.code}）：${opened.reason}` }
  const read = decodeDownload(sealing.dialect, opened.xml)
  if (read.ok) {
    const { icp = {} } = read.value
    const unapplied = notApplied(read.value)
    if (unapplied.length === 0) return { ok: true, data: { icp } }
    return { ok: false, kind: 'unknown', fault: `文件含有尚不处理的内容：${unapplied.join('、')}` }
  }
  const shown = read.faults.slice(0, 3).map((it) => `${it.path} ${it.reason}（${it.detail}）`)
  return { ok: false, kind: 'unknown', fault: `文件内容无法识别：${shown.join('；')}` }
}

/** Blocks nobody applies yet: a file with one is kept for a person, never half applied. */
const notApplied = ({ icp, ...others }: DownloadData): string[] => [
  ...Object.entries(others).flatMap(([name, it]) => (it === undefined ? [] : [name])),
  ...Object.keys(icp ?? {}).filter((name) => name !== 'published' && name !== 'results'),
]

/** What the console shows of a file. */
export function contentOf({ icp }: AppliedData): string {
  const results = icp.results ? ((icp.results.records.length || icp.results.opinions?.length) ?? 0) : undefined
  return [
    ...(icp.published ? [`BASJ 备案数据 ${icp.published.length} 条`] : []),
    ...(results === undefined ? [] : [`BAJG 备案结果 ${results} 条`]),
  ].join('，')
}

/** Of the bytes as they came: the hash they claim may be wrong. */
export const hashOfDownload = ({ beianInfo }: Sealed): string => createHash('sha256').update(beianInfo).digest('base64')

const aboutDownload = (fileId: string) => `download-file:${fileId}`

export const sealDownload = (cipher: Cipher, fileId: string, sealed: Sealed): Buffer =>
  cipher.seal(Buffer.from(JSON.stringify(sealed)), aboutDownload(fileId))

/** Throws `cipher.cannot-open`. */
export const openDownload = (cipher: Cipher, fileId: string, payloadSealed: Buffer): Sealed =>
  JSON.parse(cipher.open(payloadSealed, aboutDownload(fileId)).toString('utf8')) as Sealed
