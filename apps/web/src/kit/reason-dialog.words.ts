import type { Dictionary } from './language.tsx'

const zh = {
  reason: '原因',
  hint: '写进操作日志，至少 2 个字。',
  needed: '请写明原因，至少 2 个字。',
}

const en: typeof zh = {
  reason: 'Reason',
  hint: 'Goes into the audit log; at least 2 characters.',
  needed: 'Give a reason of at least 2 characters.',
}

export const reasonWords: Dictionary<typeof zh> = { zh, en }
