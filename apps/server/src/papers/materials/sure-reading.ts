import type { ReadField } from '@openbeian/vision'

/** Confidence from which a reading is believed without a person. */
const sureFrom = 0.9

/** A wrong check digit speaks against every number. People's names have none: their owners are asked all the same. */
export const isSure = ({ confidence, checksumOk }: Pick<ReadField, 'confidence' | 'checksumOk'>): boolean =>
  checksumOk !== false && confidence >= sureFrom
