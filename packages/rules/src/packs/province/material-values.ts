import { provinceValues } from './province-value.ts'

const letter = '互联网信息服务备案承诺书'

/** 承诺书. */
export const commitmentLetter = [
  ...provinceValues(letter, ['huawei', 'jd'], 2025, [
    '110000',
    '120000',
    '130000',
    '140000',
    '150000',
    '330000',
    '340000',
    '360000',
    '410000',
    '640000',
  ]),
  ...provinceValues(letter, ['jd', 'tencent-2017'], 2023, ['210000', '220000', '230000', '530000']),
  ...provinceValues(letter, ['huawei'], 2025, ['540000']),
  ...provinceValues('上海市互联网信息服务备案承诺书', ['jd', 'huawei'], 2025, ['310000']),
  ...provinceValues('ICP备案信息真实性承诺书', ['huawei', 'jd'], 2025, ['320000'], { effectiveFrom: '2021-06-01' }),
  ...provinceValues('广东省互联网信息服务备案承诺书', ['huawei', 'jd'], 2025, ['440000']),
]

/** 真实性责任告知书. */
export const authenticityNotice = provinceValues('ICP备案信息真实性责任告知书', ['huawei'], 2025, ['320000'], {
  effectiveFrom: '2021-06-01',
})

/** 服务负责人不是法定代表人时须提供授权书. */
export const managerAuthorisation = provinceValues(true, ['jd', 'tencent-2017'], 2023, [
  '120000',
  '150000',
  '310000',
  '320000',
  '340000',
  '350000',
  '420000',
  '430000',
  '450000',
  '500000',
  '520000',
  '610000',
  '620000',
  '630000',
])

/** 变更主体负责人时须重新提供授权书. */
export const letterOnPrincipalChange = provinceValues(true, ['huawei'], 2025, ['430000', '520000'])

/** 达到这个数量须提供网站建设方案书: services, in Guangdong domains of a unit. */
export const constructionPlan = [
  ...provinceValues({ counts: 'services' as const, unit: 30, individual: 30 }, ['huawei'], 2025, ['310000']),
  ...provinceValues({ counts: 'services' as const, unit: 2, individual: 2 }, ['jd'], 2023, ['430000']),
  ...provinceValues({ counts: 'domains' as const, unit: 32, individual: 6 }, ['tencent', 'jd'], 2023, ['440000']),
]

/** 党建证明. */
export const partyBuildingProof = provinceValues(true, ['jd', 'tencent'], 2023, ['650000'])

/** 主管部门的批准: whose, and called what. */
export const bodyApproval = [
  ...provinceValues(
    { natures: ['government', 'public-institution'] as const, document: '机构编制部门的审批文件' },
    ['huawei'],
    2025,
    ['360000'],
  ),
  ...provinceValues(
    { natures: ['public-institution'] as const, document: '事业单位网站开办审核申请表' },
    ['huawei'],
    2025,
    ['150000'],
  ),
]

/** 服务负责人不是本省身份证的须提供居住证. */
export const managerProvesResidence = provinceValues(true, ['jd'], 2023, ['360000'])

/** 未满18周岁的负责人须提供就业证明. */
export const employmentProof = [
  ...provinceValues(true, ['jd', 'tencent-2017'], 2023, ['440000', '530000']),
  ...provinceValues(true, ['tencent-2017'], 2017, ['320000']),
]

export type ResidenceProof =
  | 'residence-permit'
  | 'temporary-residence-permit'
  | 'hukou-page'
  | 'student-card'
  | 'property-certificate'
  | 'tenancy'
  | 'employer-letter'
  | 'social-insurance'
  | 'employment-contract'

const permit: ResidenceProof[] = ['residence-permit']
const permits: ResidenceProof[] = ['residence-permit', 'temporary-residence-permit']

/** 本省接受的居住证明. */
export const residenceProofs = [
  ...provinceValues(permit, ['huawei', 'jd'], 2025, ['330000', '360000']),
  ...provinceValues(permits, ['huawei', 'jd'], 2025, ['320000', '350000', '420000', '520000']),
  ...provinceValues([...permits, 'hukou-page' as const], ['huawei', 'jd'], 2025, ['310000']),
  ...provinceValues([...permit, 'student-card' as const], ['huawei', 'jd'], 2025, ['220000', '370000']),
  ...provinceValues(
    [...permit, 'property-certificate' as const, 'tenancy' as const, 'employer-letter' as const],
    ['huawei', 'jd'],
    2025,
    ['440000'],
  ),
  ...provinceValues(
    [...permit, 'student-card' as const, 'social-insurance' as const, 'employment-contract' as const],
    ['jd', 'tencent'],
    2023,
    ['510000'],
  ),
]

/** 居住证剩余有效期，天. */
export const residenceProofDays = provinceValues(30, ['huawei'], 2025, ['310000'])

/** 不接受电子营业执照. */
export const noElectronicLicence = provinceValues(true, ['huawei'], 2025, ['310000'])

/** 证件须为彩色扫描件. */
export const colourScan = provinceValues(true, ['tencent-2017'], 2017, ['330000'])

/** 营业执照上的印章. */
export const licenceSeal = provinceValues('商事登记专用章', ['huawei'], 2025, ['460000'])

/** 变更须重新上传五图，并以“变更备案”（全部变更）办理. */
export const allMaterialsOnChange = provinceValues(true, ['huawei'], 2025, ['630000'])
