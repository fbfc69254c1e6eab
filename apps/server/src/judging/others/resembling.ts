import { type Filing, resemblance } from '@openbeian/filing'
import type { Resembling } from '@openbeian/rules'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { type Order, openFiling, subjectKeyOf } from '../../records/orders/order.ts'
import { openService, openSubject } from '../../records/registry/sealed-record.ts'
import {
  bandKeys,
  type SketchedText,
  textsOf,
  textsOfService,
  textsOfSubject,
} from '../../records/sketches/sketched-texts.ts'
import { findLikelyDoubles, type LikelyDouble } from '../../records/sketches/sketches.store.ts'

/** Of more services in one order nobody compares by eye either. */
const maxTexts = 40

/** From here on two texts are worth a look. Names are short: a letter is much of them; addresses differ by a room. */
const leastAlike: Record<SketchedText['kind'], number> = {
  'sponsor-name': 0.7,
  'service-name': 0.6,
  address: 0.75,
  remark: 0.7,
}

/** What of a filing resembles what other sponsors of the provider have filed, or have on its way. */
export async function resemblingOf(
  db: Db,
  {
    cipher,
    order,
    filing,
  }: { cipher: Cipher; order: Pick<Order, 'id' | 'providerId' | 'filedSubjectId'>; filing: Filing },
): Promise<Resembling[]> {
  const { providerId } = order
  const texts = textsOf(filing).slice(0, maxTexts)
  const asked = texts.map((it) => ({ ...it, bands: bandKeys(cipher, it) })).filter(({ bands }) => bands.length > 0)
  const likely = await findLikelyDoubles(db, {
    providerId,
    orderId: order.id,
    subjectId: order.filedSubjectId,
    subjectKey: subjectKeyOf(cipher, filing) ?? null,
    texts: asked,
  })
  const found = asked.flatMap((text) =>
    likely.filter(({ at }) => at === text.at).flatMap((it) => alike(text, othersOf(cipher, providerId, it))),
  )
  return found.toSorted((one, other) => other.share - one.share)
}

interface Other {
  of: Pick<Resembling, 'number' | 'orderId'>
  texts: SketchedText[]
}

/** What the other one says: opened only because it shares a sketch. */
function othersOf(cipher: Cipher, providerId: string, { subject, service, order }: LikelyDouble): Other {
  if (order) {
    const { id, sealed } = order
    return { of: { orderId: id }, texts: textsOf(openFiling(cipher, { id, filingSealed: sealed })) }
  }
  if (service) {
    const { number, regulatorId, sealed } = service
    return { of: { number }, texts: textsOfService(openService(cipher, { providerId, regulatorId }, sealed), 0) }
  }
  if (!subject) return { of: {}, texts: [] }
  const { number, regulatorId, sealed } = subject
  return { of: { number }, texts: textsOfSubject(openSubject(cipher, { providerId, regulatorId }, sealed)) }
}

function alike({ kind, at, text }: SketchedText, { of, texts }: Other): Resembling[] {
  const shares = texts.filter((it) => it.kind === kind).map((it) => resemblance(text, it.text))
  const share = Math.max(0, ...shares)
  return share >= leastAlike[kind] ? [{ at, ...of, share: Math.round(share * 100) }] : []
}
