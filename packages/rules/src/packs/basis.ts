import type { Basis } from '../rule.ts'
import { type SourceId, titleOfSource, yearOfSource } from '../sources.ts'

const specification = '《ICP/IP地址/域名信息备案管理系统 企业系统接口规范》V3.0'

/** The administration answers this fault with a code of its own. */
export const answerCode = (code: number): Basis => ({
  document: specification,
  code,
  source: 'interface-v3',
  year: 2013,
  confidence: 'high',
})

/** The interface demands the field or bounds its length. */
export const fieldLimit: Basis = { document: specification, source: 'interface-v3', year: 2013, confidence: 'high' }

/** What access providers publish of the administrations' demands. */
export const publishedBy = (...source: SourceId[]): Basis => ({
  document: '接入服务商公开的备案要求',
  source,
  year: Math.max(...source.map(yearOfSource)),
  confidence: source.length > 1 ? 'high' : 'medium',
})

/** Known in the field, but no document was read: never enough to block. */
export const practice: Basis = { document: '备案实务', source: 'practice', year: 2026, confidence: 'medium' }

/** A law or a notice by its title, as a whole: no article is named that nobody has read there. */
export const law = (...source: SourceId[]): Basis => ({
  document: source.map(titleOfSource).join('；'),
  source,
  year: Math.max(...source.map(yearOfSource)),
  confidence: 'medium',
})

/** Met by people in this job, who said so in public; nobody has confirmed each by itself. */
export const reported: Basis = { document: '公开的备案经历', source: 'reports', year: 2026, confidence: 'low' }

/** Asked for by a public article, and by nobody else that was found. */
export const article: Basis = { document: '公开文章', source: 'articles', year: 2024, confidence: 'low' }
