import type { Finding } from './rule.ts'
import type { Text } from './text.ts'

/** A finding as one paragraph: what is wrong, what to do, and who asks for it. */
export function explain({ at, message, whatToDo, basis }: Finding, language: keyof Text): string {
  const source = [basis.document, basis.article, basis.code && `#${basis.code}`].filter(Boolean).join(' ')
  return language === 'zh'
    ? `${message.zh}${whatToDo.zh}（${at}；依据：${source}）`
    : `${message.en} ${whatToDo.en} (${at}; basis: ${source})`
}
