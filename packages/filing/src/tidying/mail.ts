import { tidyDomain } from '../domain/domain-name.ts'
import { halfWidth } from '../filing-number/normalise-number.ts'
import { tidyText } from './text.ts'

/** An address as it is kept: half width, its host in lower case. What stands before the @ is its owner’s affair. */
export function tidyEmail(text: string): string {
  const typed = tidyText(text).replace(/^mailto:/i, '')
  const [local, host, ...more] = typed.replace('＠', '@').split('@')
  if (!local || !host || more.length > 0 || /\s/.test(typed)) return tidyText(text)
  return `${halfWidthLetters(local)}@${tidyDomain(host)}`
}

const halfWidthLetters = (text: string): string => (/^[\uff01-\uff5e!-~]+$/.test(text) ? halfWidth(text) : text)
