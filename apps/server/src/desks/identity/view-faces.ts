import type { FaceStepView } from '@openbeian/contract'
import type { Filing } from '@openbeian/filing'
import { type FaceState, faceStatesOf } from '../../judging/identity/face-states.ts'
import type { FaceCheckRow } from '../../judging/identity/faces.store.ts'
import { facesInForce } from '../../judging/identity/faces-in-force.ts'
import { identityFacts } from '../../judging/identity/identity-facts.ts'
import { failuresIn, inTime, maxFailures } from '../../judging/identity/refuse-unready.ts'
import { waysFor } from '../../judging/identity/services-for-person.ts'
import { judgeStep } from '../../judging/orders/judge-step.ts'
import type { Deps, Work } from '../../platform/deps.ts'
import { actsByMandate, may } from '../../platform/visible-to.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { getVisibleOrder } from '../../records/orders/visible-order.ts'
import { appointmentOf } from './appointment.ts'
import { consentText } from './consent-text.ts'
import { serviceConsentText } from './service-consent-text.ts'
import { serviceOf } from './service-of-way.ts'

/** How far the persons of an order are; staff see scores and what the rules say besides. Throws `order.not-found`. */
export async function viewFaces(
  work: Work,
  { orderId, forStaff = may(work.caller, 'order.read-inside') }: { orderId: string; forStaff?: boolean },
): Promise<FaceStepView> {
  const { db, cipher } = work
  const order = await getVisibleOrder(db, work.caller, orderId)
  const faces = await facesInForce(db, work.faces, order.providerId)
  const filing = openFiling(cipher, order)
  const states = await faceStatesOf(work, orderId, filing)
  return {
    ...(actsByMandate(work.caller, order) ? { byMandate: true } : {}),
    open: inTime(work.caller, order),
    ...(faces ? { consent: consentText(faces.keptDays, faces.provider.name) } : {}),
    services: servicesOf(work),
    persons: states.map((it) => ({
      ...personView(it, { forStaff, compared: faces !== undefined }),
      services: waysFor(work.identityServices, filing, it.person.places[0]),
    })),
    findings: forStaff ? await findingsOf(work, { order, filing, states, compared: faces !== undefined }) : [],
  }
}

function personView(
  state: FaceState,
  { forStaff, compared }: { forStaff: boolean; compared: boolean },
): Omit<FaceStepView['persons'][number], 'services'> {
  const { person, consent, hasPortrait, checks, counting, otherWay } = state
  const failures = failuresIn(checks)
  const shown = forStaff
    ? checks.filter((it) => it.state !== 'asked')
    : [counting ?? checks[0]].filter((it) => it !== undefined)
  return {
    about: person.places[0],
    places: person.places,
    name: forStaff ? person.name : `${[...person.name][0]}${'*'.repeat([...person.name].length - 1)}`,
    ...(consent ? { consent: { ...consent, at: consent.at.toISOString() } } : {}),
    hasPortrait,
    triesLeft: compared ? Math.max(0, maxFailures - failures) : 0,
    state: stateOf(state),
    checks: shown.map((it) => checkView(it, forStaff, it === counting)),
    ...(otherWay ? { otherWay: otherWayView(otherWay, forStaff) } : {}),
  }
}

function stateOf({ checks, counting, otherWay }: FaceState): FaceStepView['persons'][number]['state'] {
  if (counting?.result === 'pass') return 'passed'
  if (otherWay?.state === 'confirmed') return 'otherWayConfirmed'
  if (checks.some((it) => it.state === 'judging')) return 'judging'
  if (otherWay?.state === 'open') return 'otherWay'
  if (counting?.result === 'review') return 'review'
  if (checks[0]?.state === 'unavailable') return 'byHand'
  return counting?.result === 'fail' ? 'failed' : 'open'
}

function checkView(
  row: FaceCheckRow,
  forStaff: boolean,
  counts: boolean,
): FaceStepView['persons'][number]['checks'][number] {
  return {
    id: row.id,
    state: row.state,
    at: (row.answeredAt ?? row.askedAt).toISOString(),
    ...(row.result ? { result: row.result } : {}),
    reasons: row.reasons,
    ...(forStaff
      ? {
          counts,
          timed: row.timed,
          ...(row.provider ? { provider: row.provider } : {}),
          ...(row.scores ? { scores: row.scores } : {}),
          frames: row.framesFileId ? row.framesBytes.length : 0,
        }
      : {}),
  }
}

const otherWayView = (row: NonNullable<FaceState['otherWay']>, forStaff: boolean) => ({
  id: row.id,
  way: row.way,
  wish: row.wish,
  state: row.state,
  askedAt: row.askedAt.toISOString(),
  ...appointmentOf(row),
  ...(row.settledAt ? { settledAt: row.settledAt.toISOString() } : {}),
  ...(row.note ? { note: row.note } : {}),
  ...serviceOf(row),
  ...(forStaff && row.settledByName ? { settledBy: row.settledByName } : {}),
})

/** The services that may be asked here, each with what one agrees to first. */
const servicesOf = ({ identityServices }: Deps): FaceStepView['services'] =>
  (identityServices?.ways ?? []).map((way) => ({
    way,
    consent: serviceConsentText(way, identityServices?.name ?? ''),
  }))

/** Findings of the rules of the identity step. */
async function findingsOf(
  deps: Deps,
  { order, filing, states, compared }: { states: FaceState[]; compared: boolean } & { order: Order; filing: Filing },
): Promise<FaceStepView['findings']> {
  const identity = identityFacts(filing, states, compared)
  return (await judgeStep(deps, { order, filing, step: 'identity', facts: { identity } })).findings
}
