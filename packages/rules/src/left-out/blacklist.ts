import type { LeftOut } from './left-out.ts'

export const blacklistLeftOut: LeftOut[] = []
