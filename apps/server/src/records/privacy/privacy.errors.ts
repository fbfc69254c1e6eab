import { errorsOf } from '@openbeian/filing'

export const privacyError = errorsOf({
  'privacy.which-provider': {
    kind: 'invalid',
    zh: () => '这里有多家服务商：请从服务商给您的网址进入，或填写服务商代码。',
    en: () => 'There are several providers here: come by the address your provider gave you, or name its code.',
  },
  'privacy.notice-changed': {
    kind: 'conflict',
    zh: () => '个人信息告知书已更新，请重新阅读后再继续。',
    en: (_: { version: string }) => 'The privacy notice has changed: read it again, then go on.',
  },
  'privacy.orders-under-way': {
    kind: 'conflict',
    zh: ({ orders }) => `还有 ${orders} 个订单正在办理：请先撤回并作废，或等管局办结，再删除资料。`,
    en: (it: { orders: number }) =>
      `${it.orders} orders are under way: withdraw and abandon them, or wait for the administration, then have the data deleted.`,
  },
  'privacy.request-unknown': {
    kind: 'notFound',
    zh: () => '没有这个请求，或已经答复。',
    en: () => 'There is no such request, or it was answered.',
  },
  'privacy.customer-unknown': {
    kind: 'notFound',
    zh: () => '没有这个客户。',
    en: () => 'There is no such customer.',
  },
  'privacy.requests-many': {
    kind: 'conflict',
    zh: () => '还有多个请求没有答复，请等待答复后再提。',
    en: () => 'Several requests wait for an answer: wait for it before asking again.',
  },
  'privacy.incident-unknown': {
    kind: 'notFound',
    zh: () => '没有这个事件。',
    en: () => 'There is no such incident.',
  },
  'privacy.words-changed': {
    kind: 'conflict',
    zh: () => '别人刚刚修改了告知书，请刷新后再改。',
    en: () => 'Somebody else has just worded the notice: load it again, then change it.',
  },
  'privacy.consent-needed': {
    kind: 'invalid',
    zh: () => '这份材料会显示个人的身份信息：请先在材料页单独同意（或请本人在手机链接上同意），再上传。',
    en: (_: { about: string }) =>
      'This paper shows a person: agree separately on the page of papers first (or have the person agree on a link), then upload it.',
  },
  'privacy.consent-of-persons': {
    kind: 'forbidden',
    zh: () => '代办方不能代替个人同意：请把手机链接发给本人，由本人同意并拍摄，或由客户的账号在材料页同意。',
    en: () =>
      'Who files under a mandate agrees for nobody: send the persons the link for a phone, or have the customer agree on the page of papers.',
  },
  'privacy.consent-outdated': {
    kind: 'conflict',
    zh: () => '同意书已更新，请重新阅读后再决定。',
    en: (_: { version: string }) => 'The text one agrees to has changed: read it again, then decide.',
  },
  'privacy.guardian-needed': {
    kind: 'invalid',
    zh: () => '按证件号码，其中有未满十四周岁的人：须由监护人同意，请选择“我是监护人”。',
    en: () =>
      'By the number of the certificate somebody is under fourteen: a guardian has to agree; choose “I am the guardian”.',
  },
})
