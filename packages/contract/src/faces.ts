import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { MaterialOwnerShape } from './filing-shape.ts'
import { ofOrder, writtenAs } from './personal-data.ts'
import { Finding } from './problem.ts'

const Paragraphs = z.object({ version: z.string(), zh: z.array(z.string()), en: z.array(z.string()) })

export const faceActions = ['lookStraight', 'blink', 'turnLeft', 'turnRight', 'openMouth'] as const

const FaceScores = z.object({
  /** Cosine of the live face and the portrait. */
  match: z.number().optional(),
  /** The least of a frame and the face looking straight. */
  sameFace: z.number().optional(),
  /** Passive hints: no proof. */
  real: z.number().optional(),
  live: z.number().optional(),
  actions: z.array(z.object({ action: z.enum(faceActions), seen: z.boolean() })),
  frames: z.int(),
})

const FaceCheckView = z.object({
  id: z.uuid(),
  /** `unavailable`: nobody could say, a person decides. */
  state: z.enum(['asked', 'judging', 'judged', 'unavailable']),
  at: z.iso.datetime(),
  result: z.enum(['pass', 'review', 'fail']).optional(),
  reasons: z.array(z.string()),
  /** For staff. */
  counts: z.boolean().optional(),
  timed: z.boolean().optional(),
  provider: z.string().optional(),
  scores: FaceScores.optional(),
  /** How many frames are still kept. */
  frames: z.int().optional(),
})
export type FaceCheckView = z.infer<typeof FaceCheckView>

/** Ways that staff go with a person. */
export const staffWays = ['video-call', 'curtain-photo', 'in-person'] as const
/** Ways that a service outside answers, where the operator has one. */
export const serviceWays = ['network-identity', 'mobile-operator', 'person-company'] as const

export const OtherWayView = z.object({
  id: z.uuid(),
  way: z.enum([...staffWays, ...serviceWays]),
  /** Of a service: what it said. `unavailable`: nothing, so that staff decide or the person goes another way. */
  service: z.object({ name: z.string(), answer: z.enum(['agrees', 'differs', 'waiting', 'unavailable']) }).optional(),
  wish: z.string(),
  state: z.enum(['open', 'confirmed', 'refused']),
  askedAt: z.iso.datetime(),
  /** When staff expect the person, and how to join. */
  appointment: z.object({ at: z.iso.datetime(), note: z.string() }).optional(),
  settledAt: z.iso.datetime().optional(),
  settledBy: z.string().optional(),
  note: z.string().optional(),
})

const FacePersonView = z.object({
  about: MaterialOwnerShape,
  /** Somebody may hold several. */
  places: z.array(z.string()),
  /** Masked for applicants. */
  name: z.string(),
  consent: z.object({ agrees: z.boolean(), textVersion: z.string(), at: z.iso.datetime() }).optional(),
  /** The front of the certificate was uploaded. */
  hasPortrait: z.boolean(),
  triesLeft: z.int(),
  state: z.enum(['open', 'judging', 'passed', 'review', 'failed', 'byHand', 'otherWay', 'otherWayConfirmed']),
  checks: z.array(FaceCheckView),
  otherWay: OtherWayView.optional(),
  /** Services that can say something of this person. */
  services: z.array(z.enum(serviceWays)),
})
export type FacePersonView = z.infer<typeof FacePersonView>

export const FaceStepView = z.object({
  /** The caller prepares the order for its customer: the persons prove who they are by a link alone. */
  byMandate: z.literal(true).optional(),
  /** Something can be done now. */
  open: z.boolean(),
  /** What one agrees to; left out where no faces are compared here. */
  consent: Paragraphs.optional(),
  /** Services that may be asked who somebody is, each with what one agrees to first; empty unless the operator has one. */
  services: z.array(z.object({ way: z.enum(serviceWays), consent: Paragraphs })),
  persons: z.array(FacePersonView),
  /** For staff: what the rules of the identity step say. */
  findings: z.array(Finding),
})
export type FaceStepView = z.infer<typeof FaceStepView>

export const FaceConsent = z.strictObject({
  about: MaterialOwnerShape,
  textVersion: z.string().max(40),
  agrees: z.boolean(),
  /** Said by the guardian of a child under fourteen. */
  guardian: z.boolean().default(false),
})

export const OtherWayRequest = z.strictObject({
  way: z.enum(staffWays),
  /** When it suits, or what else to know. */
  wish: z.string().trim().max(300).default(''),
})

export const FaceMode = z.enum(['camera', 'film'])

export const StartedFaceCheck = z.object({
  checkId: z.uuid(),
  /** Goes back with the frames, once. */
  nonce: z.string(),
  steps: z.array(z.object({ action: z.enum(faceActions), fromMs: z.int(), toMs: z.int() })),
  frameEveryMs: z.int(),
  lengthMs: z.int(),
  expiresAt: z.iso.datetime(),
})
export type StartedFaceCheck = z.infer<typeof StartedFaceCheck>

const numbers = z.string().regex(/^\d{1,7}(,\d{1,7}){0,63}$/)

export const FaceFrames = z.strictObject({
  nonce: z.string().max(100),
  /** Milliseconds since the capture began, one for each frame: `0,300,600`. */
  atMs: numbers,
  /** Bytes of each JPEG; the file is all of them, one after the other. */
  sizes: numbers,
})

const orderId = z.strictObject({ orderId: z.uuid() })

export const faceEndpoints = {
  getFaceStep: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/faces',
    summary: 'How far the persons of an order are with proving who they are',
    right: 'order.read',
    params: orderId,
    personal: ofOrder('faceCheck'),
    answer: FaceStepView,
  }),
  giveFaceConsent: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/faces/consent',
    summary: 'A yes or a no to the text about faces; a no deletes what was captured',
    right: 'identity.prove',
    audit: { actions: { 'face.consent': { zh: '人脸信息处理意愿', en: 'Yes or no to the face check' } } },
    params: orderId,
    body: FaceConsent,
    personal: ofOrder('faceCheck'),
    answer: FaceStepView,
  }),
  startFaceCheck: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/faces/checks',
    summary: 'A challenge for one person, good once and for a minute',
    right: 'identity.prove',
    audit: { actions: { 'face.start': { zh: '开始人脸核验', en: 'Began a face check' } } },
    params: orderId,
    body: z.strictObject({ about: MaterialOwnerShape, mode: FaceMode }),
    personal: 'none',
    answer: StartedFaceCheck,
    budget: 'faces.account',
  }),
  sendFaceFrames: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/faces/checks/:checkId/frames',
    summary: 'The frames of a challenge; they are judged a little later',
    right: 'identity.prove',
    audit: { actions: { 'face.send': { zh: '提交人脸画面', en: 'Sent frames of a face' } } },
    params: z.strictObject({ orderId: z.uuid(), checkId: z.uuid() }),
    body: FaceFrames,
    personal: ofOrder('faceCheck'),
    answer: FaceStepView,
    transfer: 'multipart',
    budget: 'faces.account',
  }),
  lookAtFaceFrame: endpoint({
    method: 'GET',
    path: '/api/orders/:orderId/faces/checks/:checkId/frames/:frame',
    summary: 'One frame, while it is kept; every look is logged',
    right: 'face.look',
    audit: { actions: { 'face.look': { zh: '查看人脸画面', en: 'Looked at a frame of a face' } } },
    params: z.strictObject({ orderId: z.uuid(), checkId: z.uuid(), frame: z.coerce.number().int().min(0).max(63) }),
    personal: writtenAs('face.look', 'frame'),
    answer: z.unknown(),
    transfer: 'bytes',
  }),
  askForOtherWay: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/faces/other-way',
    summary: 'Somebody wants to prove who they are without their face',
    right: 'identity.choose-way',
    audit: { actions: { 'face.ask-other-way': { zh: '选择其他核验方式', en: 'Asked for another way than the face' } } },
    params: orderId,
    body: OtherWayRequest.extend({ about: MaterialOwnerShape }),
    personal: ofOrder('faceCheck'),
    answer: FaceStepView,
  }),
  askIdentityService: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/faces/services',
    summary: 'A person agrees that a service is asked whether they are who they say; without pictures',
    right: 'identity.prove',
    audit: {
      actions: {
        'face.ask-service': { zh: '同意由第三方核验身份', en: 'Agreed to have an identity compared by a service' },
        'face.service-answer': { zh: '第三方核验的答复', en: 'What a service said of an identity' },
      },
    },
    params: orderId,
    body: z.strictObject({
      about: MaterialOwnerShape,
      way: z.enum(serviceWays),
      textVersion: z.string().max(40),
    }),
    personal: ofOrder('faceCheck'),
    /** With where the person goes on, for a service with an app of its own. */
    answer: FaceStepView.extend({ continueAt: z.string().optional() }),
    budget: 'faces.account',
  }),
  askIdentityServiceAgain: endpoint({
    method: 'POST',
    path: '/api/orders/:orderId/faces/services/:otherWayId',
    summary: 'Whether a service that was waited for has an answer',
    right: 'identity.prove',
    audit: { actions: { 'face.service-answer': { zh: '第三方核验的答复', en: 'What a service said of an identity' } } },
    params: z.strictObject({ orderId: z.uuid(), otherWayId: z.uuid() }),
    personal: ofOrder('faceCheck'),
    answer: FaceStepView,
    budget: 'faces.account',
  }),
}
