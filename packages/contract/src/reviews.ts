import { orderStates, sightingKinds } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { OrderSummary, OrderView } from './orders.ts'
import { pageAnswer, pageQuery } from './pages.ts'
import { ids, ofOrder, writtenAs } from './personal-data.ts'
import { RealReason } from './real-reason.ts'

const orderId = z.strictObject({ orderId: z.uuid() })

export const reviewEndpoints = {
  getQueue: endpoint({
    method: 'GET',
    path: '/api/reviews/queue',
    summary: 'What waits for a reviewer, the most urgent first',
    right: 'review.do',
    query: z.strictObject({
      /** What the caller took on, or nobody. */
      who: z.enum(['all', 'mine', 'free']).default('all'),
      state: z.enum(orderStates).optional(),
      ...pageQuery(100),
    }),
    personal: { holds: ['names'], of: 'rows', owners: ({ answer }) => ({ orders: ids(answer.orders) }) },
    answer: z.object({
      orders: z.array(OrderSummary),
      next: pageAnswer.next,
      /** Of that state: all that wait, and how many of them are whose. */
      counts: z.object({ all: z.int(), mine: z.int(), free: z.int() }),
    }),
  }),
  claimOrder: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/claim',
    budget: 'claims.account',
    summary: 'Takes an order on; nobody else reviews it meanwhile',
    right: 'review.do',
    audit: { actions: { 'order.claim': { zh: '领取订单', en: 'Order claimed' } } },
    params: orderId,
    personal: ofOrder('filing'),
    answer: OrderView,
  }),
  releaseOrder: endpoint({
    method: 'DELETE',
    path: '/api/orders/:orderId/claim',
    summary: 'Gives a claimed order back to the queue',
    right: 'review.do',
    audit: { actions: { 'order.release': { zh: '放回队列', en: 'Order released' } } },
    params: orderId,
    personal: ofOrder('filing'),
    answer: OrderView,
  }),
  noteSighting: endpoint({
    method: 'PUT',
    path: '/api/orders/:orderId/sightings',
    summary: 'Notes what a reviewer saw on a paper or heard on the phone, where no rule could say (人工核实)',
    right: 'review.do',
    audit: { actions: { 'order.note-sighting': { zh: '记录人工核实', en: 'Sighting noted' } } },
    params: orderId,
    body: z.strictObject({
      kind: z.enum(sightingKinds),
      /** The paper, domain or person a rule points at; empty for the whole order. */
      at: z.string().max(200),
      answer: z.string().trim().max(200),
    }),
    personal: ofOrder('filing'),
    answer: OrderView,
  }),
  openOrder: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/opening',
    budget: 'openings.account',
    summary:
      'Opens an order and its papers to whoever did not claim it, for half an hour; why is logged, how often is bounded',
    right: 'paper.open',
    passwordAgain: true,
    audit: { actions: { 'paper.open': { zh: '打开订单材料', en: 'Papers opened' } } },
    params: orderId,
    body: z.strictObject({ reason: RealReason }),
    personal: 'none',
    answer: z.object({}),
  }),
  confirmReportedName: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/reported-names',
    summary: 'Confirms the agreed substitute of a name or an address the administration has no characters for',
    right: 'review.do',
    audit: { actions: { 'order.confirmReportedName': { zh: '确认上报用名', en: 'Substitute confirmed' } } },
    params: orderId,
    body: z.strictObject({
      version: z.int().min(0),
      /** The path of the person, e.g. `services.0.manager`; of a unit or an address that of the substitute, e.g. `subject.reportedName`. */
      at: z.string().max(200),
      /** How it was made sure of. */
      note: RealReason,
    }),
    personal: ofOrder('filing'),
    answer: OrderView,
  }),
  reveal: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/reveal',
    budget: 'reveals.account',
    summary: 'Shows masked values in the clear; who, why and which is logged',
    right: 'order.reveal',
    passwordAgain: true,
    audit: { actions: { 'order.reveal': { zh: '查看完整信息', en: 'Shown in full' } } },
    params: orderId,
    body: z.strictObject({
      reason: RealReason,
      paths: z.array(z.string().max(200)).min(1).max(50),
    }),
    personal: writtenAs('order.reveal', 'numbers'),
    answer: z.object({ values: z.record(z.string(), z.string()) }),
  }),
}
