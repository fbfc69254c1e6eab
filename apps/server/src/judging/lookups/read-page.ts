import { hostOfLink, icpLinkTarget, numbersInText } from '@openbeian/filing'
import { languagesOfText } from './languages-of-text.ts'
import type { ShownPage } from './lookup.ts'
import { type PageTokens, tokensOfPage } from './page-tokens.ts'

const maxTitleLength = 200
const maxLengthOfBeginning = 2000
const maxLengthOfEnd = 6000
const maxNumbers = 100

/** What a home page says of itself, from the bytes that came and how they were sent. */
export async function readPage(it: { bytes: Uint8Array; contentType: string; isCut?: boolean }): Promise<ShownPage> {
  const tokens = tokensOfPage(decoded(it.bytes, it.contentType))
  const text = onOneLine(tokens.text)
  const numbers = numbersInText(text).filter(({ number }) => number.kind !== 'public-security-number')
  const outdated = tokens.links.find((link) => icpLinkTarget(link) === 'outdated')
  return {
    title: onOneLine(tokens.title).slice(0, maxTitleLength),
    filingNumbers: [...new Set(numbers.map(({ written }) => written))].slice(0, maxNumbers),
    linksToMinistry: tokens.links.some((link) => icpLinkTarget(link) === 'ministry'),
    ...(outdated === undefined ? {} : { outdatedLink: hostOfLink(outdated) ?? '' }),
    isWhole: !it.isCut && !isWrittenByScripts(tokens),
    text:
      text.length <= maxLengthOfBeginning + maxLengthOfEnd
        ? text
        : `${text.slice(0, maxLengthOfBeginning)} ${text.slice(-maxLengthOfEnd)}`,
    languages: languagesOfText(text),
  }
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A page of a few words that brings scripts or frames along is an empty frame: what a visitor sees comes afterwards. */
const maxWordsOfFrame = 200

function isWrittenByScripts({ title, text, bringsMore }: PageTokens): boolean {
  const words = onOneLine(text).length - onOneLine(title).length
  return words <= 0 || (bringsMore && words < maxWordsOfFrame)
}

/** As the server says, or else the page itself; many of the older ones are in GBK. */
function decoded(bytes: Uint8Array, contentType: string): string {
  const beginning = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const [, charset = 'utf-8'] =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType) ?? /charset\s*=\s*["']?([\w-]+)/i.exec(beginning) ?? []
  try {
    return new TextDecoder(/^(gb2312|gbk|gb18030)$/i.test(charset) ? 'gb18030' : charset).decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}
