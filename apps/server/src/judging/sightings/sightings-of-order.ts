import type { Filing } from '@openbeian/filing'
import { type Sighting, seenThere } from '@openbeian/rules'
import { findMaterialsOf } from '../../papers/materials/materials-of-order.ts'
import type { Deps } from '../../platform/deps.ts'
import { sealedSighting } from './sealed-sighting.ts'
import { listSightings } from './sightings.store.ts'

type Read = Pick<Deps, 'db' | 'cipher'>
type Row = Awaited<ReturnType<typeof listSightings>>[number]

/** What was seen of an order, and whether it still stands there. */
export async function allSightingsOf(
  { db, cipher }: Read,
  order: { id: string },
  filing: Filing,
): Promise<{ row: Row; sighting: Sighting; isStale: boolean }[]> {
  const rows = await listSightings(db, order.id)
  if (rows.length === 0) return []
  const materials = await findMaterialsOf(db, order.id)
  return rows.map((row) => {
    const { answer, stood } = sealedSighting.open(cipher, row, row.saidSealed)
    const sighting = { kind: row.kind, at: row.place, answer }
    return { row, sighting, isStale: seenThere(sighting, filing, materials) !== stood }
  })
}

/** What counts today: where a paper, a name or a number changed since, somebody has to look again. */
export const sightingsOf = async (work: Read, order: { id: string }, filing: Filing): Promise<Sighting[]> =>
  (await allSightingsOf(work, order, filing)).flatMap(({ sighting, isStale }) => (isStale ? [] : [sighting]))
