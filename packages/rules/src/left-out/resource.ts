import type { LeftOut } from './why-left-out.ts'

export const resourceLeftOut: LeftOut[] = []
