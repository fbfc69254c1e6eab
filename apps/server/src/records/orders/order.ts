import { type Filing, mayHaveSeveralServices, type OrderState, type OrderType } from '@openbeian/filing'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import { nameKeysOf } from './name-keys.ts'
import type { ReturnReason } from './orders.rows.ts'

/** An order as it is stored: the filing stays sealed until somebody needs it. */
export interface Order {
  id: string
  providerId: string
  customerId: string
  reference: string
  orderType: OrderType
  state: OrderState
  version: number
  filingSealed: Buffer
  /** 省级行政区代码; empty until chosen. */
  province: string
  /** Every account that created, edited or submitted it. */
  preparedBy: string[]
  claimedBy: string | null
  rulePackVersion: string | null
  /** The provider's adjustments it was handed in under. */
  ruleVersion: number | null
  /** The fingerprint of the identities a reviewer confirmed. */
  identityFingerprint: Buffer | null
  returnReasonsSealed: Buffer | null
  /** The filed record it is about, or brought; services in the order of its filing. */
  filedSubjectId: string | null
  filedServiceIds: (string | null)[]
  /** The registry's filing when the order was begun, sealed. */
  filedSealed: Buffer | null
  createdBy: string
  /** The third party (代办方) that prepares it for its customer. */
  agentCustomerId: string | null
  createdAt: Date
  stateSince: Date
  deadlineAt: Date | null
  /** It rests on holidays nobody has announced yet. */
  deadlineEstimated: boolean
}

/** What can change beside the state and its clocks. */
export type OrderChanges = Partial<
  Pick<Order, 'preparedBy' | 'claimedBy' | 'rulePackVersion' | 'ruleVersion' | 'identityFingerprint'>
> & { subjectKey?: Buffer | null; returnReasons?: readonly ReturnReason[] }

export const aboutOrder = (orderId: string) => `order:${orderId}`

const filings = sealedJson<Filing>(aboutOrder)
/** What was filed when an order was begun. */
const filedFilings = sealedJson<Filing>((orderId) => `order-filed:${orderId}`)

/** The filing in the clear. Throws `cipher.cannot-open`. */
export const openFiling = (cipher: Cipher, order: Pick<Order, 'id' | 'filingSealed'>): Filing =>
  filings.open(cipher, order.id, order.filingSealed)

/** The filing in the registry when the order was begun; undefined for orders about something new. Throws `cipher.cannot-open`. */
export const openFiledFiling = (
  cipher: Cipher,
  { id, filedSealed }: Pick<Order, 'id' | 'filedSealed'>,
): Filing | undefined => (filedSealed === null ? undefined : filedFilings.open(cipher, id, filedSealed))

export const sealFiledFiling = filedFilings.seal
export const sealFiling = filings.seal

/** For lists, so that they need not open whole filings. */
export const sealedOrderSubject = sealedJson<string>((orderId) => `orders.subject_name:${orderId}`)

/** What lists and searches need beside the sealed filing: nothing of a person in the clear. */
export const listedParts = (cipher: Cipher, orderId: string, { subject, services }: Filing) => ({
  subjectNameSealed: sealedOrderSubject.seal(cipher, orderId, subject.name),
  serviceNames: services.map((it) => it.name).filter(Boolean),
  domains: services.flatMap((it) => it.domains.map((domain) => domain.name)).filter(Boolean),
  province: subject.region.province,
  nameKeys: nameKeysOf(cipher, subject),
})

/** Finds the orders of one subject; undefined until its certificate is typed. */
export function subjectKeyOf(cipher: Cipher, { subject }: Pick<Filing, 'subject'>): Buffer | undefined {
  const { type, number } = subject.certificate
  const normal = number.replace(/\s/g, '').toUpperCase()
  return type && normal ? cipher.blindIndex('subject', `${type}:${normal}`) : undefined
}

/** Those of its services that are filed. */
export const filedOf = (serviceIds: readonly (string | null)[]): string[] => serviceIds.filter((it) => it !== null)

/** Some of the services it adds are filed: what is left is asked for by an order of its own. */
export const isPartlyFiled = ({ orderType, filedServiceIds }: Pick<Order, 'orderType' | 'filedServiceIds'>): boolean =>
  mayHaveSeveralServices(orderType) && filedOf(filedServiceIds).length > 0
