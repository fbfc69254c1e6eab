import type { MaterialKind } from '@openbeian/filing'

/** 文书: a paper made with the order's data, to be signed by the sponsor. */
export type SheetKind = (typeof sheetKinds)[number]
export const sheetKinds = [
  'verification-sheet',
  'commitment-letter',
  'authorisation-letter',
  'authenticity-notice',
  'no-pre-approval-statement',
] as const satisfies readonly MaterialKind[]

export const isSheetKind = (kind: string): kind is SheetKind => (sheetKinds as readonly string[]).includes(kind)
