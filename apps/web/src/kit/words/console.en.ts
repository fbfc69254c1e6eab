import type { ConsoleWords } from './console.zh.ts'

export const consoleEn: ConsoleWords = {
  title: 'Review console',
  staffOnly: 'This is for staff only.',
  toPortal: 'To the filing pages',
}
