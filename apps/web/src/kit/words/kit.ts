import type { Dictionary } from '../language.tsx'
import { en } from './kit.en.ts'
import { type KitWords, zh } from './kit.zh.ts'

export type { KitWords }
export const kitWords: Dictionary<KitWords> = { zh, en }
