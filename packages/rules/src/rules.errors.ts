import { errorsOf } from '@openbeian/filing'

export const packError = errorsOf({
  'rules.pack-refused': {
    kind: 'broken',
    zh: (it) => `规则包 ${it.pack} 未通过检查，未启用。`,
    en: (it: { pack: string; faults: { rule: string; reason: string }[] }) =>
      `The rule pack ${it.pack} is refused: ${it.faults.map(({ rule, reason }) => `${rule}: ${reason}`).join('; ')}.`,
  },
})
