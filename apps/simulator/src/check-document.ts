import { type Dialect, decodeUpload, notInGbk, type UploadData, v30, type WireFault } from '@openbeian/regulator'
import type { OfficialSchema } from './official-schema.ts'

/** A result code (`Jgdm`) about a whole document, and where the fault lies. */
export interface DocumentFault {
  code: 5001 | 5003 | 5004 | 5008
  detail: string
}

export type CheckedDocument = { ok: true; data: UploadData } | { ok: false; fault: DocumentFault; subjectIds: string[] }

export interface DocumentRules {
  dialect: Dialect
  /** The provider whose channel it came through. */
  ispId: bigint
  schema?: OfficialSchema
}

/** Reads an accepted upload; the first fault speaks for the whole document. */
export function checkDocument({ dialect, ispId, schema }: DocumentRules, xml: string): CheckedDocument {
  const strange = notInGbk(xml)
  if (strange.length > 0) return refuse(xml, { code: 5008, detail: strange.slice(0, 5).map(codePoint).join(' ') })

  const decoded = decodeUpload(dialect, xml)
  if (!decoded.ok) return refuse(xml, faultOf(decoded.faults, dialect))

  // the schemas are those of V3.0: what another edition adds is in none of them
  const broken = dialect.version === v30.version ? schema?.(xml) : undefined
  if (broken) return refuse(xml, { code: 5001, detail: broken })

  const { icp, ip, domains } = decoded.value
  const { requester } = icp ?? ip ?? domains
  if (requester !== ispId) return refuse(xml, { code: 5003, detail: `Qqdwid ${requester}` })
  return { ok: true, data: decoded.value }
}

function faultOf(faults: WireFault[], dialect: Dialect): DocumentFault {
  const has = (reason: WireFault['reason']) => faults.find((it) => it.reason === reason)
  const version = has('wrongVersion')
  if (version) return { code: 5004, detail: `当前接口版本为“${dialect.version}”，上报的是“${version.detail}”` }
  return {
    code: 5001,
    detail: faults
      .slice(0, 5)
      .map(({ path, reason, detail }) => `${path} ${reason}: ${detail}`)
      .join('; '),
  }
}

const codePoint = (it: string) => `U+${it.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`

/** What the result can be addressed to, as far as a broken document tells. */
const refuse = (xml: string, fault: DocumentFault): CheckedDocument => ({
  ok: false,
  fault,
  subjectIds: [...xml.matchAll(/<IspZtid>\s*([1-9]\d{0,18})\s*<\/IspZtid>/g)].map((it) => it[1] ?? ''),
})
