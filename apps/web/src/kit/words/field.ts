import type { Dictionary } from '../language.tsx'
import { fieldEn } from './field.en.ts'
import { type FieldWords, fieldZh } from './field.zh.ts'

export type { FieldWords }
export const fieldWords: Dictionary<FieldWords> = { zh: fieldZh, en: fieldEn }
