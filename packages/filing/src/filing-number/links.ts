/** Where a filing number has to lead (非经营性互联网信息服务备案管理办法). */
export const icpLink = 'https://beian.miit.gov.cn/'

/** Hosts of the ministry that footers still lead to: they are gone, or redirect badly. */
export const outdatedIcpHosts: readonly string[] = [
  'miitbeian.gov.cn',
  'www.miitbeian.gov.cn',
  'miibeian.gov.cn',
  'www.miibeian.gov.cn',
  'www.beian.miit.gov.cn',
]

/** `outdated`: to a host the ministry has left. Only the whole name of the host counts. */
export type IcpLinkTarget = 'ministry' | 'outdated' | 'elsewhere'

/** Where a link leads, as a browser would follow it; without its scheme it is a place on the page's own host. */
export function icpLinkTarget(link: string): IcpLinkTarget {
  const host = hostOfLink(link)
  if (host === new URL(icpLink).hostname) return 'ministry'
  return host !== undefined && outdatedIcpHosts.includes(host) ? 'outdated' : 'elsewhere'
}

const maxLinkLength = 2000

/** The host a link leads to; undefined where it leads to no other host. */
export function hostOfLink(link: string): string | undefined {
  const base = 'http://page.invalid'
  if (link.length > maxLinkLength || !URL.canParse(link, base)) return undefined
  const { protocol, hostname } = new URL(link, base)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  // a full stop at the end of a host is the same host
  return isWeb && hostname !== 'page.invalid' ? hostname.replace(/\.$/, '') : undefined
}

/** The police's page about the number with these digits. */
export const publicSecurityLink = (code: string): string => `https://beian.mps.gov.cn/#/query/webSearch?code=${code}`
