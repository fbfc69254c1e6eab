import type { MaterialKind } from '@openbeian/filing'
import type { Fault } from './faults.ts'

/** Photographs of cards and certificates: all of it has to be in the picture. */
const wholePapers: readonly MaterialKind[] = ['subject-certificate', 'id-front', 'id-back', 'residence-proof']

/** What need not be read: drawings, and whatever else somebody adds. */
const notRead: readonly MaterialKind[] = ['other', 'app-icon']

/** Of what is wrong with a picture, what stands against it as this paper. */
export const faultsThatCount = (kind: MaterialKind, faults: Fault[]): Fault[] =>
  notRead.includes(kind) ? [] : faults.filter((it) => it.code !== 'CUT_EDGE' || wholePapers.includes(kind))
