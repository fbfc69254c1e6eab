import type { Dictionary } from '../../kit/language.tsx'
import { en } from './audit.words.en.ts'
import { type AuditWords, zh } from './audit.words.zh.ts'

export type { AuditWords }
export const auditWords: Dictionary<AuditWords> = { zh, en }
