import type { ShownPage } from './lookup.ts'
import { tokensOfPage } from './page-tokens.ts'

const filingNumber = /[\u4e00-\u9fff]\s*ICP\s*备\s*\d{5,10}\s*号(?:\s*[-－]\s*\d+[A-Za-z]?)?/gi
const maxTitleLength = 200
const maxLengthOfBeginning = 2000
const maxLengthOfEnd = 6000
const maxLinkLength = 2000
const maxNumbers = 100

/** What a home page says of itself, from the bytes that came and how they were sent. */
export async function readPage(it: { bytes: Uint8Array; contentType: string }): Promise<ShownPage> {
  const tokens = tokensOfPage(decoded(it.bytes, it.contentType))
  const text = onOneLine(tokens.text)
  const numbers = text.match(filingNumber) ?? []
  return {
    title: onOneLine(tokens.title).slice(0, maxTitleLength),
    filingNumbers: [...new Set(numbers.map((number) => number.replace(/\s/g, '').replace('－', '-')))].slice(
      0,
      maxNumbers,
    ),
    linksToMinistry: tokens.links.some(leadsToMinistry),
    text:
      text.length <= maxLengthOfBeginning + maxLengthOfEnd
        ? text
        : `${text.slice(0, maxLengthOfBeginning)} ${text.slice(-maxLengthOfEnd)}`,
  }
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const ministries = ['beian.miit.gov.cn', 'miitbeian.gov.cn']

function leadsToMinistry(link: string): boolean {
  const base = 'http://page.invalid'
  const place = link.length < maxLinkLength && URL.canParse(link, base) ? new URL(link, base).hostname : ''
  return ministries.some((it) => place === it || place.endsWith(`.${it}`))
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
