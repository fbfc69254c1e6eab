import {
  actors,
  filingWishes,
  historyEvents,
  orderActions,
  orderStates,
  orderTypes,
  serviceKinds,
  sightingKinds,
  subjectNatures,
} from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FilingShape, FilingView } from './filing-shape.ts'
import { GatewayFault } from './gateway-faults.ts'
import { MandateOfOrder } from './mandates.ts'
import { MaterialView } from './materials.ts'
import { pageAnswer, pageQuery } from './pages.ts'
import { ids, ofMany, ofOrder } from './personal-data.ts'
import { Finding, Sentence, UnknownRule } from './problem.ts'
import { ResourceView } from './resources.ts'
import { RuleAdjustments } from './rules.ts'

const orderId = z.strictObject({ orderId: z.uuid() })

/** One thing to mend, at one field. */
export const ReturnReason = z.strictObject({ at: z.string().max(200), text: z.string().trim().min(1).max(500) })
export type ReturnReason = z.infer<typeof ReturnReason>

/** Whose words a reason is: a reviewer's; of the administration a result code, its opinion or its remark; or that it said nothing. */
export const reasonSources = ['reviewer', 'code', 'opinion', 'remark', 'nothing'] as const
export type ReasonSource = (typeof reasonSources)[number]

/** A reason as it is shown. */
export const ShownReason = z.object({
  at: z.string(),
  source: z.enum(reasonSources),
  /** Word for word as it was said; with a code what was said beside its meaning, often nothing. */
  text: z.string(),
  /** The result code it comes from; all of them are in `listCodes`. */
  code: z.int().optional(),
  /** Of the code: who has to act, what it means and what to do. */
  advice: z
    .object({ actor: z.enum(['nobody', 'applicant', 'reviewer', 'operator']), meaning: Sentence, whatToDo: Sentence })
    .optional(),
})
export type ShownReason = z.infer<typeof ShownReason>

/** What became of asking an administration whether a filing password is right (`isp_verifybamm`). */
export const passwordCheckStates = ['waiting', 'right', 'wrong', 'locked', 'limited', 'down'] as const
export type PasswordCheckState = (typeof passwordCheckStates)[number]

/** The same of an order: `notChecked` where its channel does not say that the administration still checks passwords. */
export const PasswordAnswer = z.object({
  state: z.enum([...passwordCheckStates, 'notChecked']),
  /** When the administration said whether it is right. */
  answeredAt: z.iso.datetime().optional(),
})
export type PasswordAnswer = z.infer<typeof PasswordAnswer>

/** What became of asking an administration what is filed of a domain or a sponsor (`isp_querybeianstatus`). */
export const statusQuestionStates = ['waiting', 'answered', 'refused', 'down'] as const
export type StatusQuestionState = (typeof statusQuestionStates)[number]

/** The last answer stays while it is asked again; `notAsked`: nobody has asked yet. */
export const StatusAnswer = z.object({
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('domain'), name: z.string() }),
    z.object({ kind: z.literal('sponsor') }),
  ]),
  state: z.enum([...statusQuestionStates, 'notAsked']),
  answeredAt: z.iso.datetime().optional(),
  filed: z.boolean().optional(),
  serviceName: z.string().optional(),
  subjectNumber: z.string().optional(),
  serviceNumber: z.string().optional(),
})
export type StatusAnswer = z.infer<typeof StatusAnswer>

export const OrderSummary = z.object({
  id: z.uuid(),
  /** What people read out on the phone, e.g. `BA-20261121-0001`. */
  reference: z.string(),
  orderType: z.enum(orderTypes),
  state: z.enum(orderStates),
  subjectName: z.string(),
  serviceNames: z.array(z.string()),
  domains: z.array(z.string()),
  province: z.string(),
  customerName: z.string(),
  createdAt: z.iso.datetime(),
  /** Since when it is in this state. */
  stateSince: z.iso.datetime(),
  waitsFor: z.enum([...actors, 'nobody']),
  deadlineAt: z.iso.datetime().optional(),
  /** It rests on holidays the State Council has not announced yet. */
  deadlineEstimated: z.literal(true).optional(),
  claimedBy: z.object({ id: z.string(), name: z.string() }).optional(),
  /** The third party that prepares it for its customer. */
  agentName: z.string().optional(),
})
export type OrderSummary = z.infer<typeof OrderSummary>

export const TimelineEntry = z.object({
  action: z.enum(historyEvents),
  actor: z.enum(actors),
  byName: z.string().optional(),
  at: z.iso.datetime(),
  from: z.enum(orderStates).optional(),
  to: z.enum(orderStates),
  note: z.string().optional(),
  reasons: z.array(ShownReason).optional(),
})

export const SightingView = z.object({
  kind: z.enum(sightingKinds),
  /** The paper, domain or person; empty for the whole order. */
  at: z.string(),
  answer: z.string(),
  byName: z.string().optional(),
  seenAt: z.iso.datetime(),
  /** What stood there has changed since: it counts no more. */
  isStale: z.literal(true).optional(),
})

export const OrderView = OrderSummary.extend({
  version: z.int(),
  /** What this caller may do now. */
  allowedActions: z.array(z.enum(orderActions)),
  /** True when this caller may look at its papers and sheets now. */
  materialsOpen: z.boolean(),
  /** True when this caller may change the filing and its materials. */
  editable: z.boolean(),
  /** Identity numbers, phones and e-mail addresses are masked. */
  filing: FilingView,
  /** With a change: what was filed when it was begun, masked alike, and the paths of the fields that differ. */
  before: z.object({ filing: FilingView, changed: z.array(z.string()) }).optional(),
  materials: z.array(MaterialView),
  /** What the rules say of it now. */
  findings: z.array(Finding),
  /** For staff: what could not be judged because a fact is missing. */
  unknown: z.array(UnknownRule).optional(),
  /** For staff: what was looked at by a person, so that rules can answer (人工核实). */
  sightings: z.array(SightingView).optional(),
  /** What the reviewer or the administration asked to mend, while it is asked. */
  returnReasons: z.array(ShownReason),
  timeline: z.array(TimelineEntry),
  rulePackVersion: z.string().optional(),
  /** Who prepares it for its customer, under which mandate; present when a third party began it. */
  mandate: MandateOfOrder.optional(),
  /** Where the report to the administration stands. */
  report: z
    .object({
      sequence: z.int().optional(),
      state: z.enum(['waiting', 'composed', 'sending', 'accepted', 'refused', 'resultApplied']),
      channel: z.string(),
      lastError: GatewayFault.optional(),
      nextTryAt: z.iso.datetime().optional(),
    })
    .optional(),
  /** What the order holds and the interface has no element for: kept here, and not reported. Applicants are told what is not of websites. */
  notReported: z.object({ edition: z.string(), what: z.array(Sentence) }).optional(),
  /** For staff: what the administration says of the filing password that was typed. */
  filingPassword: PasswordAnswer.optional(),
  /** For staff: what the administration says is filed of domains and sponsor; absent where it is not asked. */
  statusAnswers: z.array(StatusAnswer).optional(),
  /** Of several services that were asked for: those that are not filed while others are. */
  notFiled: z.array(z.object({ at: z.string(), name: z.string() })).optional(),
  /** Present once the administration approved, or filed some of several services. */
  published: z
    .object({
      subjectNumber: z.string(),
      services: z.array(
        z.object({ name: z.string(), number: z.string(), displayedNumber: z.string(), footerHtml: z.string() }),
      ),
      publishedAt: z.iso.datetime(),
    })
    .optional(),
})
export type OrderView = z.infer<typeof OrderView>

const Room = z.object({ used: z.int(), maxBytes: z.int() })

export const Draft = z.object({
  version: z.int(),
  /** Unmasked, for the applicant who edits it; only while the order is editable. */
  filing: FilingView,
  materials: z.array(MaterialView),
  /** What papers take up, in bytes: of this order, and of all orders of the customer. */
  storage: z.object({ order: Room, customer: Room }),
  returnReasons: z.array(ShownReason),
  /** The caller fills it in for its customer, under a mandate: what is personal stays with the sponsor's people. */
  byMandate: z.literal(true).optional(),
  /** What the provider changed of the rules. */
  rules: RuleAdjustments,
  /** What the rules need to know besides the filing. */
  facts: z.object({
    today: z.string(),
    resources: z.array(ResourceView),
    openOrderOfSubject: z.boolean(),
    allowedIpRanges: z.array(z.object({ from: z.string(), to: z.string() })),
    allowedDomainSuffixes: z.array(z.string()),
    /** The operator's list of approved suffixes, and the day it is of; left out: the built-in one. */
    approvedSuffixes: z.array(z.string()).exactOptional(),
    approvedSuffixesAsOf: z.iso.date().exactOptional(),
    providerRanges: z.array(z.object({ from: z.string(), to: z.string() })),
    /** The filing in the registry when this order was begun. */
    filed: FilingView.optional(),
    /** Accesses other providers have to the service. */
    accessesElsewhere: z.int().optional(),
  }),
})
export type Draft = z.infer<typeof Draft>

const version = z.int().min(0)
const note = z.string().trim().max(1000).optional()

/** What a person can do with an order; the rest is done by our clocks and the administration. */
export const OrderActionRequest = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('submit'), version, confirmedTrue: z.literal(true) }),
  z.strictObject({ action: z.literal('resubmit'), version, confirmedTrue: z.literal(true) }),
  z.strictObject({ action: z.literal('withdraw'), version, note }),
  z.strictObject({ action: z.literal('abandon'), version, note }),
  z.strictObject({ action: z.literal('reopen'), version }),
  z.strictObject({ action: z.literal('confirmSms'), version }),
  z.strictObject({ action: z.literal('confirmIdentity'), version, note: z.string().trim().min(1).max(1000) }),
  z.strictObject({ action: z.literal('refuseIdentity'), version, reasons: z.array(ReturnReason).min(1).max(100) }),
  z.strictObject({ action: z.literal('pass'), version, note }),
  z.strictObject({ action: z.literal('sendBack'), version, reasons: z.array(ReturnReason).min(1).max(100), note }),
  z.strictObject({ action: z.literal('reject'), version, reasons: z.array(ReturnReason).min(1).max(100), note }),
  z.strictObject({ action: z.literal('post'), version, note: z.string().trim().min(1).max(1000) }),
  z.strictObject({ action: z.literal('postArrived'), version, note }),
  z.strictObject({ action: z.literal('resendSms'), version }),
  z.strictObject({ action: z.literal('requestFix'), version, reasons: z.array(ReturnReason).min(1).max(100) }),
])
export type OrderActionRequest = z.infer<typeof OrderActionRequest>

/** The order type that was chosen. */
export const OrderTypeAnswer = z.object({
  /** Absent: no order can be begun, the reasons say why. */
  orderType: z.enum(orderTypes).optional(),
  /** What has to be done before. */
  before: z.enum(orderTypes).optional(),
  /** False: the type is known, but V3.0 has no message for it. */
  offered: z.boolean(),
  reasons: z.array(z.object({ id: z.string(), text: Sentence })),
})
export type OrderTypeAnswer = z.infer<typeof OrderTypeAnswer>

export const orderEndpoints = {
  listOrders: endpoint({
    method: 'GET',
    path: '/api/orders',
    summary: 'The orders this caller may see, newest first',
    right: 'order.read',
    query: z.strictObject({
      state: z.enum(orderStates).optional(),
      ...pageQuery(),
    }),
    personal: { holds: ['names'], of: 'rows', owners: ({ answer }) => ({ orders: ids(answer.orders) }) },
    answer: z.object({ orders: z.array(OrderSummary), ...pageAnswer }),
  }),
  chooseOrderType: endpoint({
    method: 'POST',
    path: '/api/orders/choice',
    summary: 'Which order type a wish needs, with the reasons: from what is filed here and what the caller says',
    right: 'order.begin',
    body: z.strictObject({
      wish: z.enum(filingWishes),
      filedSubjectId: z.uuid().optional(),
      filedServiceId: z.uuid().optional(),
      /** The caller's word about what is not in this registry. */
      sponsorIsFiled: z.boolean().optional(),
      serviceIsFiled: z.boolean().optional(),
      subjectIsCurrent: z.boolean().optional(),
      subjectNumber: z.string().max(128).optional(),
      domain: z.string().max(255).optional(),
      changes: z
        .array(z.enum(['subject', 'service', 'access']))
        .max(3)
        .optional(),
      nature: z.enum(subjectNatures).optional(),
      kinds: z.array(z.enum(serviceKinds)).max(50).optional(),
      receiver: z.enum(subjectNatures).optional(),
    }),
    personal: 'none',
    answer: OrderTypeAnswer,
  }),
  listCustomersToFileFor: endpoint({
    method: 'GET',
    path: '/api/customers-to-file-for',
    summary:
      'Customers this caller may begin an order for: the own one, then its subsidiaries; staff find theirs by name',
    right: 'order.begin',
    personal: ofMany('names'),
    answer: z.object({
      customers: z.array(z.object({ id: z.uuid(), number: z.int(), name: z.string() })),
    }),
  }),
  createOrder: endpoint({
    method: 'POST',
    path: '/api/orders',
    budget: 'drafts.account',
    summary: 'Begins a draft',
    right: 'order.begin',
    body: z.strictObject({
      orderType: z.enum(orderTypes).default('FIRST'),
      serviceKind: z.enum(serviceKinds).default('website'),
      /** The filed record it is about, as its type needs one: a subject or a service of the registry. */
      filedSubjectId: z.uuid().optional(),
      filedServiceId: z.uuid().optional(),
      /** With ADD_SERVICE_HERE: the order of which services are left that are not filed; it is given up where it still stands. */
      restOf: z.uuid().optional(),
      /** For whom: staff say it, and members who act for a group where it is a subsidiary; for orders about a filed record it is known. */
      customerId: z.uuid().optional(),
      /** The mandate it is begun under, when a third party begins it for a customer. */
      mandateId: z.uuid().optional(),
    }),
    personal: { holds: ['filing'], of: 'owners', owners: ({ answer }) => ({ orders: [answer.id] }) },
    answer: OrderView,
  }),
  getOrder: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId',
    summary: 'One order',
    right: 'order.read',
    params: orderId,
    personal: ofOrder('filing'),
    answer: OrderView,
  }),
  getDraft: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/draft',
    summary: 'The filing as typed, for the one who edits it',
    right: 'order.edit',
    params: orderId,
    personal: ofOrder('draft'),
    answer: Draft,
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/api/orders/:orderId/draft',
    budget: 'saves.account',
    summary: 'Keeps what was typed, right or wrong, and says what the rules find',
    right: 'order.edit',
    audit: {
      actions: { 'order.save-draft': { zh: '保存草稿', en: 'Draft saved' } },
      things: { order: { zh: '订单', en: 'Order' } },
    },
    params: orderId,
    body: z.strictObject({ version, filing: FilingShape }),
    maxBodyBytes: 2 * 1024 * 1024,
    personal: ofOrder('filing'),
    answer: z.object({
      version: z.int(),
      savedAt: z.iso.datetime(),
      findings: z.array(Finding),
      /** What is kept in another spelling than it was sent, e.g. `+86 137-0000-0000` as `13700000000`. */
      tidied: z.array(z.object({ at: z.string(), from: z.string(), to: z.string() })),
    }),
  }),
  arrangeServices: endpoint({
    method: 'PUT',
    path: '/api/orders/:orderId/services',
    budget: 'saves.account',
    summary: 'Puts the services of a draft in another order or takes some out; their papers go along',
    right: 'order.edit',
    audit: { actions: { 'order.arrange-services': { zh: '调整服务', en: 'Services arranged' } } },
    params: orderId,
    body: z.strictObject({
      version,
      /** Where each service stood before, by its place now; what is not named is taken out with its papers. */
      from: z.array(z.int().min(0).max(49)).min(1).max(50),
    }),
    personal: ofOrder('draft'),
    answer: Draft,
  }),
  takeAction: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/actions',
    summary: 'Moves the order on',
    right: 'order.act',
    audit: { actions: { 'registry.claim': { zh: '备案归入账号', en: 'Filing given to an account' } } },
    params: orderId,
    body: OrderActionRequest,
    personal: ofOrder('filing'),
    answer: OrderView,
  }),
}
