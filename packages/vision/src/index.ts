export type { Pixels } from './quality/index.ts'
