import type { IsoDate } from '@openbeian/filing'

/** Where a rule was read. A rule may block on a regulation, a standard, an answer code, or two independent others. */
export interface Source {
  title: string
  kind: 'regulation' | 'interface' | 'provider-help' | 'practice' | 'house'
  /** The years the source speaks of; the last is that of the wording we know. */
  years: string
  /** Who quotes it, where nobody here has read the text itself; one quotation alone is not enough to block. */
  quotedBy?: readonly string[]
  /** The day the wording we know came into force. */
  inForceFrom?: IsoDate
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
  'miit-2019-633': {
    title: '工业和信息化部《关于调整非经营性互联网信息服务备案编号规则的通知》（工信管函〔2019〕633号）',
    kind: 'regulation',
    years: '2019',
    quotedBy: ['三家以上接入商2019年4月的公告，文字一致', '接入商2019年6月的操作指南'],
    inForceFrom: '2019-04-22',
  },
  'order-33': {
    title: '《非经营性互联网信息服务备案管理办法》（信息产业部令第33号，2024年1月18日工业和信息化部令第68号修改）',
    kind: 'regulation',
    years: '2005-2024',
    quotedBy: ['2005年文本的转载（第五条、第十三条）', '对2024年修改的公开转述'],
    inForceFrom: '2024-01-18',
  },
  'government-apps-2024': {
    title: '《互联网政务应用安全管理规定》（中央网信办等，2024），由服务商资料转述',
    kind: 'regulation',
    years: '2024',
  },
  'order-292': {
    title: '《互联网信息服务管理办法》（国务院令第292号，2024年12月6日国务院令第797号第二次修订）',
    kind: 'regulation',
    years: '2000-2025',
    quotedBy: ['对两次修订的公开转述', '服务商资料中的条文'],
    inForceFrom: '2025-01-20',
  },
  'miit-2023-105': {
    title: '工业和信息化部《关于开展移动互联网应用程序备案工作的通知》（工信部信管〔2023〕105号）及所附备案登记表',
    kind: 'regulation',
    years: '2023',
  },
  csl: {
    title: '《中华人民共和国网络安全法》（2025年10月28日修改，条文序号有变）',
    kind: 'regulation',
    years: '2017-2026',
    quotedBy: ['对修改决定的公开报道', '对修改后条文的公开转述'],
    inForceFrom: '2026-01-01',
  },
  pipl: { title: '《中华人民共和国个人信息保护法》', kind: 'regulation', years: '2021' },
  'data-flow-2024': { title: '《促进和规范数据跨境流动规定》', kind: 'regulation', years: '2024' },
  'face-2025': {
    title: '《人脸识别技术应用安全管理办法》（国家网信办、公安部令第19号）',
    kind: 'regulation',
    years: '2025',
    quotedBy: ['公开转载的条文', '对条文的公开转述'],
    inForceFrom: '2025-06-01',
  },
  'network-data-2025': {
    title: '《网络数据安全管理条例》（国务院令第790号）',
    kind: 'regulation',
    years: '2025',
    quotedBy: ['公开转载的条文'],
    inForceFrom: '2025-01-01',
  },
  'network-identity-2025': {
    title: '《国家网络身份认证公共服务管理办法》',
    kind: 'regulation',
    years: '2025',
    quotedBy: ['对条文的公开转述'],
    inForceFrom: '2025-07-15',
  },
  'incident-reports-2025': {
    title: '《国家网络安全事件报告管理办法》',
    kind: 'regulation',
    years: '2025',
    quotedBy: ['公开转载的条文（第四条）', '地方政府网站的介绍'],
    inForceFrom: '2025-11-01',
  },
  'small-handlers-2026': {
    title: '国家网信办令第25号，小型个人信息处理者的个人信息保护',
    kind: 'regulation',
    years: '2026',
    quotedBy: ['对条文的公开转述'],
    inForceFrom: '2026-09-01',
  },
  'police-order-176': {
    title: '公安部令第176号（2026年8月7日公布，取代第151号《公安机关互联网安全监督检查规定》）',
    kind: 'regulation',
    years: '2026',
    quotedBy: ['对条文的公开转述'],
    inForceFrom: '2026-10-01',
  },
  'yd-t-2431': {
    title: '通信行业标准 YD/T 2431-2019《ICP/IP地址/域名信息备案系统信息交换接口技术要求》（可以购买）',
    kind: 'interface',
    years: '2019-2020',
    quotedBy: ['标准目录网站公开的封面、目次和前言'],
    inForceFrom: '2020-01-01',
  },
  'harmony-help': {
    title: '鸿蒙应用备案获取公钥和签名指纹的公开说明（华为开发者）',
    kind: 'provider-help',
    years: '2023',
  },
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

export const sourceOf = (id: SourceId): Source => sources[id]

/** Its title, and that only quotations of it were read where that is so. */
export function titleOfSource(id: SourceId): string {
  const { title, quotedBy } = sourceOf(id)
  return quotedBy ? `${title}（未见原文，据转引）` : title
}

/** The year of the wording we know. */
export const yearOfSource = (id: SourceId): number => Number(sources[id].years.slice(-4))
