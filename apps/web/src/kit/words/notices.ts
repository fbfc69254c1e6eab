import type { Dictionary } from '../language.tsx'
import { noticesEn } from './notices.en.ts'
import { type NoticeWords, noticesZh } from './notices.zh.ts'

export const noticeWords: Dictionary<NoticeWords> = { zh: noticesZh, en: noticesEn }
