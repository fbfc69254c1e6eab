export { type ChallengeStep, captureMs, type FaceAction, faceActions, newChallenge } from './face/challenge.ts'
export { type CloudFacesSettings, cloudFaces } from './face/cloud-faces.ts'
export {
  type FaceDecision,
  type FaceReason,
  type FaceResultName,
  type FaceScores,
  faceReasons,
} from './face/decide-liveness.ts'
export { maxFrames } from './face/frame-timing.ts'
export { type LocalFacesSettings, openLocalFaces } from './face/local-faces.ts'
export type { FaceAnswer, FaceCheckRequest, FaceProvider, FaceUnavailability } from './face/provider.ts'
export { openVision, type Vision, type VisionSettings } from './open-vision.ts'
export type { InkCover, Page, PageLayout } from './page/page-layout.ts'
export { fieldsOfPaper, type PaperField, type PaperKind, paperKinds } from './papers/paper.ts'
export { nameOfPaper } from './papers/printed-names.ts'
export type { Fault, FaultCode, Hint, Verdict } from './quality/index.ts'
export { relevantFaults } from './quality/index.ts'
export type { Box, Paper, ReadField, ReadHint } from './read-paper.ts'
export { type Unavailability, type Unavailable, unavailable } from './unavailable.ts'
export type { Answers } from './vision-tasks.ts'
