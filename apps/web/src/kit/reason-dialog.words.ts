import type { Dictionary } from './language.tsx'

const zh = {
  reason: '原因',
  hint: '写进操作日志，至少 3 个不同的字。',
  needed: '请写明原因，至少 3 个不同的字。',
}

const en: typeof zh = {
  reason: 'Reason',
  hint: 'Goes into the audit log; at least 6 different letters.',
  needed: 'Give a reason of at least 6 different letters.',
}

export const reasonWords: Dictionary<typeof zh> = { zh, en }
