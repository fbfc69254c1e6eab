import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialKindShape, MaterialOwnerShape } from './filing-shape.ts'

/** The header in which a phone sends the token of its link. */
export const handoverTokenHeader = 'x-handover-token'

export const HandoverStep = z.object({
  step: z.enum(['upload']),
  /** Whose step it is. */
  about: MaterialOwnerShape,
  /** The papers to photograph, in this order. */
  kinds: z.array(MaterialKindShape).min(1).max(4),
})
export type HandoverStep = z.infer<typeof HandoverStep>

/** A step on its way to a phone, as the computer that asked for it sees it. */
export const HandoverView = z.object({
  id: z.uuid(),
  step: HandoverStep.shape.step,
  about: z.string(),
  kinds: z.array(MaterialKindShape),
  state: z.enum(['waiting', 'opened', 'done', 'expired', 'ended']),
  /** Of `kinds`, those that have arrived. */
  delivered: z.array(MaterialKindShape),
  expiresAt: z.iso.datetime(),
  /** Masked; present when the link went out by SMS. */
  sentTo: z.string().optional(),
})
export type HandoverView = z.infer<typeof HandoverView>

export const StartedHandover = HandoverView.extend({
  /** Told once: only its HMAC is kept. */
  link: z.string(),
  /** What keeps a phone from opening the link, or from showing the camera in the page. */
  missing: z.array(z.enum(['public-address', 'https'])),
})
export type StartedHandover = z.infer<typeof StartedHandover>

/** All that a phone is told. */
export const HandoverTask = z.object({
  provider: z.string(),
  reference: z.string(),
  step: HandoverStep.shape.step,
  kinds: z.array(MaterialKindShape),
  delivered: z.array(MaterialKindShape),
  /** Whose step it is: the first character of a name, the rest hidden. */
  person: z.string().optional(),
  done: z.boolean(),
  expiresAt: z.iso.datetime(),
})
export type HandoverTask = z.infer<typeof HandoverTask>

const orderId = z.object({ orderId: z.uuid() })
const ofOrder = z.object({ orderId: z.uuid(), handoverId: z.uuid() })
const editors = ['applicant', 'reviewer', 'supervisor', 'admin'] as const

export const handoverEndpoints = {
  startHandover: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/handovers',
    summary: 'Hands one step over to a phone: a link that works once, for one device, for ten minutes',
    for: editors,
    params: orderId,
    body: HandoverStep.extend({
      /** By SMS to the mobile typed for the person of `about`. */
      send: z.boolean().default(false),
    }),
    answer: StartedHandover,
  }),
  getHandover: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/handovers/:handoverId',
    summary: 'How far the phone is; asked again and again while it is open',
    for: editors,
    params: ofOrder,
    answer: HandoverView,
  }),
  endHandover: endpoint({
    method: 'DELETE',
    path: '/api/orders/:orderId/handovers/:handoverId',
    summary: 'Takes the link back',
    for: editors,
    params: ofOrder,
    answer: z.object({}),
  }),
  /** The phone's addresses look at no session, only at the token in `x-handover-token` and at the device. */
  openHandover: endpoint({
    method: 'POST',
    path: '/api/handover/open',
    summary: 'What the holder of a link is asked to do; the first device that asks keeps the link',
    for: 'anyone',
    answer: HandoverTask,
    perMinute: 60,
  }),
  uploadByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/materials',
    summary: 'One of the papers the link asks for',
    for: 'anyone',
    body: z.object({ kind: MaterialKindShape }),
    answer: HandoverTask,
    transfer: 'multipart',
    perMinute: 30,
  }),
}
