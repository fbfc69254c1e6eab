import { errorsOf } from '@openbeian/filing'

export const customerError = errorsOf({
  'customers.unknown': {
    kind: 'notFound',
    zh: () => '没有这个客户。请按名称、客户编号或自有编号查找。',
    en: () => 'There is no such customer. Look for it by name, number or own id.',
  },
  'customers.external-id-taken': {
    kind: 'conflict',
    zh: (it) => `自有编号 ${it.externalId} 已属于另一个客户，请核对编号，或合并两个客户。`,
    en: (it: { externalId: string }) =>
      `The own id ${it.externalId} is another customer's: check it, or merge the two customers.`,
  },
  'customers.no-group': {
    kind: 'invalid',
    zh: (it) =>
      ({
        itself: '客户不能是自己的上级，请另选上级。',
        'has-parent': '所选上级本身是下属单位；集团只有两级，请选它的上级。',
        'has-children': '该客户有下属单位，不能再成为别人的下属；请先移出其下属单位。',
      })[it.why],
    en: (it: { why: 'itself' | 'has-parent' | 'has-children' }) =>
      ({
        itself: 'A customer is not its own parent: choose another.',
        'has-parent': 'That customer is a subsidiary itself; a group has two levels. Choose its parent.',
        'has-children': 'This customer has subsidiaries, so it becomes nobody’s: take them out of its group first.',
      })[it.why],
  },
})
