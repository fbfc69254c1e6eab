import type { LeftOut } from './left-out.ts'

export const remarkLeftOut: LeftOut[] = []
