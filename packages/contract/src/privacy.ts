import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialOwnerShape } from './filing-shape.ts'
import { byLink, ofCaller, ofOrder } from './personal-data.ts'
import { Sentence } from './problem.ts'
import { ProviderCode } from './provider-code.ts'

const version = z.string().min(1).max(40)

/** 个人信息处理告知书: what is told before anything is collected. */
const NoticeSection = z.object({ title: Sentence, lines: z.array(Sentence) })

export const PrivacyNotice = z.object({
  /** Changes with the provider’s own words and with what the installation does. */
  version,
  sections: z.array(NoticeSection),
})
export type PrivacyNotice = z.infer<typeof PrivacyNotice>

const AcceptedNotice = z.object({ version, at: z.iso.datetime() })

/** What a provider says in its own words, above what the installation says of itself. */
const NoticeWords = z.strictObject({
  zh: z.string().trim().max(4000),
  en: z.string().trim().max(4000),
})

export const consentSpeakers = ['self', 'on-behalf', 'guardian'] as const
/** The person themselves, somebody who says that the person agreed, or the guardian of a child under fourteen. */
export type ConsentSpeaker = (typeof consentSpeakers)[number]
const saidAs = z.enum(consentSpeakers)

const Paragraphs = z.object({ version, zh: z.array(z.string()), en: z.array(z.string()) })

/** 证件单独同意: whether papers that show persons may be taken in. */
export const MaterialConsentView = z.object({
  text: Paragraphs,
  /** The newest word of each place: of all persons of the order, or of one who spoke on a link of their own. */
  said: z.array(
    z.object({
      about: z.union([z.literal('order'), MaterialOwnerShape]),
      agrees: z.boolean(),
      textVersion: version,
      saidAs,
      byLink: z.boolean(),
      at: z.iso.datetime(),
    }),
  ),
  /** Places whose person is under fourteen by the number of the certificate: a guardian has to agree. */
  guardianNeeded: z.array(MaterialOwnerShape),
  /** The caller files under a mandate and agrees for nobody: the persons do on their links, or the sponsor's people. */
  onlyByPersons: z.boolean(),
})
export type MaterialConsentView = z.infer<typeof MaterialConsentView>

export const MaterialConsent = z.strictObject({ textVersion: version, agrees: z.boolean(), saidAs })

const orderId = z.strictObject({ orderId: z.uuid() })
const materialConsentAudit = {
  actions: { 'material.consent': { zh: '证件信息处理意愿', en: 'Yes or no to ID papers' } },
} as const

export const privacyEndpoints = {
  getPrivacyNotice: endpoint({
    method: 'GET',
    path: '/api/privacy/notice',
    budget: 'need.address',
    summary: 'What is done with data of persons: by whom, for what, with whom, for how long',
    right: 'public.read',
    query: z.strictObject({ provider: ProviderCode.optional() }),
    personal: 'none',
    answer: PrivacyNotice,
  }),
  getNoticeStanding: endpoint({
    method: 'GET',
    path: '/api/privacy/standing',
    summary: 'The notice as it is now, and which one this account was shown',
    right: 'privacy.own',
    personal: ofCaller('account'),
    answer: z.object({ version, accepted: AcceptedNotice.optional() }),
  }),
  acceptNotice: endpoint({
    method: 'POST',
    path: '/api/privacy/acceptances',
    summary: 'This account has read the notice; version and time are kept',
    right: 'privacy.own',
    audit: {
      actions: { 'notice.accept': { zh: '阅读个人信息告知书', en: 'Read the privacy notice' } },
      things: { notice: { zh: '个人信息告知书', en: 'Privacy notice' } },
    },
    body: z.strictObject({ version }),
    personal: 'none',
    answer: z.object({}),
  }),
  getNoticeWords: endpoint({
    method: 'GET',
    path: '/api/privacy/words',
    summary: 'The provider’s own words in the notice, and the notice they make',
    right: 'privacy.see',
    personal: 'none',
    answer: z.object({
      words: NoticeWords.extend({ number: z.int(), at: z.iso.datetime().optional() }),
      notice: PrivacyNotice,
      /** How many accounts were shown the notice as it is now. */
      accepted: z.int(),
    }),
  }),
  setNoticeWords: endpoint({
    method: 'PUT',
    path: '/api/privacy/words',
    summary: 'Sets the provider’s own words; the notice has a new version, and everybody is shown it again',
    right: 'privacy.keep',
    passwordAgain: true,
    audit: { actions: { 'notice.word': { zh: '修改个人信息告知书', en: 'Privacy notice worded' } } },
    body: NoticeWords.extend({ expected: z.int().min(0).max(1_000_000) }),
    personal: 'none',
    answer: z.object({ version }),
  }),
  getMaterialConsent: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/material-consent',
    summary: 'Whether papers that show persons may be taken in, and what one agrees to',
    right: 'order.edit',
    params: orderId,
    personal: ofOrder('names'),
    answer: MaterialConsentView,
  }),
  giveMaterialConsent: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/material-consent',
    summary:
      'A yes or a no for the persons of an order; a no takes their papers out of it as long as it can be changed',
    right: 'order.edit',
    audit: materialConsentAudit,
    params: orderId,
    body: MaterialConsent,
    personal: ofOrder('names'),
    answer: MaterialConsentView,
  }),
  acceptNoticeByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/notice',
    summary: 'The person of the link has read the notice; version and time are kept',
    right: 'link.open',
    body: z.strictObject({ version }),
    personal: byLink('names'),
    answer: z.object({}),
    budget: 'handover-steps.address',
  }),
  giveMaterialConsentByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/material-consent',
    summary: 'A yes or a no of the person of the link to their papers being taken in',
    right: 'link.upload',
    body: MaterialConsent.omit({ saidAs: true }).extend({ guardian: z.boolean().default(false) }),
    personal: byLink('names'),
    answer: z.object({ agrees: z.boolean() }),
    budget: 'handover-steps.address',
  }),
}
