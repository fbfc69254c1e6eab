import type { MaterialView } from '@openbeian/contract'
import type { Filing, Material } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { PaperField, ReadField } from '@openbeian/vision'
import type { Cipher } from '../platform/cipher.ts'
import type { Db } from '../platform/database.ts'
import { materialView } from './list-materials.ts'
import { listCurrentRead } from './materials.store.ts'
import { asMaterial, seenOn } from './materials-of-order.ts'
import { pathOfField } from './paper-of-material.ts'
import { openReading } from './sealed-reading.ts'
import { isSure } from './sure-reading.ts'

export interface PapersOfOrder {
  views: MaterialView[]
  /** What the rules ask of them. */
  facts: { materials: Material[]; papers: NonNullable<Facts['papers']>; onPapers?: NonNullable<Facts['onPapers']> }
}

/** The papers of an order that count now, and what was read on them for sure; nothing of it while none was read. */
export async function papersOfOrder(db: Db, cipher: Cipher, orderId: string, filing: Filing): Promise<PapersOfOrder> {
  const rows = await listCurrentRead(db, orderId)
  const views = rows.map(materialView)
  const materials = views.map(asMaterial)
  const read = rows.flatMap(({ id, reading_sealed: sealed }, index) =>
    sealed ? [{ material: materials[index] as Material, fields: openReading(cipher, id, sealed).fields }] : [],
  )
  const facts = { materials, papers: withScans(seenOn(views), rows) }
  if (read.length === 0) return { views, facts }
  return { views, facts: { ...facts, onPapers: Object.assign({}, ...read.map((it) => placed(filing, it))) } }
}

/** What nobody has scanned stays unknown; what a scan found something in was never taken in. */
function withScans(
  papers: NonNullable<Facts['papers']>,
  rows: { id: string; scanned_at: Date | null }[],
): NonNullable<Facts['papers']> {
  const scanned = rows.filter((it) => it.scanned_at).map(({ id }) => [id, { ...papers[id], isHarmless: true }] as const)
  return { ...papers, ...Object.fromEntries(scanned) }
}

type Fields = Partial<Record<PaperField, ReadField>>

function placed(filing: Filing, { material, fields }: { material: Material; fields: Fields }): Record<string, string> {
  const sure = (Object.entries(fields) as [PaperField, ReadField][]).filter(([, read]) => isSure(read))
  const places = sure.flatMap(([field, { value }]) => {
    const path = placeOf(filing, material, field, fields.domain?.value)
    return path ? [[path, value] as const] : []
  })
  return Object.fromEntries(places)
}

/** The rules compare the representative a certificate names with the principal themselves. */
const placeOf = (filing: Filing, material: Material, field: PaperField, domain: string | undefined) =>
  material.kind === 'subject-certificate' && field === 'legalRepresentative'
    ? 'subject.legalRepresentative'
    : pathOfField(filing, material, field, domain)
