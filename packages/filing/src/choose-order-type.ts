import type { ServiceKind, SubjectNature } from './filing.ts'
import { orderNeeds } from './order-needs.ts'
import type { OrderType } from './order-type.ts'
import type { OrderTypeReason } from './order-type-reasons.ts'
import type { ProvinceCode } from './province.ts'

/** What somebody wants of the filings. */
export type FilingWish = (typeof filingWishes)[number]
export const filingWishes = [
  'open',
  'change',
  'stopService',
  'stopAll',
  'leaveProvider',
  'moveToSponsor',
  'moveToAccount',
  'manage',
] as const

const typeOfWish: Partial<Record<FilingWish, OrderType>> = {
  moveToSponsor: 'MIGRATE_SERVICE',
  moveToAccount: 'TRANSFER_ACCOUNT',
  manage: 'CLAIM',
}

/** Can what is wished be applied for here? */
export function isWishOffered(wish: FilingWish): boolean {
  const type = typeOfWish[wish]
  return type === undefined || orderNeeds[type].offered === 'yes'
}

/** What is known before an order is begun. */
export interface OrderFacts {
  wish: FilingWish
  /** 主体: not in the national database, there without any service (空壳), or there. */
  sponsor: 'new' | 'shell' | 'filed'
  /** Whether this provider has access for that subject. */
  accessHere: boolean
  /** Who filed the domain or app the wish is about. */
  serviceFiledBy: 'nobody' | 'sponsor' | 'other'
  /** The province the sponsor is filed in. */
  province?: ProvinceCode
  /** With `change`: what is different from what is filed. */
  changes?: readonly ('subject' | 'service' | 'access')[]
  /** False: what is filed of the subject is out of date. */
  subjectIsCurrent?: boolean
  /** Whether no other provider has access for this service. */
  isLastAccess?: boolean
  hasOpenOrder?: boolean
  /** Whether the account already manages the filing. */
  isInAccount?: boolean
  nature?: SubjectNature
  /** Of the services the order would be about. */
  kinds?: readonly ServiceKind[]
  /** With `moveToSponsor`: who takes the service over. */
  receiver?: SubjectNature
}

/** What differs by province, as it is known for a day: an operator may hold a newer list. */
export interface OrderTypePractice {
  asOf: string
  /** Services may be added to an empty shell. */
  addsToShells: readonly ProvinceCode[]
  /** Changes are taken only as a whole. */
  wholeChangesOnly: readonly ProvinceCode[]
  /** Services may move to another sponsor; `undefined`: not known which. */
  migrates: readonly ProvinceCode[] | undefined
}

/** From providers' public guides; which 26 or so provinces migrate services is not in them. */
export const orderTypePractice: OrderTypePractice = {
  asOf: '2026-05-31',
  // 京 津 晋 辽 沪 苏 浙 桂 川 黔 滇
  addsToShells: [
    ...(['110000', '120000', '140000', '210000', '310000', '320000'] as const),
    ...(['330000', '450000', '510000', '520000', '530000'] as const),
  ],
  wholeChangesOnly: ['630000'],
  migrates: undefined,
}

export interface OrderTypeChoice {
  /** Absent: no order can be begun; the reasons say why. */
  orderType?: OrderType
  /** What has to be done before, if anything. */
  before?: OrderType
  /** The first reason decided; the others are worth knowing. */
  reasons: readonly OrderTypeReason[]
}

/** The order type the facts ask for, with its reasons: the decision table of the wizard and the API. */
export function chooseOrderType(facts: OrderFacts, practice: OrderTypePractice = orderTypePractice): OrderTypeChoice {
  if (facts.hasOpenOrder) return { reasons: ['open-order'] }
  return byWish[facts.wish](facts, practice)
}

type Choose = (facts: OrderFacts, practice: OrderTypePractice) => OrderTypeChoice

const byWish: Record<FilingWish, Choose> = {
  open,
  change,
  stopService: (facts) => missing(facts) ?? { orderType: 'CANCEL_SERVICE', reasons: ['stops-service'] },
  stopAll: (facts) => missingSubject(facts) ?? { orderType: 'CANCEL_SUBJECT', reasons: ['stops-everything'] },
  leaveProvider: (facts) =>
    missing(facts) ?? {
      orderType: 'CANCEL_ACCESS',
      reasons: ['leaves-provider', ...(facts.isLastAccess ? (['last-access'] as const) : [])],
    },
  moveToSponsor,
  moveToAccount: (facts) => missingSubject(facts) ?? { orderType: 'TRANSFER_ACCOUNT', reasons: ['moves-account'] },
  // what only the administration knows of can be claimed as well: the number is typed in the order
  manage: ({ isInAccount }) =>
    isInAccount ? { reasons: ['in-account-already'] } : { orderType: 'CLAIM', reasons: ['binds-to-account'] },
}

function open(facts: OrderFacts, { addsToShells }: OrderTypePractice): OrderTypeChoice {
  const { sponsor, serviceFiledBy, accessHere, province } = facts
  if (serviceFiledBy === 'other') return { reasons: ['filed-by-other-sponsor'] }
  if (mixesKinds(facts)) return { reasons: ['kinds-in-two-orders'] }
  if (sponsor === 'new') return { orderType: 'FIRST', reasons: ['sponsor-is-new'] }
  if (serviceFiledBy === 'sponsor')
    return afterSubject(facts, { orderType: 'ADD_ACCESS', reasons: ['service-is-filed'] })
  if (sponsor === 'shell') {
    return province && addsToShells.includes(province)
      ? { orderType: 'ADD_SERVICE_ELSEWHERE', reasons: ['shell-may-add'] }
      : { orderType: 'FIRST', before: 'CANCEL_SUBJECT', reasons: ['shell-must-go-first'] }
  }
  return afterSubject(
    facts,
    accessHere
      ? { orderType: 'ADD_SERVICE_HERE', reasons: ['sponsor-is-here'] }
      : { orderType: 'ADD_SERVICE_ELSEWHERE', reasons: ['sponsor-is-elsewhere'] },
  )
}

/** What is filed has to be consistent before something is added to it. */
const afterSubject = ({ subjectIsCurrent }: OrderFacts, choice: OrderTypeChoice): OrderTypeChoice =>
  subjectIsCurrent === false
    ? { ...choice, before: 'CHANGE_SUBJECT', reasons: [...choice.reasons, 'subject-first'] }
    : choice

const mixesKinds = ({ nature, kinds = [] }: OrderFacts): boolean =>
  nature === 'individual' && kinds.includes('website') && kinds.some((it) => it !== 'website')

function change(facts: OrderFacts, { wholeChangesOnly }: OrderTypePractice): OrderTypeChoice {
  const { changes = [], province } = facts
  const cannot = missing(facts)
  if (cannot) return cannot
  const [only, ...others] = new Set(changes)
  if (!only) return { reasons: ['nothing-changes'] }
  if (province && wholeChangesOnly.includes(province)) {
    return { orderType: 'CHANGE_ALL', reasons: ['province-takes-whole-changes', 'never-changes'] }
  }
  if (others.length > 0) return { orderType: 'CHANGE_ALL', reasons: ['changes-several', 'never-changes'] }
  return single[only]
}

const single: Record<NonNullable<OrderFacts['changes']>[number], OrderTypeChoice> = {
  subject: { orderType: 'CHANGE_SUBJECT', reasons: ['changes-subject', 'never-changes'] },
  service: { orderType: 'CHANGE_SERVICE', reasons: ['changes-service', 'never-changes'] },
  access: { orderType: 'CHANGE_ACCESS', reasons: ['changes-access'] },
}

function moveToSponsor(facts: OrderFacts, { migrates }: OrderTypePractice): OrderTypeChoice {
  const cannot = missing(facts)
  if (cannot) return cannot
  const { kinds = [], receiver, province } = facts
  const neverMoves =
    receiver === 'individual' ||
    kinds.some((it) => it !== 'website') ||
    (migrates !== undefined && !(province && migrates.includes(province)))
  return neverMoves
    ? { orderType: 'FIRST', before: 'CANCEL_SERVICE', reasons: ['moves-by-two-orders'] }
    : { orderType: 'MIGRATE_SERVICE', reasons: ['moves-to-sponsor'] }
}

/** Why nothing can be done to the subject here. */
function missingSubject({ sponsor, accessHere }: OrderFacts): OrderTypeChoice | undefined {
  if (sponsor === 'new') return { reasons: ['nothing-is-filed'] }
  return accessHere ? undefined : { reasons: ['not-our-access'] }
}

/** Why nothing can be done to the service here. */
function missing(facts: OrderFacts): OrderTypeChoice | undefined {
  if (facts.sponsor === 'new') return { reasons: ['nothing-is-filed'] }
  if (facts.serviceFiledBy !== 'sponsor') return { reasons: ['service-not-filed'] }
  return missingSubject(facts)
}
