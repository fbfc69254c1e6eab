import type { LeftOutCheck } from './why-left-out.ts'

export const personLeftOut: LeftOutCheck[] = [
  {
    check: 'PER-004',
    reason: 'duplicate',
    note: {
      zh: '服务负责人不是法定代表人须有授权书：由 province.NN.manager-authorisation 判断。',
      en: 'A manager who is not the legal representative needs a letter: asked by province.NN.manager-authorisation.',
    },
  },
  {
    check: 'PER-005',
    reason: 'duplicate',
    note: {
      zh: '授权的主体负责人须与服务负责人为同一人：由 province.NN.authorised-principal 判断。',
      en: 'An authorised principal also manages the service: asked by province.NN.authorised-principal.',
    },
  },
  {
    check: 'PER-006',
    reason: 'duplicate',
    note: {
      zh: '负责人的身份证号码无效：由 national.resident-id 判断。',
      en: 'The ID number of a person is not valid: asked by national.resident-id.',
    },
  },
  {
    check: 'PER-007',
    reason: 'duplicate',
    note: {
      zh: '负责人的证件已过期：由 national.certificate-current 判断。',
      en: 'The ID of a person has ended: asked by national.certificate-current.',
    },
  },
  {
    check: 'PER-012',
    reason: 'duplicate',
    note: {
      zh: '未满18周岁须提供就业证明：由 province.NN.employment-proof 判断。',
      en: 'A person under 18 proves to be employed: asked by province.NN.employment-proof.',
    },
  },
  {
    check: 'PER-014',
    reason: 'duplicate',
    note: {
      zh: '个人须为本省身份证：由 province.NN.individual-id-local 判断。',
      en: 'An individual needs an ID of the province: asked by province.NN.individual-id-local.',
    },
  },
  {
    check: 'PER-015',
    reason: 'duplicate',
    note: {
      zh: '非本省身份证须有居住证：由 province.NN.individual-id-local 判断。',
      en: 'An individual from elsewhere proves residence: asked by province.NN.individual-id-local.',
    },
  },
  {
    check: 'PER-017',
    reason: 'duplicate',
    note: {
      zh: '不受理外籍个人：由 province.NN.individual-is-citizen 判断。',
      en: 'Foreign individuals are not accepted: asked by province.NN.individual-is-citizen.',
    },
  },
  {
    check: 'PER-018',
    reason: 'duplicate',
    note: {
      zh: '主体负责人须持内地身份证：由 province.NN.mainland-principal 判断。',
      en: 'The principal holds a mainland ID: asked by province.NN.mainland-principal.',
    },
  },
  {
    check: 'PER-019',
    reason: 'duplicate',
    note: {
      zh: '服务负责人不能出现在其他主体：由 province.NN.manager-of-one-sponsor 判断。',
      en: 'The manager manages nothing of another sponsor: asked by province.NN.manager-of-one-sponsor.',
    },
  },
  {
    check: 'PER-020',
    reason: 'duplicate',
    note: {
      zh: '服务负责人不能是法定代表人：由 province.NN.manager-not-legal-representative 判断。',
      en: 'The manager is not the legal representative: asked by province.NN.manager-not-legal-representative.',
    },
  },
  {
    check: 'PER-025',
    reason: 'duplicate',
    note: {
      zh: '更换主体负责人须有新的授权书：由 province.NN.letter-on-principal-change 判断。',
      en: 'A new principal brings a new letter: asked by province.NN.letter-on-principal-change.',
    },
  },
]
