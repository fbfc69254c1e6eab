import type { Dictionary } from '../../kit/language.tsx'
import { en } from './rules.words.en.ts'
import { type RuleWords, zh } from './rules.words.zh.ts'

export type { RuleWords }
export const ruleWords: Dictionary<RuleWords> = { zh, en }
