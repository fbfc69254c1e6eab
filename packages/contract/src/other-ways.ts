import { orderStates } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FaceStepView, OtherWayView } from './faces.ts'
import { ofOrder } from './personal-data.ts'

const ofOtherWay = z.strictObject({ orderId: z.uuid(), otherWayId: z.uuid() })

/** A call, a photo or a visit that waits for staff. */
export const OpenOtherWay = OtherWayView.pick({
  id: true,
  way: true,
  wish: true,
  service: true,
  askedAt: true,
  appointment: true,
}).extend({
  orderId: z.uuid(),
  reference: z.string(),
  subjectName: z.string(),
  orderState: z.enum(orderStates),
  /** Left out when the order names this person no more. */
  person: z.object({ name: z.string(), places: z.array(z.string()), hasMobile: z.boolean() }).optional(),
})
export type OpenOtherWay = z.infer<typeof OpenOtherWay>

export const otherWayEndpoints = {
  listOpenOtherWays: endpoint({
    method: 'GET',
    path: '/api/reviews/other-ways',
    summary: 'Calls, photos and visits that wait for staff, the oldest first',
    right: 'identity.arrange',
    personal: {
      holds: ['names'],
      of: 'rows',
      owners: ({ answer }) => ({ orders: answer.otherWays.map((it) => it.orderId) }),
    },
    answer: z.object({ otherWays: z.array(OpenOtherWay) }),
  }),
  arrangeOtherWay: endpoint({
    method: 'PUT',
    path: '/api/orders/:orderId/faces/other-way/:otherWayId/appointment',
    summary: 'When the person is expected; they are told by a message',
    right: 'identity.arrange',
    audit: { actions: { 'face.arrange-other-way': { zh: '约定核验时间', en: 'Set a time for an identity check' } } },
    params: ofOtherWay,
    body: z.strictObject({
      at: z.iso.datetime().max(64),
      /** How to join, or where to come. */
      note: z.string().trim().max(200).default(''),
    }),
    personal: 'none',
    /** How they are told; empty: somebody has to ring them up. */
    answer: z.object({ told: z.array(z.enum(['sms', 'email'])) }),
  }),
  settleOtherWay: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/faces/other-way/:otherWayId',
    summary: 'How the call, the photo or the visit went',
    right: 'identity.arrange',
    audit: { actions: { 'face.settle-other-way': { zh: '记录核验结果', en: 'Recorded an identity check' } } },
    params: ofOtherWay,
    body: z.strictObject({ result: z.enum(['confirmed', 'refused']), note: z.string().trim().min(1).max(1000) }),
    personal: ofOrder('faceCheck'),
    answer: FaceStepView,
  }),
}
