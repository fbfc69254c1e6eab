/** What the public register of companies (国家企业信用信息公示系统) shows of a unit; what it does not show is left out. */
export interface CompanyFacts {
  standing: 'open' | 'closed' | 'revoked' | 'suspended' | 'abnormal' | 'dishonest'
  name?: string
  legalRepresentative?: string
  /** 经营范围 */
  scope?: string
  /** 注册资本, in yuan. */
  capitalYuan?: number
}
