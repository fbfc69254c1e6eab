import type { MaterialKind } from './filing.ts'

/** What each kind of material is called, on every page and in every answer. */
export const materialNames: Record<MaterialKind, { zh: string; en: string }> = {
  'subject-certificate': { zh: '主办单位证件', en: 'Certificate of the sponsor' },
  'id-front': { zh: '身份证人像面', en: 'Identity card, portrait side' },
  'id-back': { zh: '身份证国徽面', en: 'Identity card, emblem side' },
  'domain-certificate': { zh: '域名证书', en: 'Domain certificate' },
  'verification-sheet': { zh: '真实性核验单', en: 'Verification sheet' },
  'commitment-letter': { zh: '承诺书', en: 'Letter of commitment' },
  'authorisation-letter': { zh: '授权书', en: 'Letter of authorisation' },
  'pre-approval': { zh: '前置审批文件', en: 'Prior approval' },
  'residence-proof': { zh: '居住证明', en: 'Proof of residence' },
  'hand-held-id': { zh: '手持身份证照片', en: 'Photo holding the ID' },
  'curtain-photo': { zh: '幕布照片', en: 'Photo before the curtain' },
  'server-lease': { zh: '服务器租赁协议', en: 'Server lease agreement' },
  'authenticity-notice': { zh: '真实性责任告知书', en: 'Notice of responsibility' },
  'no-pre-approval-statement': { zh: '不涉及前置审批承诺书', en: 'Statement that no approval is needed' },
  'construction-plan': { zh: '网站建设方案书', en: 'Plan of the websites' },
  'change-proof': { zh: '变更证明', en: 'Proof of the change' },
  'party-building-proof': { zh: '党建证明', en: 'Party-building confirmation' },
  'employment-proof': { zh: '就业证明', en: 'Proof of employment' },
  'body-approval': { zh: '主管部门批准文件', en: 'Approval of the body in charge' },
  'app-icon': { zh: 'APP 图标', en: 'Icon of the app' },
  other: { zh: '其他材料', en: 'Other paper' },
}

const kinds = Object.keys(materialNames) as MaterialKind[]

/** The names in one language. */
export const materialNamesIn = (language: 'zh' | 'en'): Record<MaterialKind, string> =>
  Object.fromEntries(kinds.map((kind) => [kind, materialNames[kind][language]])) as Record<MaterialKind, string>
