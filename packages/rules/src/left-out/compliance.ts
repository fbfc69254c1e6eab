import type { LeftOut } from './why-left-out.ts'

export const complianceLeftOut: LeftOut[] = []
