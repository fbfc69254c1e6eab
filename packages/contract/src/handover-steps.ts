import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FaceConsent, FaceFrames, FaceMode, FaceStepView, OtherWayRequest, StartedFaceCheck } from './faces.ts'
import { MaterialKindShape } from './filing-shape.ts'
import { HandoverTask } from './handovers.ts'
import { Insist } from './materials.ts'
import { byLink, writtenAs } from './personal-data.ts'
import { SignSheetRequest } from './sheets.ts'
import { UploadedFile, UploadParams, UploadPart, UploadView } from './uploads.ts'

/** How far the person of a link is: nobody else of the order. */
export const HandoverFaceView = FaceStepView.pick({ open: true, consent: true }).extend({
  person: FaceStepView.shape.persons.element,
})
export type HandoverFaceView = z.infer<typeof HandoverFaceView>

/** What stands on the sheet a link is for, to be read on a small screen. */
export const HandoverSheetView = z.object({
  kind: MaterialKindShape,
  title: z.string(),
  version: z.int(),
  /** `stale`: what the order says has changed since; it cannot be signed. */
  state: z.enum(['current', 'stale']),
  opening: z.string(),
  sections: z.array(z.object({ title: z.string(), rows: z.array(z.object({ label: z.string(), value: z.string() })) })),
  clauses: z.array(z.string()),
  signer: z.object({ role: z.string(), name: z.string() }),
})
export type HandoverSheetView = z.infer<typeof HandoverSheetView>

/** The addresses of a phone look at no session, only at the token in `x-handover-token` and at the device. */
export const handoverStepEndpoints = {
  openHandover: endpoint({
    method: 'POST',
    path: '/api/handover/open',
    summary: 'What the holder of a link is asked to do; the first device that asks keeps the link',
    right: 'link.open',
    personal: byLink('names'),
    answer: HandoverTask,
    budget: 'handover-steps.address',
  }),
  uploadByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/materials',
    summary: 'One of the papers the link asks for',
    right: 'link.upload',
    body: z.strictObject({ kind: MaterialKindShape, insist: Insist.optional() }),
    personal: byLink('names'),
    answer: HandoverTask,
    transfer: 'multipart',
    budget: 'handover-steps.address',
  }),
  beginUploadByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/uploads',
    summary: 'Begins one of the papers the link asks for, in pieces',
    right: 'link.upload',
    body: UploadedFile.extend({ kind: MaterialKindShape }),
    personal: 'none',
    answer: UploadView,
    budget: 'handover-steps.address',
  }),
  sendUploadPartByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/uploads/:uploadId/parts',
    summary: 'The next piece; one that has arrived already changes nothing',
    right: 'link.upload',
    params: UploadParams,
    body: UploadPart,
    personal: 'none',
    answer: UploadView,
    transfer: 'multipart',
    budget: 'handover-looks.address',
  }),
  finishUploadByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/uploads/:uploadId/finish',
    summary: 'Takes in the paper that has arrived whole',
    right: 'link.upload',
    params: UploadParams,
    personal: byLink('names'),
    answer: HandoverTask,
    budget: 'handover-steps.address',
  }),
  getFaceByHandover: endpoint({
    method: 'GET',
    path: '/api/handover/faces',
    summary: 'How far the person of the link is with proving who they are; still told for minutes after it is done',
    right: 'link.prove',
    personal: byLink('faceCheck'),
    answer: HandoverFaceView,
    budget: 'handover-looks.address',
  }),
  giveFaceConsentByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/faces/consent',
    summary: 'A yes or a no of the person of the link to the text about faces',
    right: 'link.prove',
    body: FaceConsent.omit({ about: true }),
    personal: byLink('faceCheck'),
    answer: HandoverFaceView,
    budget: 'handover-steps.address',
  }),
  startFaceCheckByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/faces/checks',
    summary: 'A challenge for the person of the link, good once and for a minute',
    right: 'link.prove',
    body: z.strictObject({ mode: FaceMode }),
    personal: 'none',
    answer: StartedFaceCheck,
    budget: 'handover-steps.address',
  }),
  sendFaceFramesByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/faces/checks/:checkId/frames',
    summary: 'The frames of a challenge that this link was given',
    right: 'link.prove',
    params: z.strictObject({ checkId: z.uuid() }),
    body: FaceFrames,
    personal: byLink('faceCheck'),
    answer: HandoverFaceView,
    transfer: 'multipart',
    budget: 'handover-steps.address',
  }),
  askForOtherWayByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/faces/other-way',
    summary: 'The person of the link wants to prove who they are without their face; this ends the link',
    right: 'link.prove',
    body: OtherWayRequest,
    personal: byLink('faceCheck'),
    answer: HandoverFaceView,
    budget: 'handover-steps.address',
  }),
  getSheetByHandover: endpoint({
    method: 'GET',
    path: '/api/handover/sheet',
    summary: 'What stands on the sheet the link is for; every look is logged',
    right: 'link.sign',
    personal: writtenAs('sheet.look', 'sheet'),
    answer: HandoverSheetView,
    budget: 'handover-steps.address',
  }),
  getSheetContentByHandover: endpoint({
    method: 'GET',
    path: '/api/handover/sheet/content',
    summary: 'The same sheet as PDF; every look is logged',
    right: 'link.sign',
    personal: writtenAs('sheet.look', 'sheet'),
    answer: z.unknown(),
    transfer: 'bytes',
    budget: 'handover-steps.address',
  }),
  signByHandover: endpoint({
    method: 'POST',
    path: '/api/handover/sheet/signature',
    summary: 'Draws a signature into the sheet the link is for; this ends the link',
    right: 'link.sign',
    body: SignSheetRequest,
    maxBodyBytes: 2 * 1024 * 1024,
    personal: byLink('names'),
    answer: HandoverTask,
    budget: 'handover-steps.address',
  }),
}
