import { type Filing, type MaterialOwner, shanghaiDay } from '@openbeian/filing'
import type { Facts } from '@openbeian/rules'
import type { FaceState } from './face-states.ts'
import { failuresIn } from './refuse-unready.ts'

type IdentityFacts = NonNullable<Facts['identity']>
type FaceCheckFacts = NonNullable<IdentityFacts['faceChecks']>[MaterialOwner]

/** Facts for the rules of the identity step. Where faces are not compared, the facts about them stay unknown. */
export function identityFacts(filing: Filing, states: readonly FaceState[], comparesFaces: boolean): IdentityFacts {
  const places = filing.services.map((_, n): MaterialOwner => `services.${n}`)
  const checked = places.flatMap((place): [MaterialOwner, FaceCheckFacts][] => {
    const state = states.find((it) => it.person.places.includes(place))
    const number = filing.services[Number(place.slice('services.'.length))]?.manager.certificate.number ?? ''
    const compared = comparesFaces && state ? factOf(state, number) : undefined
    const fact = (state && settledFact(state, number)) ?? compared
    return fact === undefined ? [] : [[place, fact]]
  })
  const refusing = states.filter((it) => it.consent?.agrees === false || it.otherWay !== undefined)
  return {
    faceChecks: Object.fromEntries(checked),
    attempts: Math.max(0, ...states.map((it) => failuresIn(it.checks))),
    refusesFace: refusing.length > 0,
    otherWayOffered: refusing.every((it) => it.otherWay !== undefined),
  }
}

/** What staff settled counts as the check, unless the person passed it. */
function settledFact({ counting, otherWay }: FaceState, certificateNumber: string): FaceCheckFacts | undefined {
  if (!otherWay?.settledAt || counting?.result === 'pass') return undefined
  const on = shanghaiDay(otherWay.settledAt)
  return { passed: otherWay.state === 'confirmed', certificateNumber, on, ofThisOrder: true }
}

/** Undefined where another way was taken, where somebody said no, or where a person has to look first. */
function factOf(
  { counting, otherWay, consent, checks }: FaceState,
  certificateNumber: string,
): FaceCheckFacts | undefined {
  if (counting?.result) {
    const day = shanghaiDay(counting.judgedAt ?? counting.askedAt)
    const passed = counting.result === 'review' ? {} : { passed: counting.result === 'pass' }
    return { ...passed, certificateNumber, on: day, ofThisOrder: true }
  }
  const byHand =
    otherWay !== undefined ||
    consent?.agrees === false ||
    checks.some((it) => it.state === 'unavailable' || it.state === 'judging')
  return byHand ? undefined : 'none'
}
