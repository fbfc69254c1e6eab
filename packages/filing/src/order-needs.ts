import type { FieldPath } from './field-path.ts'
import type { Filing, Service } from './filing.ts'
import { isMaterialKind, rowOf } from './material-lists.ts'
import { type OrderType, orderTypes } from './order-type.ts'

/** A part of a filing that an order may ask for. */
export type OrderPart = 'subject' | 'service' | 'access' | 'filed' | 'cancellation'

export interface OrderNeeds {
  /** What the applicant fills in, in the order it is asked; all else is shown as it is filed, and stays so. */
  asks: readonly OrderPart[]
  /** The filed record the order is about: of our registry, or known by the number that is typed. */
  about: 'nothing' | 'subject' | 'service' | 'subjectNumber' | 'serviceNumber'
  /** What becomes of that record. */
  does: 'adds' | 'changes' | 'cancels' | 'binds'
  /** Whether the ministry sends its SMS, where and when it does at all. */
  sms: boolean
  /** What a reviewer compares before the order goes on: persons with their papers, or the wish with the customer's word. */
  verification: 'persons' | 'word'
  /** `never`: another order does it, or V3.0 has no message for it. */
  offered: 'yes' | 'never'
}

/** What each order type asks for, and of what. */
export const orderNeeds: Record<OrderType, OrderNeeds> = {
  FIRST: { asks: ['subject', 'service', 'access'], about: 'nothing', does: 'adds', ...asked('persons') },
  ADD_SERVICE_HERE: { asks: ['service', 'access'], about: 'subject', does: 'adds', ...asked('persons') },
  ADD_SERVICE_ELSEWHERE: {
    asks: ['filed', 'subject', 'service', 'access'],
    about: 'subjectNumber',
    does: 'adds',
    ...asked('persons'),
  },
  ADD_ACCESS: {
    asks: ['filed', 'subject', 'service', 'access'],
    about: 'serviceNumber',
    does: 'adds',
    ...asked('persons'),
  },
  CHANGE_SUBJECT: { asks: ['subject'], about: 'subject', does: 'changes', ...asked('persons') },
  CHANGE_SERVICE: { asks: ['service'], about: 'service', does: 'changes', ...asked('persons') },
  CHANGE_ACCESS: { asks: ['access'], about: 'service', does: 'changes', ...asked('word') },
  CHANGE_ALL: { asks: ['subject', 'service', 'access'], about: 'subject', does: 'changes', ...asked('persons') },
  CANCEL_SUBJECT: { asks: ['filed', 'cancellation'], about: 'subject', does: 'cancels', ...asked('word') },
  CANCEL_SERVICE: { asks: ['cancellation'], about: 'service', does: 'cancels', ...asked('word') },
  CANCEL_ACCESS: { asks: ['cancellation'], about: 'service', does: 'cancels', ...asked('word'), sms: false },
  CLAIM: { asks: ['filed', 'subject'], about: 'subjectNumber', does: 'binds', ...asked('persons'), sms: false },
  TRANSFER_ACCOUNT: { asks: [], about: 'subject', does: 'binds', sms: false, verification: 'word', offered: 'never' },
  MIGRATE_SERVICE: { asks: [], about: 'service', does: 'changes', sms: true, verification: 'word', offered: 'never' },
}

function asked(verification: OrderNeeds['verification']) {
  return { sms: true, verification, offered: 'yes' } as const
}

/** 工信管函〔2019〕633号: a website has one domain; only an older one whose access is added may have several. */
export const mayHaveSeveralDomains = (orderType: OrderType, kind: Service['kind']): boolean =>
  kind !== 'website' || orderNeeds[orderType].about === 'serviceNumber'

/** 网站、APP 等 can come with others in one order where services are added; what is filed neither comes nor goes with a change. */
export const mayHaveSeveralServices = (orderType: OrderType): boolean =>
  orderNeeds[orderType].does === 'adds' && orderNeeds[orderType].about !== 'serviceNumber'

/** V3.0 changes an access, but adds and ends none with a change. */
export const mayAddAccess = (orderType: OrderType): boolean =>
  orderNeeds[orderType].does === 'adds' && orderNeeds[orderType].asks.includes('access')

/** 代办: what a third party may be authorised to file. Whose account a filing belongs to, its sponsor says itself. */
export const mandateOrderTypes: readonly OrderType[] = orderTypes.filter(
  (it) => orderNeeds[it].offered === 'yes' && orderNeeds[it].does !== 'binds',
)

export const asksFor = (orderType: OrderType, part: OrderPart): boolean => orderNeeds[orderType].asks.includes(part)

/** Whether the applicant fills in what stands at this place; the whole (an empty path) always is. */
export function isFieldAsked(orderType: OrderType, path: FieldPath): boolean {
  const [first = '', , inService = ''] = path.split('.')
  if (first === '') return true
  if (first === 'filed' || first === 'cancellation') return asksFor(orderType, first)
  if (first === 'services') {
    if (inService === '') return asksFor(orderType, 'service') || asksFor(orderType, 'access')
    return asksFor(orderType, inService === 'access' ? 'access' : 'service')
  }
  const [, kind] = /^subject\.materials\.(.+)$/.exec(path) ?? []
  const proves = kind && isMaterialKind(kind) && rowOf(kind).provesSubject
  if (kind && !proves) return isProofAsked(orderType, kind)
  return asksFor(orderType, 'subject')
}

/** What proves more than who somebody is: of a claim only that they may act for the sponsor. */
function isProofAsked(orderType: OrderType, kind: string): boolean {
  const { does } = orderNeeds[orderType]
  return does === 'binds' ? kind === 'authorisation-letter' || kind === 'other' : does !== 'cancels'
}

/** Typed values for the parts the order type asks for; all other parts stay as stored. */
export function mergeAskedParts(orderType: OrderType, kept: Filing, typed: Filing): Filing {
  const { filed } = asksFor(orderType, 'filed') ? typed : kept
  const { cancellation } = asksFor(orderType, 'cancellation') ? typed : kept
  return {
    subject: asksFor(orderType, 'subject') ? typed.subject : kept.subject,
    services: servicesOf(orderType, kept.services, typed.services),
    ...(filed && { filed }),
    ...(cancellation && { cancellation }),
  }
}

function servicesOf(orderType: OrderType, kept: Service[], typed: Service[]): Service[] {
  const [service, access] = [asksFor(orderType, 'service'), asksFor(orderType, 'access')]
  if (mayHaveSeveralServices(orderType)) return typed
  return kept.map((former, index) => {
    const it = typed[index] ?? former
    return { ...(service ? it : former), access: access ? accessOf(orderType, former, it) : former.access }
  })
}

const accessOf = (orderType: OrderType, former: Service, typed: Service): Service['access'] =>
  mayAddAccess(orderType) ? typed.access : former.access.map((it, index) => typed.access[index] ?? it)
