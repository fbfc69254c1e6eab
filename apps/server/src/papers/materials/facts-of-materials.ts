import type { MaterialView } from '@openbeian/contract'
import { entriesOf, type Filing, type Material, materialKinds } from '@openbeian/filing'
import { type Facts, factsOfFiles } from '@openbeian/rules'
import type { PaperField, ReadField } from '@openbeian/vision'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { subjectKeyOf } from '../../records/orders/order.ts'
import { pathOfField } from './kind-to-read.ts'
import { materialView } from './list-materials.ts'
import { listCurrentCompared } from './materials.store.ts'
import { asMaterial } from './materials-of-order.ts'
import { factsOfPicture } from './picture-facts.ts'
import { openReading } from './sealed-reading.ts'
import { isSure } from './sure-reading.ts'

export interface MaterialsAndFacts {
  views: MaterialView[]
  /** What the rules ask of them. */
  facts: {
    materials: Material[]
    materialFacts: NonNullable<Facts['materialFacts']>
    readOnMaterials?: NonNullable<Facts['readOnMaterials']>
  }
}

/** The materials that count now, and the values read on them with certainty; the values are left out while no material was read. */
export async function factsOfMaterials(
  db: Db,
  { cipher, orderId, filing }: { cipher: Cipher; orderId: string; filing: Filing },
): Promise<MaterialsAndFacts> {
  const rows = await listCurrentCompared(db, orderId, subjectKeyOf(cipher, filing))
  const views = rows.map(materialView)
  const materials = views.map(asMaterial)
  const read = rows.flatMap(({ id, kind, about, readingSealed: sealed }) =>
    sealed ? [{ material: { id, kind, about }, fields: openReading(cipher, id, sealed).fields }] : [],
  )
  const facts = { materials, materialFacts: withLooks(factsOfFiles(views), rows, read) }
  if (read.length === 0) return { views, facts }
  return { views, facts: { ...facts, readOnMaterials: Object.assign({}, ...read.map((it) => placed(filing, it))) } }
}

type Row = Awaited<ReturnType<typeof listCurrentCompared>>[number]

/** What judging, reading and comparing a material tell; without a virus scan `isHarmless` stays unknown. */
function withLooks(
  materialFacts: NonNullable<Facts['materialFacts']>,
  rows: Row[],
  read: { material: Material; fields: Fields }[],
): NonNullable<Facts['materialFacts']> {
  return Object.fromEntries(
    rows.map(({ id, kind, looked, scannedAt, isUsedByOthers }) => {
      const validTo = read.find(({ material }) => material.id === id)?.fields.validTo
      const seen = {
        ...materialFacts[id],
        ...factsOfPicture(kind, looked),
        isUsedByOthers,
        ...(scannedAt ? { isHarmless: true } : {}),
        ...(validTo && isSure(validTo) ? { validTo: validTo.value } : {}),
      }
      return [id, seen] as const
    }),
  )
}

type Fields = Partial<Record<PaperField, ReadField>>

function placed(filing: Filing, { material, fields }: { material: Material; fields: Fields }): Record<string, string> {
  const sure = entriesOf(fields).filter(([, read]) => isSure(read))
  const places = sure.flatMap(([field, { value }]) => {
    const path = placeOf(filing, { material, field, domain: fields.domain?.value })
    return path ? [[path, value] as const] : []
  })
  return Object.fromEntries(places)
}

/** The rules compare the representative a certificate names with the principal themselves. */
const placeOf = (
  filing: Filing,
  { material, field, domain }: { material: Material; field: PaperField; domain: string | undefined },
) =>
  materialKinds[material.kind].readAs === 'sponsor' && field === 'legalRepresentative'
    ? 'subject.legalRepresentative'
    : pathOfField(filing, { it: material, field, domain })
