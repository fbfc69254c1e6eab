import type { Dictionary } from '../../kit/language.tsx'
import { en } from './inspections.words.en.ts'
import { type InspectionWords, zh } from './inspections.words.zh.ts'

export const inspectionWords: Dictionary<InspectionWords> = { zh, en }
