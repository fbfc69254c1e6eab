import type { Dictionary } from '../../kit/language.tsx'
import { en } from './reporting.words.en.ts'
import { type ReportingWords, zh } from './reporting.words.zh.ts'

export type { ReportingWords }
export const reportingWords: Dictionary<ReportingWords> = { zh, en }
