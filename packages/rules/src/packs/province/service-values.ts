import type { Text } from '../../text.ts'
import { approvedInBeijing } from '../../words/approved-in-beijing.ts'
import { provinceValues } from './province-value.ts'

/** 每个订单的服务数量. */
export const servicesPerOrder = provinceValues(1, ['huawei', 'jd'], 2025, ['420000', '430000'])

/** 每个订单的域名数量. */
export const domainsPerOrder = [
  ...provinceValues(3, ['huawei'], 2025, ['140000']),
  ...provinceValues(5, ['huawei'], 2025, ['410000'], {
    note: {
      zh: '京东云2023年的指南：每个订单一个网站。',
      en: 'JD Cloud (2023): one website in an order.',
    },
  }),
]

/** 个人首次备案的域名数量. */
export const domainsOfFirstFiling = provinceValues(1, ['huawei'], 2025, ['460000'])

/** 已备案的服务超过这个数量后，每个订单只能有一个域名. */
export const oneDomainBeyond = provinceValues({ unit: 15, individual: 7 }, ['huawei'], 2025, ['360000'])

/** 一个主体的服务总数. */
export const maxServices = provinceValues({ unit: 30, individual: 5 }, ['huawei', 'jd'], 2025, ['610000'])

const askedEverywhere: Text = {
  zh: '2019年4月22日起全国都要求，由 national.one-domain-per-website 判断。',
  en: 'Asked everywhere since 2019-04-22: national.one-domain-per-website.',
}

/** 每个服务的域名数量. */
export const domainsPerService = [
  ...provinceValues(1, ['huawei'], 2025, ['650000'], { off: askedEverywhere }),
  ...provinceValues(1, ['tencent-2017'], 2017, ['510000'], { off: askedEverywhere }),
]

/** 域名前缀不同的须分别备案. */
export const onePrefixPerService = provinceValues(true, ['tencent-2017'], 2017, ['450000'])

/** 投资人必填. */
export const investorRequired = provinceValues(true, ['tencent-2017'], 2017, ['220000', '350000', '640000'])

/** 域名持有者只能是主办单位. */
export const holderIsUnit = provinceValues(true, ['huawei'], 2025, ['640000', '650000'])

/** 核验单曾须写明每个域名的注册商. */
export const registrarNamed = provinceValues(true, ['tencent-2017'], 2017, ['110000'])

/** 未备案的域名不得有解析. */
export const noNameService = provinceValues(true, ['jd'], 2023, ['410000'])

/** 可备案的域名后缀: of Beijing's list of 2019, or all but these. */
export const suffixesTaken = [
  ...provinceValues({ who: 'everyone' as const, only: approvedInBeijing.words }, ['tencent'], 2019, ['110000'], {
    off: {
      zh: '2019年的名单，此后工信部批复的后缀已经增加。',
      en: 'A list of 2019; the ministry has approved more suffixes since.',
    },
  }),
  ...provinceValues({ who: 'individuals' as const, not: ['org'] }, ['tencent-2017'], 2017, ['500000']),
]

/** 单位的服务名称须为单位全称或简称. */
export const serviceNamedAfterUnit = provinceValues(true, ['jd'], 2023, ['230000'])

/** 同一主体的服务名称不得与已备案的相同. */
export const nameUnlikeFiled = provinceValues(true, ['jd'], 2023, ['610000'])

/** 个人网站名称只能是“某某的个人博客”或“某某的个人主页”. */
export const personalNameEndings = provinceValues(['的个人博客', '的个人主页'], ['tencent-2017'], 2017, ['320000'])

/** 无字号个体工商户的名称. */
export const nameOfSelfEmployed = provinceValues('in-name' as const, ['huawei'], 2025, ['330000'])

/** 无字号个体工商户在备注说明. */
export const remarkOfSelfEmployed = provinceValues('无字号', ['huawei'], 2025, ['340000'])

/** 备注须说明网站开通后的内容. */
export const remarkRequired = [
  ...provinceValues('everyone' as const, ['tencent-2017'], 2017, ['440000']),
  ...provinceValues('individuals' as const, ['tencent-2017'], 2017, ['330000', '630000']),
]

/** 个人在备注声明网站不含企业信息. */
export const personalDeclaration = provinceValues('不含企业', ['tencent-2017'], 2017, ['120000', '450000'])

/** 多个域名须在备注说明指向同一网站. */
export const severalDomainsRemark = provinceValues('同一', ['tencent-2017'], 2017, ['370000'])

/** 通信地址与证件住所须在同一市. */
export const sameCity = provinceValues(true, ['huawei'], 2025, ['130000', '410000', '520000'])

/** 个人主体不能变更. */
export const noPersonalChange = provinceValues(true, ['huawei'], 2025, ['620000'])
