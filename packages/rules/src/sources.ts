/** Where a rule was read. A rule may block on a regulation, a standard, an answer code, or two independent others. */
export interface Source {
  title: string
  kind: 'regulation' | 'interface' | 'provider-help' | 'practice' | 'house'
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
  'government-apps-2024': {
    title: '《互联网政务应用安全管理规定》（中央网信办等，2024），由服务商资料转述',
    kind: 'regulation',
    years: '2024',
  },
  'order-292': { title: '《互联网信息服务管理办法》（国务院令第292号）', kind: 'regulation', years: '2000' },
  'miit-2023-105': {
    title: '工业和信息化部《关于开展移动互联网应用程序备案工作的通知》（工信部信管〔2023〕105号）及所附备案登记表',
    kind: 'regulation',
    years: '2023',
  },
  csl: { title: '《中华人民共和国网络安全法》', kind: 'regulation', years: '2017' },
  pipl: { title: '《中华人民共和国个人信息保护法》', kind: 'regulation', years: '2021' },
  'data-flow-2024': { title: '《促进和规范数据跨境流动规定》', kind: 'regulation', years: '2024' },
  'face-2025': { title: '《人脸识别技术应用安全管理办法》', kind: 'regulation', years: '2025' },
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
  house: { title: 'House rule of the provider (服务商自己的规定)', kind: 'house', years: '2026' },
  articles: {
    title: 'Five public articles on filing and on filing systems; what no other source confirms is doubtful',
    kind: 'practice',
    years: '2019-2024',
  },
  practice: { title: 'General knowledge of the field, no document read', kind: 'practice', years: '2026' },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources
