import type { Dictionary } from '../language.tsx'
import { laterOrdersEn } from './later-orders.en.ts'
import { type LaterOrdersWords, laterOrdersZh } from './later-orders.zh.ts'

export const laterOrdersWords: Dictionary<LaterOrdersWords> = { zh: laterOrdersZh, en: laterOrdersEn }
