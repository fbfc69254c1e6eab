import { createHash } from 'node:crypto'
import type { Filing, MaterialOwner, Person } from '@openbeian/filing'
import { showsPerson } from '@openbeian/filing'
import { zipFiles } from '@openbeian/regulator'
import { facePersons } from '../../judging/identity/face-persons.ts'
import { listOfPerson } from '../../judging/identity/person-rows.store.ts'
import { listFilesOfOrder } from '../../papers/materials/old-materials.store.ts'
import { openSealed } from '../../papers/materials/sealed-files.ts'
import type { Work } from '../../platform/deps.ts'
import type { FileAnswer } from '../../platform/http/http.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { openFiling } from '../../records/orders/order.ts'
import { listSealedFilings } from '../../records/orders/orders.store.ts'

interface Sought {
  name: string
  number: string
}

/**
 * 某人的个人信息副本: where orders of this provider name the person, what they say, and the papers that show them; nothing of
 * anybody else. Filings are sealed, so each is opened to be looked at.
 */
export async function exportPerson(
  work: Work,
  { reason, ...sought }: Sought & { reason: string },
): Promise<FileAnswer> {
  const { caller, cipher, now } = work
  // the number stands nowhere: whoever looks for the entry finds it by the hash of what was asked
  const asked = createHash('sha256')
    .update(cipher.blindIndex('person-export', sought.number))
    .digest('hex')
    .slice(0, 16)
  const found: { reference: string; state: string; said: Record<string, unknown>; proved: object }[] = []
  const files: { name: string; bytes: Buffer }[] = []
  const orders: string[] = []
  for await (const order of listSealedFilings(work.db, caller.providerId)) {
    const filing = openFiling(cipher, order)
    const places = placesOf(filing, sought)
    if (places.length === 0) continue
    orders.push(order.id)
    const key = facePersons(cipher, filing).find((it) => it.places.some((place) => places.includes(place)))?.key
    found.push({
      reference: order.reference,
      state: order.state,
      said: Object.fromEntries(places.map((place) => [place, partOf(filing, place, sought)])),
      proved: key ? await listOfPerson(work.db, { orderId: order.id, personKey: key }) : {},
    })
    for (const { id, kind, about, fileId, dataKey } of await listFilesOfOrder(work.db, order.id))
      if (showsPerson(kind, filing) && places.some((place) => place === about))
        files.push({ name: `${order.reference}/${kind}-${id}`, bytes: await openSealed(work, { fileId, dataKey }) })
  }
  await writeAudit(work, {
    caller,
    action: 'person.export',
    about: `person:${asked}`,
    reason,
    after: { orders: found.length },
    owners: { orders },
  })
  const data = Buffer.from(JSON.stringify({ ...sought, exportedAt: now().toISOString(), orders: found }, null, 2))
  return {
    bytes: await zipFiles([{ name: 'person.json', bytes: data }, ...files], now()),
    contentType: 'application/zip',
    fileName: `person-${now().toISOString().slice(0, 10)}.zip`,
  }
}

const isThem = ({ name, certificate }: Person, sought: Sought): boolean =>
  certificate.number.trim().toUpperCase() === sought.number.toUpperCase() && name.trim() === sought.name

function placesOf({ subject, services }: Filing, sought: Sought): MaterialOwner[] {
  const isSponsor = subject.certificate.number.trim().toUpperCase() === sought.number.toUpperCase()
  return [
    ...(isSponsor || isThem(subject.principal, sought) ? (['subject'] as const) : []),
    ...services.flatMap(({ manager }, at) => (isThem(manager, sought) ? [`services.${at}` as const] : [])),
  ]
}

/** A sponsor who is a person is the whole subject; all others are a person in a place. */
function partOf({ subject, services }: Filing, place: MaterialOwner, sought: Sought): unknown {
  if (place !== 'subject') return services[Number(place.slice('services.'.length))]?.manager
  return subject.nature === 'individual' && isThem(subject.principal, sought) ? subject : subject.principal
}
