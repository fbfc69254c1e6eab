import type { Dictionary } from '../../kit/language.tsx'
import { en } from './review.words.en.ts'
import { type ReviewWords, zh } from './review.words.zh.ts'

export const reviewWords: Dictionary<ReviewWords> = { zh, en }
