import { provinceValues } from './province-value.ts'

const keptAsWarning = {
  off: false,
  note: {
    zh: '只见于2017年的指南，新指南没有提及，因此只提示。',
    en: 'Only a guide of 2017 says so, newer ones are silent: a warning, no more.',
  },
} as const

/** 手机号码须为本省号码. */
export const localMobile = [
  ...provinceValues(true, ['jd', 'tencent-2017'], 2023, ['120000', '230000', '450000']),
  ...provinceValues(true, ['jd'], 2023, ['210000', '220000', '320000', '430000', '610000', '620000', '650000']),
  ...provinceValues(true, ['tencent-2017'], 2017, ['110000', '310000', '370000', '500000', '640000'], keptAsWarning),
]

/** 应急联系电话也须为本省号码. */
export const localEmergencyPhone = provinceValues(true, ['jd'], 2023, [
  '210000',
  '320000',
  '430000',
  '610000',
  '620000',
])

/** 应急联系电话须属于第三人，并在备注说明是谁. */
export const emergencyPhoneOfThird = provinceValues(true, ['jd'], 2023, ['120000'])

/** 个人主办者的身份证属地: a paper that proves residence helps in both cases, hukou pages in the stricter one. */
export const individualIdLocal = [
  ...provinceValues('local-only' as const, ['huawei', 'jd'], 2025, [
    '140000',
    '410000',
    '620000',
    '630000',
    '640000',
    '650000',
  ]),
  ...provinceValues('local-only' as const, ['jd'], 2023, ['230000', '500000', '530000']),
  ...provinceValues('local-only' as const, ['huawei'], 2025, ['540000']),
  ...provinceValues('local-only' as const, ['huawei'], 2025, ['450000'], {
    note: { zh: '京东云2023年的指南没有提及。', en: 'The guide of JD Cloud (2023) is silent.' },
  }),
  ...provinceValues('local-only' as const, ['huawei'], 2025, ['150000'], {
    note: {
      zh: '京东云2023年的指南接受居住证，华为云2025年的不接受。',
      en: 'JD Cloud (2023) takes a residence permit, Huawei Cloud (2025) does not.',
    },
  }),
  ...provinceValues('residence-permit' as const, ['huawei', 'jd'], 2025, [
    '220000',
    '310000',
    '320000',
    '330000',
    '350000',
    '370000',
    '420000',
    '440000',
    '510000',
    '520000',
  ]),
  ...provinceValues('residence-permit' as const, ['huawei'], 2025, ['360000'], {
    note: {
      zh: '京东云2023年的指南只接受本省身份证。',
      en: 'JD Cloud (2023) takes local IDs only.',
    },
  }),
]

/** 境外人员以个人名义备案须提供本地证明. */
export const foreignerProvesResidence = provinceValues(true, ['jd', 'tencent'], 2023, ['510000'])

/** 个人主办者须为中国公民. */
export const individualIsCitizen = [
  ...provinceValues(true, ['huawei', 'jd'], 2025, ['130000']),
  ...provinceValues(true, ['huawei'], 2025, ['360000']),
]

/** 单位的主体负责人须持有的证件: 内地身份证, 或中国公民的证件. */
export const mainlandPrincipal = [
  ...provinceValues('resident-id' as const, ['huawei'], 2025, ['140000', '370000']),
  ...provinceValues('citizen' as const, ['jd', 'tencent-2017'], 2023, ['130000'], {
    note: {
      zh: '2017年的指南允许外籍法定代表人授权中国公民，2023年的不受理。',
      en: 'In 2017 a foreign legal representative could authorise a citizen; the guide of 2023 refuses it.',
    },
  }),
]

/** 主体负责人不是法定代表人时, 与服务负责人是否须为同一人. */
export const authorisedPrincipal = [
  ...provinceValues('is-manager' as const, ['huawei', 'jd'], 2025, ['320000']),
  ...provinceValues('is-manager' as const, ['huawei'], 2025, ['340000', '460000']),
  ...provinceValues('is-not-manager' as const, ['tencent-2017'], 2017, ['620000']),
]

/** 服务负责人不能是法定代表人. */
export const managerIsNotLegalRepresentative = provinceValues(true, ['jd', 'tencent-2017'], 2023, ['120000'])

/** 服务负责人不得同时是其他主体的负责人. */
export const managerOfOneSponsor = provinceValues(true, ['jd'], 2023, ['230000', '500000'])

/** 名称含金融字样时两位负责人都须为法定代表人. */
export const financeNeedsLegalRepresentative = provinceValues(
  ['投资管理', '理财', '典当', '担保', '贷款'],
  ['tencent-2017'],
  2017,
  ['210000'],
)
