import type { OmittedCheck } from './why-left-out.ts'

export const smsLeftOut: OmittedCheck[] = []
