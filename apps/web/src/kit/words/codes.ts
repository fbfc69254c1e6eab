import type { Dictionary } from '../language.tsx'
import { codesEn } from './codes.en.ts'
import { type CodeWords, codesZh } from './codes.zh.ts'

export const codeWords: Dictionary<CodeWords> = { zh: codesZh, en: codesEn }
