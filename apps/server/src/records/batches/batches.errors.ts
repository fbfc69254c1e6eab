import { errorsOf } from '@openbeian/filing'

export const batchError = errorsOf({
  'batches.unknown': {
    kind: 'notFound',
    zh: () => '没有这个批次。',
    en: () => 'There is no such batch.',
  },
  'batches.no-rows': {
    kind: 'invalid',
    zh: () => '表格中没有备案。请从第二行起每行填写一个备案。',
    en: () => 'The table holds no filing: write one in each row below the head.',
  },
  'batches.customer-unknown': {
    kind: 'invalid',
    zh: (it) =>
      it.customer === '' ? '没有写明为哪个客户备案。' : `没有可以为“${it.customer}”办理的客户或有效的代办委托。`,
    en: (it: { customer: string }) =>
      it.customer === ''
        ? 'It does not say for which customer.'
        : `There is no customer, and no mandate in force, called “${it.customer}”.`,
  },
  'batches.resource-unknown': {
    kind: 'invalid',
    zh: (it) => `客户名下没有接入资源“${it.resource}”。`,
    en: (it: { resource: string }) => `The customer has no access resource “${it.resource}”.`,
  },
})
