import type { LeftOut } from './left-out.ts'

export const subjectLeftOut: LeftOut[] = []
