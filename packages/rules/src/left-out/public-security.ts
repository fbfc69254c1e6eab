import type { OmittedCheck } from './why-left-out.ts'

export const publicSecurityLeftOut: OmittedCheck[] = []
