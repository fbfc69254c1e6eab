import type { Dictionary } from '../language.tsx'
import { consoleEn } from './console.en.ts'
import { type ConsoleWords, consoleZh } from './console.zh.ts'

export const consoleWords: Dictionary<ConsoleWords> = { zh: consoleZh, en: consoleEn }
