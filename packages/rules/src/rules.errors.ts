import { errorsOf } from '@openbeian/filing'
import type { Text } from './text.ts'

export const packError = errorsOf({
  'rules.pack-refused': {
    kind: 'broken',
    zh: (it) => `规则包 ${it.pack} 未通过检查，未启用。`,
    en: (it: { pack: string; faults: { rule: string; reason: Text }[] }) =>
      `The rule pack ${it.pack} is refused: ${it.faults.map(({ rule, reason }) => `${rule}: ${reason.en}`).join('; ')}.`,
  },
})
