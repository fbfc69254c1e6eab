import type { Dictionary } from '../language.tsx'
import { hintEn } from './hint.en.ts'
import { type HintWords, hintZh } from './hint.zh.ts'

export const hintWords: Dictionary<HintWords> = { zh: hintZh, en: hintEn }
