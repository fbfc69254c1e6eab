import type { Dictionary } from '../../kit/language.tsx'
import { en } from './loaded.words.en.ts'
import { type LoadedWords, zh } from './loaded.words.zh.ts'

export type { LoadedWords }
export const loadedWords: Dictionary<LoadedWords> = { zh, en }
