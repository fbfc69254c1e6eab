import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialOwnerShape } from './filing-shape.ts'
import { ofCaller, ofMany, writtenAs } from './personal-data.ts'
import { consentSpeakers } from './privacy.ts'
import { Sentence } from './problem.ts'
import { RealReason } from './real-reason.ts'

export const dataRequestKinds = ['correction', 'deletion', 'withdrawal', 'explanation'] as const
/** What somebody asks for with the data that is kept of them. */
export type DataRequestKind = (typeof dataRequestKinds)[number]

const DataRequestView = z.object({
  id: z.uuid(),
  kind: z.enum(dataRequestKinds),
  words: z.string(),
  askedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  state: z.enum(['open', 'done', 'refused']),
  answer: z.string().optional(),
  settledAt: z.iso.datetime().optional(),
})
export type DataRequestView = z.infer<typeof DataRequestView>

/** 删除证明: what was deleted, what stays, by what right and until when; the seal proves that it was made here. */
export const DeletionProof = z.object({
  number: z.uuid(),
  at: z.iso.datetime(),
  tables: z.array(
    z.object({
      table: z.string(),
      deleted: z.int(),
      kept: z.int(),
      until: Sentence,
      basis: Sentence.optional(),
    }),
  ),
  seal: z.string(),
})
export type DeletionProof = z.infer<typeof DeletionProof>

const GivenConsent = z.object({
  orderId: z.uuid(),
  reference: z.string(),
  of: z.enum(['materials', 'face']),
  about: z.union([z.literal('order'), MaterialOwnerShape]).optional(),
  agrees: z.boolean(),
  textVersion: z.string(),
  saidAs: z.enum(consentSpeakers).optional(),
  at: z.iso.datetime(),
})
export type GivenConsent = z.infer<typeof GivenConsent>

const ofCustomer = z.strictObject({ customerId: z.uuid() })
const words = z.string().trim().min(4).max(1000)

/** Everything of a customer or person, papers too. */
const whole = ['account', 'draft', 'material', 'frame', 'message', 'records'] as const

export const dataRequestEndpoints = {
  getOwnData: endpoint({
    method: 'GET',
    path: '/api/privacy/own',
    summary: 'What the customer of the caller agreed to and asked for, and what stands in the way of deleting its data',
    right: 'privacy.own',
    personal: ofCaller('account'),
    answer: z.object({
      consents: z.array(GivenConsent),
      requests: z.array(DataRequestView),
      ordersUnderWay: z.int(),
      filedSubjects: z.int(),
    }),
  }),
  exportOwnData: endpoint({
    method: 'GET',
    path: '/api/privacy/export',
    summary: 'All that is kept of the customer of the caller in one archive: JSON, papers, sheets, frames',
    right: 'privacy.take',
    passwordAgain: true,
    budget: 'exports.account',
    audit: { actions: { 'customer.export': { zh: '导出个人信息副本', en: 'Copy of all data given out' } } },
    personal: ofCaller(...whole),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  askAboutData: endpoint({
    method: 'POST',
    path: '/api/privacy/requests',
    summary: 'Asks staff to correct or delete data, or to explain what is done with it',
    right: 'privacy.own',
    audit: {
      actions: { 'data-request.ask': { zh: '提出个人信息请求', en: 'Asked about own data' } },
      things: { 'data-request': { zh: '个人信息请求', en: 'Request about data' } },
    },
    body: z.strictObject({ kind: z.enum(dataRequestKinds), words }),
    personal: 'none',
    answer: z.object({ requestId: z.uuid(), dueAt: z.iso.datetime() }),
  }),
  eraseOwnData: endpoint({
    method: 'POST',
    path: '/api/privacy/erasure',
    summary: 'Deletes what no law keeps, closes all accounts of the customer, and answers what stays until when',
    right: 'privacy.take',
    passwordAgain: true,
    audit: {
      actions: { 'customer.erase': { zh: '删除客户资料并注销', en: 'Data of a customer deleted, accounts closed' } },
      things: { customer: { zh: '客户', en: 'Customer' } },
    },
    body: z.strictObject({ sure: z.literal(true) }),
    personal: 'none',
    answer: DeletionProof,
  }),
  listDataRequests: endpoint({
    method: 'GET',
    path: '/api/data-requests',
    summary: 'What customers ask for with their data, open ones first; and the proofs of what was deleted',
    right: 'privacy.see',
    personal: ofMany('account'),
    answer: z.object({
      requests: z.array(
        DataRequestView.extend({
          customerId: z.uuid(),
          customerName: z.string().optional(),
          settledBy: z.string().optional(),
        }),
      ),
      proofs: z.array(DeletionProof),
    }),
  }),
  settleDataRequest: endpoint({
    method: 'POST',
    path: '/api/data-requests/:requestId',
    summary: 'Answers a request: done, or refused with why',
    right: 'privacy.keep',
    audit: { actions: { 'data-request.settle': { zh: '答复个人信息请求', en: 'Request about data answered' } } },
    params: z.strictObject({ requestId: z.uuid() }),
    body: z.strictObject({ state: z.enum(['done', 'refused']), answer: words }),
    personal: 'none',
    answer: z.object({}),
  }),
  exportCustomerData: endpoint({
    method: 'POST',
    path: '/api/customers/:customerId/personal-data',
    summary: 'The same archive for a customer who asked for it, after a reason',
    right: 'privacy.keep',
    passwordAgain: true,
    params: ofCustomer,
    body: z.strictObject({ reason: RealReason }),
    personal: writtenAs('customer.export', ...whole),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  eraseCustomerData: endpoint({
    method: 'POST',
    path: '/api/customers/:customerId/erasure',
    summary: 'Deletes the data of a customer who asked for it, after a reason, with the same proof',
    right: 'privacy.keep',
    passwordAgain: true,
    params: ofCustomer,
    body: z.strictObject({ reason: RealReason }),
    personal: 'none',
    answer: DeletionProof,
  }),
  exportPersonData: endpoint({
    method: 'POST',
    path: '/api/privacy/person-data',
    summary:
      'What filings say of one person, by the number of the certificate, with the papers that show them; after a reason',
    right: 'privacy.keep',
    passwordAgain: true,
    audit: {
      actions: { 'person.export': { zh: '导出某人的个人信息副本', en: 'Copy of a person’s data given out' } },
      things: { person: { zh: '个人', en: 'Person' } },
    },
    body: z.strictObject({
      name: z.string().trim().min(1).max(60),
      number: z.string().trim().min(4).max(40),
      reason: RealReason,
    }),
    personal: writtenAs('person.export', ...whole),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
}
