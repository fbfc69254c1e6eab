import type { ShownPage } from './lookup.ts'

const filingNumber = /[\u4e00-\u9fff]\s*ICP\s*备\s*\d{5,10}\s*号(?:\s*[-－]\s*\d+[A-Za-z]?)?/gi
const ministry = /href\s*=\s*["']?\s*(?:https?:)?\/\/(?:[\w.-]+\.)?(?:beian\.miit\.gov\.cn|miitbeian\.gov\.cn)/i

const maxTitleLength = 200
const maxLengthOfBeginning = 2000
const maxLengthOfEnd = 6000

/** What a home page says of itself, from the bytes that came and how they were sent. */
export function readPage(bytes: Buffer, headers: { 'content-type'?: string | undefined } = {}): ShownPage {
  const html = decoded(bytes, headers['content-type'] ?? '')
  const text = textOf(html)
  const [, title = ''] = /<title[^>]*>([^<]*)/i.exec(html) ?? []
  return {
    title: unescaped(title).replace(/\s+/g, ' ').trim().slice(0, maxTitleLength),
    filingNumbers: [...new Set((text.match(filingNumber) ?? []).map((it) => it.replace(/\s/g, '').replace('－', '-')))],
    linksToMinistry: ministry.test(html),
    text:
      text.length <= maxLengthOfBeginning + maxLengthOfEnd
        ? text
        : `${text.slice(0, maxLengthOfBeginning)} ${text.slice(-maxLengthOfEnd)}`,
  }
}

/** As the server says, or else the page itself; many of the older ones are in GBK. */
function decoded(bytes: Buffer, contentType: string): string {
  const beginning = bytes.subarray(0, 2048).toString('latin1')
  const [, charset = 'utf-8'] =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType) ?? /charset\s*=\s*["']?([\w-]+)/i.exec(beginning) ?? []
  try {
    return new TextDecoder(/^(gb2312|gbk|gb18030)$/i.test(charset) ? 'gb18030' : charset).decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}

const textOf = (html: string): string =>
  unescaped(
    html
      .replace(/<(script|style|noscript|template)\b[\s\S]*?<\/\1\s*>/gi, ' ')
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/<[^>]*>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim()

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©' }

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (all, decimal, hex, name: string | undefined) => {
    if (name) return entities[name.toLowerCase()] ?? all
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : all
  })
