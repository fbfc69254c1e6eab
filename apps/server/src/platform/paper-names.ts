import type { MaterialKind } from '@openbeian/filing'

/** What a material is called to whoever uploaded it. */
export const paperNames: Record<MaterialKind, string> = {
  'subject-certificate': '主办单位证件',
  'id-front': '证件人像面',
  'id-back': '证件国徽面',
  'domain-certificate': '域名证书',
  'verification-sheet': '真实性核验单',
  'commitment-letter': '承诺书',
  'authorisation-letter': '授权书',
  'pre-approval': '前置审批文件',
  'residence-proof': '居住证明',
  'hand-held-id': '手持身份证照片',
  'curtain-photo': '幕布照片',
  'server-lease': '服务器租赁协议',
  'authenticity-notice': '真实性责任告知书',
  'no-pre-approval-statement': '不涉及前置审批承诺书',
  'construction-plan': '网站建设方案书',
  'change-proof': '变更证明',
  'party-building-proof': '党建证明',
  'employment-proof': '就业证明',
  'body-approval': '主管部门批准文件',
  'app-icon': 'APP 图标',
  other: '其他材料',
}
