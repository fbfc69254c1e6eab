import { mandateOrderTypes } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { type DataOwners, ids, type PersonalDatum } from './personal-data.ts'

/**
 * How a mandate (代办委托) stands. `given`: its letter is missing; `waiting`: for a reviewer; `lapsed`: its last day is over.
 */
export const mandateStates = ['given', 'waiting', 'confirmed', 'refused', 'revoked', 'lapsed'] as const
export type MandateState = (typeof mandateStates)[number]

const day = z.iso.date()
const OrderTypes = z.array(z.enum(mandateOrderTypes)).min(1).max(mandateOrderTypes.length)

/** A customer lets another one prepare and hand in filings for it. */
export const MandateView = z.object({
  id: z.uuid(),
  /** Of the caller's customer; `seen`: by staff. */
  side: z.enum(['given', 'held', 'seen']),
  customerId: z.uuid(),
  /** 委托方 */
  customerName: z.string(),
  /** 代办方 */
  agentName: z.string(),
  orderTypes: z.array(z.enum(mandateOrderTypes)),
  /** The first and the last day it counts. */
  from: day,
  until: day,
  state: z.enum(mandateStates),
  /** It lets the third party act now. */
  isInForce: z.boolean(),
  hasLetter: z.boolean(),
  givenAt: z.iso.datetime(),
  /** When a reviewer confirmed or refused it. */
  decidedAt: z.iso.datetime().optional(),
  /** For staff: who did. */
  decidedByName: z.string().optional(),
  revokedAt: z.iso.datetime().optional(),
  /** Why it was refused or revoked. */
  why: z.string().optional(),
})
export type MandateView = z.infer<typeof MandateView>

/** What the page of an order says of it. */
export const MandateOfOrder = z.object({
  agentName: z.string(),
  /** The mandate that covers the order; the newest that did, where none is in force. */
  mandate: MandateView.optional(),
})
export type MandateOfOrder = z.infer<typeof MandateOfOrder>

const one = z.strictObject({ mandateId: z.uuid() })
const why = z.string().trim().min(2).max(500)
const listed = z.object({
  mandates: z.array(MandateView),
  /** The number others give mandates to; left out for staff, and as long as the customer has asked for none. */
  agentCode: z.string().optional(),
})

const ofMandate = (...holds: [PersonalDatum, ...PersonalDatum[]]) =>
  ({
    holds,
    of: 'owners',
    owners: ({ params }: { params: { mandateId: string } }): DataOwners => ({ mandates: [params.mandateId] }),
  }) as const

export const mandateEndpoints = {
  listMandates: endpoint({
    method: 'GET',
    path: '/api/mandates',
    summary: 'Mandates that were given by or to the caller’s customer, or all of the provider, newest first',
    right: 'mandate.read',
    personal: { holds: ['names'], of: 'rows', owners: ({ answer }) => ({ mandates: ids(answer.mandates) }) },
    answer: listed,
  }),
  makeAgentCode: endpoint({
    method: 'POST',
    path: '/api/mandates/agent-code',
    summary: 'The number by which others give mandates to the caller’s customer; the same one each time',
    right: 'mandate.hold',
    audit: {
      actions: { 'mandate.make-code': { zh: '取得代办编号', en: 'Number for mandates made' } },
      things: { customer: { zh: '客户', en: 'Customer' } },
    },
    personal: 'none',
    answer: z.object({ agentCode: z.string() }),
  }),
  giveMandate: endpoint({
    method: 'POST',
    path: '/api/mandates',
    summary:
      'Names a third party, what it may file and until when; counts for nothing until a reviewer confirmed its letter',
    right: 'mandate.give',
    passwordAgain: true,
    audit: {
      actions: { 'mandate.give': { zh: '委托代办', en: 'Mandate given' } },
      things: { mandate: { zh: '代办委托', en: 'Mandate' } },
    },
    body: z.strictObject({
      agentCode: z.string().trim().min(1).max(40),
      orderTypes: OrderTypes,
      from: day,
      until: day,
    }),
    personal: 'none',
    answer: MandateView,
  }),
  getMandateForm: endpoint({
    method: 'GET',
    path: '/api/mandates/:mandateId/form',
    summary: 'The letter (代办委托书) to be printed and signed, as PDF',
    right: 'mandate.give',
    params: one,
    personal: ofMandate('names'),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  bringMandateLetter: endpoint({
    method: 'POST',
    path: '/api/mandates/:mandateId/letter',
    budget: 'uploads.account',
    summary: 'Brings the signed letter; another one takes its place until a reviewer has decided',
    right: 'mandate.give',
    audit: { actions: { 'mandate.bring-letter': { zh: '上传代办委托书', en: 'Mandate letter brought' } } },
    params: one,
    personal: 'none',
    answer: MandateView,
    transfer: 'multipart',
  }),
  getMandateLetter: endpoint({
    method: 'GET',
    path: '/api/mandates/:mandateId/letter',
    budget: 'reveals.account',
    summary: 'The signed letter; every look of staff is logged',
    right: 'mandate.look',
    params: one,
    personal: ofMandate('material'),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  decideMandate: endpoint({
    method: 'POST',
    path: '/api/mandates/:mandateId/decision',
    summary: 'A reviewer confirms a mandate by its letter, or refuses it with the reason',
    right: 'mandate.confirm',
    audit: {
      actions: {
        'mandate.confirm': { zh: '确认代办委托', en: 'Mandate confirmed' },
        'mandate.refuse': { zh: '拒绝代办委托', en: 'Mandate refused' },
      },
    },
    params: one,
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('confirm') }),
      z.strictObject({ decision: z.literal('refuse'), why }),
    ]),
    personal: 'none',
    answer: MandateView,
  }),
  revokeMandate: endpoint({
    method: 'POST',
    path: '/api/mandates/:mandateId/revocation',
    summary: 'Ends a mandate at once: the third party sees and does nothing any more',
    right: 'mandate.revoke',
    audit: { actions: { 'mandate.revoke': { zh: '撤销代办委托', en: 'Mandate revoked' } } },
    params: one,
    body: z.strictObject({ why }),
    personal: 'none',
    answer: MandateView,
  }),
}
