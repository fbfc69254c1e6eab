import type { OmittedCheck } from './why-left-out.ts'

export const reportLeftOut: OmittedCheck[] = []
