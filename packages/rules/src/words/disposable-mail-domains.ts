import type { WordList } from './word-list.ts'

/** Mail hosts that forget their mailboxes. */
export const disposableMailDomains: WordList = {
  source: ['practice'],
  year: 2026,
  words: [
    'mailinator.com',
    'guerrillamail.com',
    '10minutemail.com',
    'yopmail.com',
    'temp-mail.org',
    'sharklasers.com',
    'trashmail.com',
    'bccto.me',
    'linshiyouxiang.net',
  ],
}
