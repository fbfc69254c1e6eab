import type { LeftOutCheck } from './why-left-out.ts'

export const subjectLeftOut: LeftOutCheck[] = [
  {
    check: 'SUB-025',
    reason: 'duplicate',
    note: {
      zh: '主办者证件有效期不足三个月：由 national.certificate-expiring 判断。',
      en: 'That the certificate ends within three months is told by national.certificate-expiring.',
    },
  },
  {
    check: 'SUB-035',
    reason: 'duplicate',
    note: {
      zh: '投资人必填：由 province.NN.investor 判断。',
      en: 'That the investor is required is asked by province.NN.investor.',
    },
  },
  {
    check: 'SUB-039',
    reason: 'duplicate',
    note: {
      zh: '主体在黑名单中：由 national.subject-blacklisted 判断。',
      en: 'That the subject is on the blacklist is told by national.subject-blacklisted.',
    },
  },
]
