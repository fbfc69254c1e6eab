import type { ResultOutcome } from '@openbeian/contract'
import { allowedActions, type Filing, type OrderState, valueAt } from '@openbeian/filing'
import { addedResult, handlingOfResult, type RecordResult, resultMeaning, type WithCodes } from '@openbeian/regulator'
import type { ReturnReason } from '../../records/orders/orders.rows.ts'

/** What a result does to its order. */
export type ResultDecision =
  | { is: 'approve' }
  /** An order is approved with its numbers, and these have not come yet. */
  | { is: 'waitForNumbers' }
  | { is: 'refuse' }
  /** The result repeats what is known, or is only informational. */
  | { is: 'nothing'; outcome: ResultOutcome }
  /** The result contradicts the order's state: a person has to look. */
  | { is: 'park'; outcome: ResultOutcome }

export function decideResult(
  { outcome }: Pick<RecordResult, 'outcome'>,
  order: { state: OrderState; isPublished: boolean },
): ResultDecision {
  if (outcome === 'informational')
    return { is: 'nothing', outcome: { kind: 'nothing', reason: 'informational', details: {} } }
  const isApproval = outcome === 'approved'
  const { state, isPublished } = order
  const result = isApproval ? 'approved' : 'refused'
  if (state === result)
    return { is: 'nothing', outcome: { kind: 'nothing', reason: 'order-is-so-already', details: { state } } }
  const wanted = isApproval ? 'approve' : 'refuse'
  if (!allowedActions(state, 'administration').includes(wanted)) {
    return { is: 'park', outcome: { kind: 'parked', reason: 'contradicts-order', details: { result, state } } }
  }
  if (!isApproval) return { is: 'refuse' }
  return isPublished ? { is: 'approve' } : { is: 'waitForNumbers' }
}

/** Characters of one reason, as of a reviewer's (`ReturnReason` in the contract). */
const maxReasonLength = 500

/** Why the administration refused, at the fields its codes name; the opinion of a person at the whole. */
export function refusalReasons(
  { codes, opinion, remark }: RecordResult,
  filing: Filing,
  {
    about = '',
    editions = [],
  }: {
    /** The one of several services it is about, e.g. `services.1`. */
    about?: string
    /** Whose codes are known besides those of V3.0. */
    editions?: readonly WithCodes[]
  } = {},
): ReturnReason[] {
  const ofCodes = codes
    .filter(({ code }) => !(code === 1002 && opinion))
    .flatMap(({ code, description }) => {
      const { zh, fields } = resultMeaning(code, editions)
      const text = description && description !== zh ? description.slice(0, maxReasonLength) : ''
      const places = fields.flatMap((it) => placesOf(filing, it)).filter((it) => isWithin(it, about))
      const told = handlingOfAdded(code, editions)
      return (places.length > 0 ? places : [about]).map(
        (at): ReturnReason => ({ at, source: 'code', text, code, ...(told && { told }) }),
      )
    })
  const verdict = codes.find((it) => it.code === 1002)
  const said = [
    ...inPieces(opinion).map(
      (text): ReturnReason => ({
        at: about,
        source: 'opinion',
        text,
        ...(verdict && { code: 1002 }),
      }),
    ),
    ...inPieces(remark).map((text): ReturnReason => ({ at: about, source: 'remark', text })),
  ]
  const reasons = [...said, ...ofCodes]
  return reasons.length > 0 ? reasons.slice(0, 100) : [{ at: about, source: 'nothing', text: '' }]
}

/** What an edition says of its code is kept with the reason: the edition may be gone when somebody reads it. */
function handlingOfAdded(code: number, editions: readonly WithCodes[]): ReturnReason['told'] {
  if (!addedResult(code, editions)) return undefined
  const { actor, zh, en, adviceZh, adviceEn } = handlingOfResult(code, editions)
  return { actor, meaning: { zh, en }, whatToDo: { zh: adviceZh, en: adviceEn } }
}

/** What one service is refused for is not the fault of another. */
const isWithin = (at: string, service: string): boolean =>
  service === '' || !at.startsWith('services.') || at.startsWith(`${service}.`)

function inPieces(text = ''): string[] {
  const characters = [...text]
  const count = Math.ceil(text.length / maxReasonLength)
  const length = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_, index) => characters.slice(index * length, (index + 1) * length).join(''))
}

/** Every place of the filing a field without indexes means: `services.domains.name` is the name of each domain of each service. */
function placesOf(filing: Filing, field: string): string[] {
  let places = ['']
  for (const name of field.split('.')) {
    places = places.flatMap((at) => {
      const next = at ? `${at}.${name}` : name
      const value = valueAt(filing, next)
      return Array.isArray(value) && value.some((it) => typeof it === 'object')
        ? value.map((_, index) => `${next}.${index}`)
        : value === undefined
          ? []
          : [next]
    })
  }
  return places
}
