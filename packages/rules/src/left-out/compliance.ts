import type { LeftOutCheck } from './why-left-out.ts'

export const complianceLeftOut: LeftOutCheck[] = []
