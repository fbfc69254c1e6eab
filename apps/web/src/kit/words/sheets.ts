import type { Dictionary } from '../language.tsx'
import { sheetsEn } from './sheets.en.ts'
import { type SheetWords, sheetsZh } from './sheets.zh.ts'

export const sheetWords: Dictionary<SheetWords> = { zh: sheetsZh, en: sheetsEn }
