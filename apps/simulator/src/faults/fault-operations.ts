import type { AdministrationOperations } from '@openbeian/regulator'

/** Where a fault can strike: the six operations, and the moment a decision offers its files. */
const faultOperations = [
  'upload',
  'download',
  'acknowledge',
  'previousUpload',
  'beianStatus',
  'verifyPassword',
  'decision',
] as const satisfies readonly (keyof AdministrationOperations | 'decision')[]

export type FaultOperation = (typeof faultOperations)[number]
export type CallOperation = Exclude<FaultOperation, 'decision'>

export const callOperations = faultOperations.filter((it): it is CallOperation => it !== 'decision')
