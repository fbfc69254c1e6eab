import type { Dictionary } from '../language.tsx'
import { rulesEn } from './rules.en.ts'
import { type RuleWords, rulesZh } from './rules.zh.ts'

export const ruleWords: Dictionary<RuleWords> = { zh: rulesZh, en: rulesEn }
