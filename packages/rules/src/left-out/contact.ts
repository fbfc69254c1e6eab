import type { LeftOutCheck } from './why-left-out.ts'

export const contactLeftOut: LeftOutCheck[] = [
  {
    check: 'CON-008',
    reason: 'duplicate',
    note: {
      zh: '手机号码须为本省号码：由 province.NN.local-mobile 判断。',
      en: 'That mobiles are of the province is asked by province.NN.local-mobile.',
    },
  },
  {
    check: 'CON-018',
    reason: 'not-decidable',
    note: {
      zh: 'QQ号码的格式：表单不收集QQ号码，接口也不要求。',
      en: 'The form of a QQ number: the form does not ask for one, and the interface need not have it.',
    },
  },
  {
    check: 'CON-019',
    reason: 'duplicate',
    note: {
      zh: '应急电话须属于第三人并备注：由 province.NN.emergency-phone-of-third 判断。',
      en: 'That the emergency phone is a third person’s is asked by province.NN.emergency-phone-of-third.',
    },
  },
]
