import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialKindShape, MaterialOwnerShape } from './filing-shape.ts'
import { ofOrder } from './personal-data.ts'

/** The header in which a phone sends the token of its link. */
export const handoverTokenHeader = 'x-handover-token'

const uploadStep = z.strictObject({
  step: z.literal('upload'),
  /** Whose step it is. */
  about: MaterialOwnerShape,
  /** The papers to photograph, in this order. */
  kinds: z.array(MaterialKindShape).min(1).max(4),
})
const livenessStep = z.strictObject({ step: z.literal('liveness'), about: MaterialOwnerShape })
/** The sheet as it was made: whom it is about, it says itself. */
const signatureStep = z.strictObject({ step: z.literal('signature'), sheetId: z.uuid() })

export const HandoverStep = z.discriminatedUnion('step', [uploadStep, livenessStep, signatureStep])
export type HandoverStep = z.infer<typeof HandoverStep>

const stepName = z.enum(['upload', 'liveness', 'signature'] as const satisfies readonly HandoverStep['step'][])

/** A step on its way to a phone, as the computer that asked for it sees it. */
export const HandoverView = z.object({
  id: z.uuid(),
  step: stepName,
  about: MaterialOwnerShape,
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
  /** Told once: only its HMAC is kept. Left out where it went to the person alone. */
  link: z.string().optional(),
  /** What keeps a phone from opening the link, or from showing the camera in the page. */
  missing: z.array(z.enum(['public-address', 'https'])),
})
export type StartedHandover = z.infer<typeof StartedHandover>

/** All that a phone is told before it asks for more of its step. */
export const HandoverTask = z.object({
  provider: z.string(),
  reference: z.string(),
  step: stepName,
  kinds: z.array(MaterialKindShape),
  delivered: z.array(MaterialKindShape),
  /** Whose step it is: the first character of a name, the rest hidden. */
  person: z.string().optional(),
  /** What is told before anything is collected; `accepted`: on this link, as it is now. */
  notice: z.object({ version: z.string(), provider: z.string(), accepted: z.boolean() }),
  /** Before papers that show the person are photographed; left out where none does. */
  materialConsent: z
    .object({
      version: z.string(),
      zh: z.array(z.string()),
      en: z.array(z.string()),
      /** What was said on this link; left out: nothing yet. */
      agrees: z.boolean().optional(),
      guardianNeeded: z.boolean(),
    })
    .optional(),
  done: z.boolean(),
  expiresAt: z.iso.datetime(),
})
export type HandoverTask = z.infer<typeof HandoverTask>

const orderId = z.strictObject({ orderId: z.uuid() })
const ofHandover = z.strictObject({ orderId: z.uuid(), handoverId: z.uuid() })

const sending = {
  /** By SMS to the mobile typed for the person whose step it is. */
  send: z.boolean().default(false),
}

export const handoverEndpoints = {
  startHandover: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/handovers',
    budget: 'links.account',
    summary: 'Hands one step over to a phone: a link that works once, for one device, for ten minutes',
    right: 'link.start',
    params: orderId,
    body: z.discriminatedUnion('step', [
      uploadStep.extend(sending),
      livenessStep.extend(sending),
      signatureStep.extend(sending),
    ]),
    personal: ofOrder('contacts'),
    answer: StartedHandover,
  }),
  getHandover: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/handovers/:handoverId',
    summary: 'How far the phone is; asked again and again while it is open',
    right: 'link.watch',
    params: ofHandover,
    personal: ofOrder('contacts'),
    answer: HandoverView,
  }),
  endHandover: endpoint({
    method: 'DELETE',
    path: '/api/orders/:orderId/handovers/:handoverId',
    summary: 'Takes the link back',
    right: 'link.watch',
    params: ofHandover,
    personal: 'none',
    answer: z.object({}),
  }),
}
