import type { Dated } from '../../dated.ts'
import type { SourceId } from '../../sources.ts'
import type { Text } from '../../text.ts'

/** 前置审批: a sector whose authority approves before a filing. */
export interface Sector {
  id: string
  check?: string
  name: Text
  /** Words of names, contents and business scopes that point to it. */
  signs: RegExp
  /** What the administration's table calls the category. */
  category: RegExp
  authority: Text
  document: Text
  /** `abolished`: no longer asked in the whole country, but a province may; `own`: a regime beside the filing. */
  regime: Dated<'asked' | 'abolished' | 'own'>
}

const regime = (value: 'asked' | 'abolished' | 'own', source: SourceId, year: number): Sector['regime'] => ({
  value,
  source: [source],
  year,
})
const asked = regime('asked', 'tencent', 2022)
const abolished = regime('abolished', 'tencent', 2022)
const own = regime('own', 'practice', 2026)

export const sectors: readonly Sector[] = [
  {
    id: 'news',
    check: 'PRE-001',
    name: { zh: '新闻', en: 'news' },
    signs: /新闻|时政/,
    category: /新闻/,
    authority: { zh: '省级网信办', en: 'the provincial cyberspace office' },
    document: { zh: '互联网新闻信息服务许可证', en: 'licence for internet news' },
    regime: asked,
  },
  {
    id: 'publishing',
    check: 'PRE-002',
    name: { zh: '出版', en: 'publishing' },
    signs: /出版|电子书|网络文学/,
    category: /出版/,
    authority: { zh: '新闻出版部门', en: 'the press and publication authority' },
    document: { zh: '网络出版服务许可证', en: 'licence for online publishing' },
    regime: asked,
  },
  {
    id: 'drugs',
    check: 'PRE-003',
    name: { zh: '药品和医疗器械', en: 'drugs and medical devices' },
    signs: /药品|医药|药房|药店|医疗器械/,
    category: /药品|医疗器械/,
    authority: { zh: '药品监督管理部门', en: 'the drug administration' },
    document: { zh: '互联网药品信息服务资格证书', en: 'certificate for drug information' },
    regime: asked,
  },
  {
    id: 'broadcasting',
    check: 'PRE-004',
    name: { zh: '广播电影电视节目', en: 'audio-visual programmes' },
    signs: /视听|影视|电影|网络电视/,
    category: /广播|电影|电视|视听/,
    authority: { zh: '广播电视部门', en: 'the radio and television authority' },
    document: { zh: '信息网络传播视听节目许可证', en: 'licence for audio-visual programmes' },
    regime: asked,
  },
  {
    id: 'culture',
    check: 'PRE-005',
    name: { zh: '文化', en: 'culture' },
    signs: /网络文化|网络游戏|网络音乐|网络表演/,
    category: /文化/,
    authority: { zh: '文化和旅游部门', en: 'the culture and tourism authority' },
    document: { zh: '网络文化经营许可证', en: 'licence for network culture' },
    regime: asked,
  },
  {
    id: 'ride-hailing',
    check: 'PRE-006',
    name: { zh: '网络预约车', en: 'ride hailing' },
    signs: /网约车|网络预约出租/,
    category: /预约/,
    authority: { zh: '交通运输部门', en: 'the transport authority' },
    document: { zh: '网络预约出租汽车经营许可证', en: 'licence for ride hailing' },
    regime: asked,
  },
  {
    id: 'finance',
    check: 'PRE-007',
    name: { zh: '互联网金融', en: 'finance' },
    signs: /金融|理财|贷款|众筹|证券|期货|网贷/,
    category: /金融/,
    authority: { zh: '金融管理部门', en: 'the financial supervisor' },
    document: { zh: '金融管理部门的专项批准文件', en: 'special approval of the supervisor' },
    regime: asked,
  },
  {
    id: 'education',
    check: 'PRE-008',
    name: { zh: '教育', en: 'education' },
    signs: /教育|校外培训/,
    category: /教育|培训/,
    authority: { zh: '教育部门', en: 'the education authority' },
    document: { zh: '教育部门的审核文件', en: 'approval of the education authority' },
    regime: abolished,
  },
  {
    id: 'health',
    check: 'PRE-009',
    name: { zh: '医疗保健', en: 'health care' },
    signs: /医疗(?!器械)|诊疗/,
    category: /医疗保健|卫生/,
    authority: { zh: '卫生健康部门', en: 'the health authority' },
    document: { zh: '卫生健康部门的审核文件', en: 'approval of the health authority' },
    regime: abolished,
  },
  {
    id: 'bulletins',
    name: { zh: '电子公告', en: 'electronic bulletins' },
    signs: /电子公告|BBS/i,
    category: /电子公告/,
    authority: { zh: '省通信管理局', en: 'the communications administration' },
    document: { zh: '电子公告服务专项备案', en: 'filing of the bulletin service' },
    regime: abolished,
  },
  {
    id: 'religion',
    check: 'PRE-010',
    name: { zh: '宗教', en: 'religion' },
    signs: /宗教|佛教|道教|基督教|天主教|伊斯兰|寺院|教堂/,
    category: /宗教/,
    authority: { zh: '宗教事务部门', en: 'the religious affairs authority' },
    document: { zh: '互联网宗教信息服务许可证', en: 'licence for religious information' },
    regime: own,
  },
  {
    id: 'maps',
    check: 'PRE-011',
    name: { zh: '地图', en: 'maps' },
    signs: /地图|测绘|地理信息/,
    category: /地图|测绘/,
    authority: { zh: '自然资源部门', en: 'the natural resources authority' },
    document: { zh: '地图审图号', en: 'approval number of the map' },
    regime: own,
  },
  {
    id: 'generative-ai',
    check: 'PRE-012',
    name: { zh: '生成式人工智能', en: 'generative AI' },
    signs: /生成式|大模型|智能问答|AI(绘画|写作|对话)/i,
    category: /人工智能/,
    authority: { zh: '省级网信办', en: 'the provincial cyberspace office' },
    document: { zh: '生成式人工智能服务备案或登记', en: 'filing of the generative-AI service' },
    regime: own,
  },
]
