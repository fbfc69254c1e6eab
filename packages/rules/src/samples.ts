import type { MaterialKind } from '@openbeian/filing'

/** A drawing of how a paper has to look; the web shows it as `samples/<name>.svg`. */
export type SampleDrawing =
  | 'card-front'
  | 'card-back'
  | 'certificate'
  | 'letter'
  | 'document'
  | 'person-with-card'
  | 'curtain'

export const samples: Record<MaterialKind, SampleDrawing> = {
  'subject-certificate': 'certificate',
  'id-front': 'card-front',
  'id-back': 'card-back',
  'domain-certificate': 'certificate',
  'verification-sheet': 'letter',
  'commitment-letter': 'letter',
  'authorisation-letter': 'letter',
  'pre-approval': 'certificate',
  'residence-proof': 'card-front',
  'hand-held-id': 'person-with-card',
  'curtain-photo': 'curtain',
  'server-lease': 'letter',
  'authenticity-notice': 'letter',
  'no-pre-approval-statement': 'letter',
  'construction-plan': 'document',
  'change-proof': 'letter',
  'party-building-proof': 'letter',
  'employment-proof': 'letter',
  'body-approval': 'letter',
  'app-icon': 'document',
  other: 'document',
}
