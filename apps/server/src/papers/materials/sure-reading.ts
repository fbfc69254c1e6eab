import type { ReadField } from '@openbeian/vision'

/** Below this a person looks at it before it is believed. */
const sureFrom = 0.9

/** The check digit decides where there is one. People's names have none: their owners are asked all the same. */
export const isSure = ({ confidence, checksumOk }: Pick<ReadField, 'confidence' | 'checksumOk'>): boolean =>
  checksumOk ?? confidence >= sureFrom
