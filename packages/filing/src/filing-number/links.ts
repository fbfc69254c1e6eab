/** Where a filing number has to lead (非经营性互联网信息服务备案管理办法). */
export const icpLink = 'https://beian.miit.gov.cn/'

/** Hosts of the ministry that footers still lead to; they redirect badly. */
export const outdatedIcpHosts: readonly string[] = [
  'www.miitbeian.gov.cn',
  'www.miibeian.gov.cn',
  'www.beian.miit.gov.cn',
]

/** The police's page about the number with these digits. */
export const publicSecurityLink = (code: string): string => `https://beian.mps.gov.cn/#/query/webSearch?code=${code}`
