import { errorsOf } from '@openbeian/filing'

export const rulesError = errorsOf({
  'rules.adjustment-refused': {
    kind: 'invalid',
    zh: (it) => `规则不能这样调整：${it.faults.map(({ rule, reason }) => `${rule}：${reason.zh}`).join('；')}。`,
    en: (it: { day: string; faults: { rule: string; reason: { zh: string; en: string } }[] }) =>
      `The rules cannot be adjusted so: ${it.faults.map(({ rule, reason }) => `${rule}: ${reason.en}`).join('; ')}.`,
  },
  'rules.changed-meanwhile': {
    kind: 'conflict',
    zh: () => '规则刚刚被他人修改，请刷新后重试。',
    en: (it: { expected: number }) =>
      `The rules are no longer at version ${it.expected}: someone changed them meanwhile; read them again.`,
  },
  'rules.version-not-found': {
    kind: 'notFound',
    zh: (it) => `没有第 ${it.version} 版规则。`,
    en: (it: { version: number }) => `There is no version ${it.version} of the rules.`,
  },
})
