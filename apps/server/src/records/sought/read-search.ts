import {
  asciiDomain,
  type CertificateType,
  certificateTypes,
  domainKey,
  meantNumber,
  parseIp,
  subjectNumberOf,
  unicodeDomain,
} from '@openbeian/filing'

/** What a text may be, as each of it is stored. */
export interface Sought {
  text: string
  /** Of an order. */
  reference: string
  /** A filing number as issued, and that of its subject. */
  number?: { whole: string; subject: string }
  /** It and what it lies below, the nearest first; none where it is no domain. */
  domains: string[]
  /** An address as the number its bits are. */
  address?: string
  /** A whole number of a certificate or a mobile, and of which certificates it may be. */
  identifier?: { number: string; types: readonly CertificateType[] }
}

export function readSearch(typed: string): Sought {
  const text = typed.normalize('NFKC').trim()
  const number = meantNumber(text)?.normalized
  const address = parseIp(text)
  const identifier = text.replace(/[\s-]/g, '').toUpperCase()
  return {
    text,
    reference: text.replace(/\s/g, '').toUpperCase(),
    ...(number ? { number: { whole: number, subject: subjectNumberOf(number) } } : {}),
    domains: address ? [] : domainsOf(text),
    ...(address ? { address: String(address.bits) } : {}),
    ...(/^[\dA-Z]{8,30}$/.test(identifier) && /\d{4}/.test(identifier)
      ? { identifier: { number: identifier, types: certificateTypes } }
      : {}),
  }
}

/** What is filed may be above what was typed: `www.shop.example.cn` is of `example.cn`. */
function domainsOf(text: string): string[] {
  const labels = domainKey(hostIn(text)).split('.')
  if (labels.length < 2 || labels.some((it) => it === '' || /[\s/@:]/.test(it))) return []
  const above = labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'))
  return [...new Set(above.flatMap((it) => [it, unicodeDomain(it), asciiDomain(it)]))]
}

/** A link is sought by its host. */
const hostIn = (text: string): string =>
  text
    .replace(/^https?:\/\//i, '')
    .split('/')[0]
    ?.split(':')[0] ?? ''
