import type { Finding } from '@openbeian/contract'
import { errorsOf } from '@openbeian/filing'

export const judgingError = errorsOf({
  'order.has-blocking-findings': {
    kind: 'invalid',
    zh: (it) => `有 ${it.findings.length} 处内容需要先修改。`,
    en: (it: { orderId: string; findings: readonly Finding[] }) =>
      `The rules find ${it.findings.length} things in the order ${it.orderId} that must be mended first.`,
  },
})
