import type { OmittedCheck } from './why-left-out.ts'

export const livenessLeftOut: OmittedCheck[] = []
