import type { MaterialReading, ReadingField } from '@openbeian/contract'
import {
  entriesOf,
  type Filing,
  type MaterialKind,
  type MaterialOwner,
  maskIdentifier,
  rowOf,
  sensitivePaths,
  valueAt,
} from '@openbeian/filing'
import { nameOfPaper, type PaperField, type PaperKind, type ReadField } from '@openbeian/vision'
import type { Work } from '../../platform/deps.ts'
import { may } from '../../platform/visible-to.ts'
import { refuseClosedMaterials } from '../../records/orders/materials-open.ts'
import { openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { pathOfField, placesOfKind } from './kind-to-read.ts'
import { listReadingsOf } from './readings.store.ts'
import { sameText } from './same-text.ts'
import { openReading, type StoredReading } from './sealed-reading.ts'
import { isSure } from './sure-reading.ts'
import { unreadMessage } from './unread-reason.ts'

/** What was read on the papers of an order, beside what is typed. Throws `order.not-found`, `order.papers-closed`. */
export async function listReadings(
  { caller, db, cipher }: Work,
  orderId: string,
): Promise<{ readings: MaterialReading[] }> {
  const order = await getVisibleOrder(db, caller, orderId)
  await refuseClosedMaterials(db, caller, order)
  const filing = openFiling(cipher, order)
  const forStaff = may(caller, 'order.read-inside')
  const rows = await listReadingsOf(db, orderId)
  const readings = rows.map((row): MaterialReading => {
    const material = { kind: row.kind, about: row.about }
    const reading = row.readingSealed ? openReading(cipher, row.materialId, row.readingSealed) : undefined
    return {
      materialId: row.materialId,
      ...material,
      state: row.state,
      ...(row.reason ? { why: unreadMessage(row.reason) } : {}),
      ...(reading ? { rotation: reading.rotation } : {}),
      fields: reading ? fieldsOf(filing, { material, reading, forStaff }) : [],
      ...(reading?.looksLike ? shownAs(filing, { about: row.about, shown: reading.looksLike }) : {}),
      ...(forStaff ? { hints: [...new Set([...row.hints, ...(reading?.hints ?? [])])] } : {}),
      ...(forStaff && reading ? { lostWhenReported: reading.lostWhenReported } : {}),
    }
  })
  return { readings }
}

/** What another kind of paper is called, and where it belongs. */
const shownAs = (filing: Filing, { about, shown }: { about: MaterialOwner; shown: PaperKind }) => ({
  looksLike: nameOfPaper(shown),
  belongsAt: placesOfKind(filing, shown).sort((a, b) => Number(b.about === about) - Number(a.about === about)),
})

type Material = { kind: MaterialKind; about: MaterialOwner }

/** Staff compare: of a person they see what was typed, and the rest only on the picture, where the look is logged. */
function fieldsOf(
  filing: Filing,
  {
    material,
    reading: { fields, typedFirst = [] },
    forStaff,
  }: { material: Material; reading: StoredReading; forStaff: boolean },
): ReadingField[] {
  const domain = fields.domain?.value
  const personal = isPersonal(filing, material)
  return entriesOf(fields).flatMap(([field, read]) => {
    const path = pathOfField(filing, { it: material, field, domain })
    if (forStaff && personal && !path) return []
    const line = compared(filing, { field, path, read, forStaff })
    return [line.agrees && path && !typedFirst.includes(path) ? { ...line, maybeCopied: true } : line]
  })
}

const isPersonal = ({ subject }: Filing, { kind }: Material): boolean =>
  rowOf(kind).personal === 'always' || (rowOf(kind).personal === 'of-individuals' && subject.nature === 'individual')

function compared(
  filing: Filing,
  { field, path, read, forStaff }: { field: PaperField; path: string | undefined; read: ReadField; forStaff: boolean },
): ReadingField {
  const { value, confidence, checksumOk, box, looksChanged } = read
  const typed = path ? valueAt(filing, path) : undefined
  const hides = forStaff && path !== undefined && sensitivePaths(filing).includes(path)
  const shown = (text: string) => (hides ? maskIdentifier(text) : text)
  return {
    field,
    ...(path ? { path } : {}),
    value: shown(value),
    confidence,
    doubtful: !isSure(read) || (!checksumOk && (field === 'name' || field === 'legalRepresentative')),
    ...(checksumOk === undefined ? {} : { checksumOk }),
    ...(box ? { box } : {}),
    ...(forStaff && looksChanged ? { looksChanged } : {}),
    ...(typeof typed === 'string' && typed !== '' ? { typed: shown(typed), agrees: sameText(typed, value) } : {}),
  }
}
