import type { Filing } from '@openbeian/filing'
import { findMaterialsOf } from '../../papers/materials/materials-of-order.ts'
import type { Deps } from '../../platform/deps.ts'
import { nameOfAccount } from '../../records/accounts/sealed-account.ts'
import { type FacePerson, facePersons } from './face-persons.ts'
import { type FaceCheckRow, listChecks, listConsents } from './faces.store.ts'
import { listOtherWays } from './other-ways.store.ts'
import { portraitOf } from './portrait-of-person.ts'
import { openOtherWay } from './sealed-other-way.ts'

/** How far a person of an order is with proving who they are. */
export interface FaceState {
  person: FacePerson
  /** The newest word; undefined while nothing was said. */
  consent: { agrees: boolean; textVersion: string; at: Date } | undefined
  hasPortrait: boolean
  /** The newest first. */
  checks: FaceCheckRow[]
  /** The newest one that says something and is about the picture that counts now. */
  counting: FaceCheckRow | undefined
  otherWay: CountingWay | undefined
}

type OtherWay = ReturnType<typeof openOtherWay<Awaited<ReturnType<typeof listOtherWays>>[number]>> & {
  settledByName: string | undefined
}
/** One that was replaced by another counts no more. */
type CountingWay = OtherWay & { state: Exclude<OtherWay['state'], 'replaced'> }
const counts = (it: OtherWay): it is CountingWay => it.state !== 'replaced'

export async function faceStatesOf(
  { db, cipher }: Pick<Deps, 'db' | 'cipher'>,
  orderId: string,
  filing: Filing,
): Promise<FaceState[]> {
  const [materials, consents, checks, otherWays] = await Promise.all([
    findMaterialsOf(db, orderId),
    listConsents(db, orderId),
    listChecks(db, orderId),
    listOtherWays(db, orderId),
  ])
  const opened = otherWays.map((it) => ({
    ...openOtherWay(cipher, it),
    settledByName: nameOfAccount(cipher, it.settledBy, it.settledByNameSealed),
  }))
  return facePersons(cipher, filing).map((person) => {
    const isOf = (it: { personKey: Buffer }) => it.personKey.equals(person.key)
    const consent = consents.find(isOf)
    const portrait = portraitOf(person, materials)
    const own = checks.filter(isOf)
    const best = own.filter((it) => it.state === 'judged' && it.portraitId === portrait?.id)
    return {
      person,
      consent: consent && { agrees: consent.agrees, textVersion: consent.textVersion, at: consent.decidedAt },
      hasPortrait: portrait !== undefined,
      checks: own,
      counting: best.find((it) => it.result === 'pass') ?? best[0],
      otherWay: opened.filter(counts).find(isOf),
    }
  })
}
