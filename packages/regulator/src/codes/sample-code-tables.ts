import type { CodeRow, CodeTables } from './code-tables.ts'

const row = (id: number, zh: string, en: string): CodeRow => ({ id, zh, en })
const assumed = (id: number, zh: string, en: string): CodeRow => ({ id, zh, en, assumed: true })

/**
 * SAMPLE tables for demos, tests and the simulator. In production they are replaced by the tables an
 * administration delivers (JCDM). Rows marked `assumed` are not from a public document.
 */
export const sampleCodeTables: CodeTables = {
  version: 'sample V.3.0 1',
  natures: {
    military: row(1, '军队', 'Military'),
    government: row(2, '政府机关', 'Government body'),
    'public-institution': row(3, '事业单位', 'Public institution'),
    enterprise: row(4, '企业', 'Enterprise'),
    individual: row(5, '个人', 'Individual'),
    'social-organisation': row(6, '社会团体', 'Social organisation'),
  },
  certificateTypes: {
    'business-licence': row(1, '营业执照', 'Business licence'),
    'resident-id': row(2, '身份证', 'Resident ID'),
    'organisation-code': row(3, '组织机构代码证', 'Organisation code certificate'),
    'institution-certificate': row(4, '事业法人证', 'Public-institution legal-person certificate'),
    'military-code': row(5, '军队代号', 'Military unit code'),
    'social-organisation-certificate': row(6, '社团法人证', 'Social-organisation legal-person certificate'),
    passport: row(7, '护照', 'Passport'),
    'officer-id': row(8, '军官证', 'Officer ID'),
    'tw-travel-permit': row(11, '台胞证', 'Taiwan compatriot permit'),
    'hk-mo-travel-permit': assumed(
      14,
      '港澳居民来往内地通行证',
      'Mainland travel permit for Hong Kong and Macau residents',
    ),
    'hk-mo-residence-permit': assumed(15, '港澳居民居住证', 'Residence permit for Hong Kong and Macau residents'),
    'tw-residence-permit': assumed(16, '台湾居民居住证', 'Residence permit for Taiwan residents'),
    'foreigner-permanent-residence': assumed(17, '外国人永久居留身份证', 'Foreign permanent resident ID'),
  },
  contents: [
    assumed(1, '综合门户', 'General portal'),
    assumed(2, '搜索引擎', 'Search engine'),
    assumed(3, '单位门户网站', 'Site of an organisation'),
    assumed(4, '网络游戏', 'Online games'),
    assumed(5, '网络广告', 'Online advertising'),
    assumed(6, '网络社区', 'Online community'),
    assumed(7, '网上购物', 'Online shopping'),
    assumed(8, '网络音视频', 'Online audio and video'),
    assumed(9, '网络新闻', 'Online news'),
    assumed(10, '网上招聘', 'Online recruiting'),
    assumed(11, '博客/个人空间', 'Blog or personal space'),
    assumed(12, '其他', 'Other'),
  ],
  languages: [
    assumed(1, '中文简体', 'Simplified Chinese'),
    assumed(2, '中文繁体', 'Traditional Chinese'),
    assumed(3, '英语', 'English'),
    assumed(4, '维吾尔语', 'Uyghur'),
    assumed(5, '藏语', 'Tibetan'),
    assumed(6, '蒙古语', 'Mongolian'),
    assumed(7, '哈萨克语', 'Kazakh'),
    assumed(8, '朝鲜语', 'Korean'),
    assumed(9, '日语', 'Japanese'),
    assumed(10, '俄语', 'Russian'),
    assumed(11, '法语', 'French'),
    assumed(12, '德语', 'German'),
    assumed(13, '其他', 'Other'),
  ],
  accessModes: [
    assumed(1, '专线', 'Leased line'),
    assumed(2, '主机托管', 'Server hosting'),
    assumed(3, '虚拟主机', 'Virtual host'),
    assumed(4, '其他', 'Other'),
  ],
  preApprovals: [
    assumed(1, '新闻', 'News'),
    assumed(2, '出版', 'Publishing'),
    assumed(3, '药品和医疗器械', 'Drugs and medical devices'),
    assumed(4, '文化', 'Culture'),
    assumed(5, '广播电影电视节目', 'Radio, film and television programmes'),
    assumed(6, '宗教', 'Religion'),
    assumed(7, '网络预约车', 'Ride hailing'),
    assumed(8, '互联网金融', 'Online finance'),
  ],
  locations: [assumed(1, '本省', 'This province'), assumed(2, '外省', 'Another province')],
  cancellationReasons: [
    assumed(1, '网站停止运营', 'The service was given up'),
    assumed(2, '主办者变更或注销', 'The sponsor has changed or ended'),
    assumed(3, '更换接入服务提供者', 'Another access provider'),
    assumed(4, '域名不再使用', 'The domain is no longer used'),
    assumed(99, '其他', 'Other'),
  ],
  attachmentFormats: {
    jpeg: assumed(1, 'JPG', 'JPEG'),
    png: assumed(2, 'PNG', 'PNG'),
    pdf: assumed(3, 'PDF', 'PDF'),
  },
  attachmentPurposes: {
    'subject-certificate': assumed(1, '主办单位有效证件', "Sponsor's certificate"),
    'verification-sheet': assumed(2, '真实性核验单', 'Verification sheet'),
    'id-front': assumed(3, '负责人有效证件（人像面）', 'ID of the person in charge, portrait side'),
    'id-back': assumed(4, '负责人有效证件（国徽面）', 'ID of the person in charge, emblem side'),
    'domain-certificate': assumed(5, '域名证书', 'Domain certificate'),
    'commitment-letter': assumed(6, '承诺书', 'Commitment letter'),
    'authorisation-letter': assumed(7, '授权书', 'Authorisation letter'),
    'pre-approval': assumed(8, '前置审批文件', 'Pre-approval'),
    'residence-proof': assumed(9, '居住证明', 'Proof of residence'),
    other: assumed(99, '其他', 'Other'),
  },
}
