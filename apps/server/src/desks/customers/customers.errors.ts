import type { MergeObstacle } from '@openbeian/contract'
import { errorsOf } from '@openbeian/filing'

/** What stands in the way of a merge, and what to do. */
export const obstacleWords: Record<MergeObstacle, { zh: string; en: string }> = {
  group: {
    zh: '被合并的客户属于另一个集团或有下属单位，请先移出',
    en: 'the first is in another group or has subsidiaries: take it out of the group first',
  },
  claim: {
    zh: '其中一方正在认领另一方的备案，请先办结或放弃该订单',
    en: 'an order of one asks for what the other has filed: finish or abandon it first',
  },
  mandate: {
    zh: '其中一方委托另一方代办，委托还没有结束，请先在“代办”中终止',
    en: 'one has a mandate of the other that is not over: end it under “Mandates” first',
  },
  room: {
    zh: '两者的材料合计超出存储上限，请先清理或调高上限',
    en: 'the materials of both take more room than a customer may have: make room, or raise the limit',
  },
  conflict: {
    zh: '双方各有一项只能有一项的记录，请先撤销其中之一',
    en: 'each has something there can be only one of: withdraw one of the two first',
  },
}

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
  'customers.merge-refused': {
    kind: 'conflict',
    zh: (it) => `暂时不能合并：${it.zh}。未作任何改动。`,
    en: (it: { obstacles: MergeObstacle[]; zh: string; en: string }) =>
      `They cannot be merged yet: ${it.en}. Nothing was changed.`,
  },
  'members.unknown': {
    kind: 'notFound',
    zh: () => '该客户没有这个账号。',
    en: () => 'This customer has no such account.',
  },
  'members.invited-already': {
    kind: 'conflict',
    zh: (it) => `${it.login} 已是该客户的账号，可调整其权限或重发链接。`,
    en: (it: { login: string }) => `${it.login} is an account of this customer already: change it, or send a new link.`,
  },
  'members.last-owner': {
    kind: 'conflict',
    zh: () => '这是最后一个所有者，不能移除或降级。请先把另一个账号设为所有者。',
    en: () => 'This is the last owner, and stays. Make another account the owner first.',
  },
  'members.signs-in-already': {
    kind: 'conflict',
    zh: () => '该账号已设置密码，不需要链接；忘记密码时请在登录页找回。',
    en: () => 'This account has a password and needs no link; a forgotten one is recovered at the door.',
  },
  'customers.parent-is-itself': {
    kind: 'invalid',
    zh: () => '客户不能是自己的上级，请另选上级。',
    en: () => 'A customer is not its own parent: choose another.',
  },
  'customers.parent-is-subsidiary': {
    kind: 'invalid',
    zh: () => '所选上级本身是下属单位；集团只有两级，请选它的上级。',
    en: () => 'That customer is a subsidiary itself; a group has two levels. Choose its parent.',
  },
  'customers.has-subsidiaries': {
    kind: 'invalid',
    zh: () => '该客户有下属单位，不能再成为别人的下属；请先移出其下属单位。',
    en: () => 'This customer has subsidiaries, so it becomes nobody’s: take them out of its group first.',
  },
})
