/** Where a rule was read. A rule may block on a regulation, a standard, an answer code, or two independent others. */
export interface Source {
  title: string
  kind: 'regulation' | 'interface' | 'provider-help' | 'practice'
  /** The years the source speaks of. */
  years: string
}

export const sources = {
  'interface-v3': {
    title: '工业和信息化部《ICP/IP地址/域名信息备案管理系统 企业系统接口规范》V3.0 (2013-10)',
    kind: 'interface',
    years: '2013',
  },
  'miit-2017-264': {
    title: '工业和信息化部《关于规范互联网信息服务使用域名的通知》（工信部信管〔2017〕264号）',
    kind: 'regulation',
    years: '2017',
  },
  'order-33': {
    title: '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）',
    kind: 'regulation',
    years: '2005',
  },
  huawei: {
    title: 'huaweicloud/huaweicloud-skills: ICP filing knowledge base',
    kind: 'provider-help',
    years: '2025-2026',
  },
  tencent: { title: 'tencentyun/qcloud-documents: ICP filing', kind: 'provider-help', years: '2017-2022' },
  'tencent-2017': {
    title: 'tencentyun/qcloud-documents: 各省管局要求 20170605',
    kind: 'provider-help',
    years: '2016-2017',
  },
  jd: { title: 'yicenzzn/cn (JD Cloud documentation): the-rules/*.md', kind: 'provider-help', years: '2021-2023' },
  wechat: { title: 'WeChat open platform: ICP filing API', kind: 'provider-help', years: '2023-2025' },
  baidu: { title: 'Baidu AI Cloud: ICP filing theme page', kind: 'provider-help', years: '2023' },
  practice: { title: 'General knowledge of the field, no document read', kind: 'practice', years: '2026' },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources
