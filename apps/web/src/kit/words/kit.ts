import type { Dictionary } from '../language.tsx'
import { kitEn } from './kit.en.ts'
import { type KitWords, kitZh } from './kit.zh.ts'

export type { KitWords }
export const kitWords: Dictionary<KitWords> = { zh: kitZh, en: kitEn }
