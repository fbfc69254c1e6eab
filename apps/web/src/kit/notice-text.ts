import type { NoticeDetails, NoticeKind, NoticeView } from '@openbeian/contract'
import type { NoticeNames, NoticeWords } from './words/notices.ts'

/** A kind with its own details, so that its sentence takes them. */
type Told<Kind extends NoticeKind> = {
  [Key in Kind]: { kind: Key; details: NoticeDetails[Key] | { text: string } }
}[Kind]

/** What a notice tells, in the reader's language; what an earlier version kept as prose stays Chinese. */
export function noticeText(notice: NoticeView, words: NoticeWords, names: NoticeNames): string {
  return sentenceOf(notice, words, names)
}

const sentenceOf = <Kind extends NoticeKind>(
  { kind, details }: Told<Kind>,
  words: NoticeWords,
  names: NoticeNames,
): string => ('text' in details ? details.text : words.says[kind](details, names))
