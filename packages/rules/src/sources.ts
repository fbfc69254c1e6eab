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
    title: '华为云备案知识库（huaweicloud/huaweicloud-skills）',
    kind: 'provider-help',
    years: '2025-2026',
  },
  tencent: { title: '腾讯云备案文档（tencentyun/qcloud-documents）', kind: 'provider-help', years: '2017-2022' },
  'tencent-2017': {
    title: '腾讯云备案文档：各省管局要求 20170605（tencentyun/qcloud-documents）',
    kind: 'provider-help',
    years: '2016-2017',
  },
  jd: { title: '京东云备案文档 the-rules（yicenzzn/cn）', kind: 'provider-help', years: '2021-2023' },
  wechat: { title: '微信开放平台备案接口文档（WeChat）', kind: 'provider-help', years: '2023-2025' },
  baidu: { title: '百度智能云备案专题（Baidu AI Cloud）', kind: 'provider-help', years: '2023' },
  house: { title: '服务商自己的规定（house rule）', kind: 'house', years: '2026' },
  articles: {
    title: '五篇关于备案和备案系统的公开文章，没有其他来源印证的存疑（five public articles）',
    kind: 'practice',
    years: '2019-2024',
  },
  reports: {
    title: '申请人、接入商员工和开发者公开发表的备案经历，没有逐一印证（public reports of people in this job）',
    kind: 'practice',
    years: '2013-2026',
  },
  practice: { title: '业内常识，没有读到文件（general knowledge of the field）', kind: 'practice', years: '2026' },
} as const satisfies Record<string, Source>

export type SourceId = keyof typeof sources
