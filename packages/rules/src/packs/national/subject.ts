import {
  type CertificateType,
  findFormerRegion,
  findProvince,
  provinces,
  type RegionCode,
  readUscc,
  type SubjectNature,
  tidyPersonName,
  typeOfNumber,
  usccDoubt,
} from '@openbeian/filing'
import { isTyped, lengthOf, whenKnown, wordsIn } from '../../conditions.ts'
import { type About, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { financeWords } from '../../words/finance-words.ts'
import { noTradeName } from '../../words/no-trade-name.ts'
import { placeholderWords } from '../../words/placeholder-words.ts'
import { sponsorCompanyWords } from '../../words/sponsor-company-words.ts'
import { answerCode, fieldLimit, practice, publishedBy } from '../basis.ts'
import { isIndividual, isUnit, undated } from '../order-types.ts'
import { countyAtStart, formerCountyOf } from './county-at-start.ts'
import { nationalValues } from './national-values.ts'

/** 证件类型与单位性质的对应. */
export const certificatesOf: Record<SubjectNature, readonly CertificateType[]> = {
  military: ['military-code', 'officer-id'],
  government: ['organisation-code', 'business-licence'],
  'public-institution': ['institution-certificate', 'organisation-code'],
  enterprise: ['business-licence', 'organisation-code'],
  individual: [
    'resident-id',
    'passport',
    'officer-id',
    'hk-mo-travel-permit',
    'tw-travel-permit',
    'hk-mo-residence-permit',
    'tw-residence-permit',
    'foreigner-permanent-residence',
  ],
  'social-organisation': ['social-organisation-certificate', 'organisation-code'],
}

/** The first two characters of a code, by nature: who registered the body and what it is. */
const registrarsOf: Partial<Record<SubjectNature, readonly string[]>> = {
  government: ['11'],
  'public-institution': ['12'],
  enterprise: ['91', '92', '93'],
  'social-organisation': ['51', '52', '53'],
}

const hasCode = ({ certificate }: { certificate: { type: string; number: string } }) =>
  certificate.type !== 'resident-id' &&
  /^[0-9A-Z]{18}$/.test(certificate.number) &&
  // of what is no code of a unit nothing can be told
  usccDoubt(certificate.number) !== 'resident-id' &&
  typeOfNumber('business-licence', certificate.number) === undefined

const halfWidthName = (name: string): string => name.normalize('NFKC').trim()

/** City and county of the subject, each where it was chosen. */
const eachRegion: About<{ code: RegionCode }, object> = {
  name: 'region',
  places: ({ filing: { subject } }) =>
    (['city', 'county'] as const).map((level) => ({
      part: { code: subject.region[level] },
      at: `subject.region.${level}`,
      owner: {},
    })),
}

const isInForce = (code: RegionCode, regions: readonly RegionCode[]): boolean => regions.includes(code)

/** Undefined where it was divided: then only the person knows which part is theirs. */
function soleSuccessor(code: RegionCode) {
  const { into = [] } = findFormerRegion(code) ?? {}
  return into.length === 1 ? into[0] : undefined
}

function formerValues(code: RegionCode) {
  const { zh = '', until = '', into = [] } = findFormerRegion(code) ?? {}
  return { name: zh, code, year: String(until), successors: into.map((it) => `${it.zh}（${it.code}）`).join('、') }
}

/** The provinces a text begins by naming. */
const provinceNamed = (address: string) =>
  provinces.find(({ zh }) => address.startsWith(zh.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, '')))

/** The province a text begins with, written in full: 北京路 is no place in Beijing. */
const provinceInFull = (text: string) => provinces.find(({ zh }) => text.startsWith(zh))

const isOutside = (address: string): boolean =>
  /^(中国)?(香港|澳门|台湾)/.test(address.trim()) || !/\p{Script=Han}/u.test(address)

export const subjectRules: Rule[] = [
  rule({
    id: 'national.subject-nature',
    scope: 'subject',
    check: 'SUB-001',
    ...undated(answerCode(1014)),
    severity: 'blocks',
    about: the.subject,
    at: 'nature',
    holds: ({ nature }, { facts }) =>
      nature !== '' && whenKnown(facts.codeTables?.natures, (natures) => natures.includes(nature)),
    message: { zh: '请选择单位性质。', en: 'Choose the nature of the sponsor.' },
    whatToDo: { zh: '请从列表中选择。', en: 'Choose one of the list.' },
  }),
  rule({
    id: 'national.subject-name',
    scope: 'subject',
    check: 'SUB-002',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: the.subject,
    at: 'name',
    holds: ({ name }) => isTyped(name) && lengthOf(name) <= nationalValues.maxSubjectNameLength,
    values: () => ({ max: nationalValues.maxSubjectNameLength }),
    message: {
      zh: '主办者名称必须填写，且不超过{max}个字。',
      en: 'The name of the sponsor is required, at most {max} characters.',
    },
    whatToDo: { zh: '请按证件上的名称填写。', en: 'Enter the name as it is on the certificate.' },
  }),
  rule({
    id: 'national.subject-name-spacing',
    scope: 'subject',
    check: 'SUB-004',
    ...undated(practice),
    severity: 'warns',
    about: the.subject,
    at: 'name',
    when: ({ name, nature }) => isTyped(name) && nature !== 'individual',
    holds: ({ name }) => !/[\s()]/.test(name),
    // of what is all Chinese without doubt: names in letters keep their blanks
    propose: ({ name }) =>
      /[A-Za-z]/.test(name) ? undefined : name.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）'),
    message: {
      zh: '名称“{name}”含空格或半角括号。',
      en: 'The name “{name}” holds spaces or half-width brackets.',
    },
    whatToDo: { zh: '请与证件一致，括号用全角。', en: 'Write it as on the certificate, with full-width brackets.' },
  }),
  rule({
    id: 'national.personal-sponsor-name',
    scope: 'subject',
    check: 'SUB-005',
    ...undated(practice),
    severity: 'warns',
    about: the.subject,
    at: 'name',
    when: (subject) => isIndividual(subject) && subject.certificate.type === 'resident-id' && isTyped(subject.name),
    holds: ({ name }) => /^[\p{Script=Han}·]{2,30}$/u.test(tidyPersonName(name)),
    message: { zh: '“{name}”不像身份证上的姓名。', en: '“{name}” does not look like a name on a resident ID.' },
    whatToDo: { zh: '请填写身份证上的姓名。', en: 'Enter the name as it is on the ID.' },
  }),
  rule({
    id: 'national.personal-sponsor-company-words',
    scope: 'subject',
    check: 'SUB-006',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    about: the.subject,
    at: 'name',
    when: isIndividual,
    holds: ({ name }) => wordsIn(name, sponsorCompanyWords).length === 0,
    values: ({ name }) => ({ words: wordsIn(name, sponsorCompanyWords).join('、') }),
    message: {
      zh: '单位性质为个人，名称却含“{words}”。',
      en: 'The sponsor is an individual, but its name holds “{words}”.',
    },
    whatToDo: { zh: '单位请选择相应的单位性质。', en: 'A unit chooses the nature of a unit.' },
  }),
  rule({
    id: 'national.certificate-fits-nature',
    scope: 'subject',
    check: 'SUB-007',
    ...undated({ ...answerCode(1008), source: ['interface-v3', 'wechat'] }),
    severity: 'blocks',
    about: the.subject,
    at: 'certificate.type',
    when: ({ nature }) => nature !== '',
    holds: ({ nature, certificate }) =>
      nature !== '' && certificate.type !== '' && certificatesOf[nature].includes(certificate.type),
    message: { zh: '证件类型与单位性质不匹配。', en: 'The certificate does not fit the nature of the sponsor.' },
    whatToDo: { zh: '请选择该单位性质的证件类型。', en: 'Choose a certificate that such a sponsor has.' },
  }),
  rule({
    id: 'national.uscc-fits-nature',
    scope: 'subject',
    check: 'SUB-010',
    ...undated(practice),
    severity: 'warns',
    about: the.subject,
    at: 'certificate.number',
    when: (subject) => isUnit(subject) && hasCode(subject),
    holds: ({ nature, certificate }) => {
      const { registrar } = readUscc(certificate.number)
      // law firms, village committees, temples, unions and others have codes of their own, and no nature of their own
      if (nature === '' || !Object.values(registrarsOf).some((it) => it.includes(registrar))) return true
      return registrarsOf[nature]?.includes(registrar) ?? true
    },
    values: ({ certificate }) => ({ registrar: readUscc(certificate.number).registrar }),
    message: {
      zh: '统一社会信用代码以{registrar}开头，与单位性质不符。',
      en: 'A code that begins with {registrar} does not belong to a sponsor of this nature.',
    },
    whatToDo: { zh: '请核对单位性质与证件。', en: 'Check the nature and the certificate.' },
  }),
  rule({
    id: 'national.uscc-region',
    scope: 'subject',
    check: 'SUB-011',
    ...undated(practice),
    severity: 'warns',
    about: the.subject,
    at: 'certificate.number',
    when: (subject) => isUnit(subject) && hasCode(subject) && isTyped(subject.region.province),
    holds: ({ certificate, region }) =>
      readUscc(certificate.number).region.slice(0, 2) === region.province.slice(0, 2) ||
      readUscc(certificate.number).region.startsWith('1000'),
    message: {
      zh: '统一社会信用代码中的地区与所选省份不同。',
      en: 'The region in the code is not in the chosen province.',
    },
    whatToDo: {
      zh: '单位迁移过属正常，否则请核对省份。',
      en: 'Right if the unit has moved; otherwise check the province.',
    },
  }),
  rule({
    id: 'national.certificate-address',
    scope: 'subject',
    check: 'SUB-026',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: the.subject,
    at: 'certificate.address',
    holds: ({ certificate }) =>
      isTyped(certificate.address) && lengthOf(certificate.address) <= nationalValues.maxAddressLength,
    values: () => ({ max: nationalValues.maxAddressLength }),
    message: {
      zh: '证件住所必须填写，且不超过{max}个字。',
      en: 'The address on the certificate is required, at most {max} characters.',
    },
    whatToDo: { zh: '请按证件上的住所填写。', en: 'Enter the address printed on the certificate.' },
  }),
  rule({
    id: 'national.certificate-address-province',
    scope: 'subject',
    check: 'SUB-029',
    ...undated(publishedBy('tencent', 'huawei')),
    severity: 'blocks',
    about: the.subject,
    at: 'region.province',
    when: (subject) => isUnit(subject) && isTyped(subject.region.province) && isTyped(subject.certificate.address),
    holds: ({ certificate, region }) =>
      whenKnown(provinceNamed(certificate.address), ({ code }) => code === region.province),
    values: ({ certificate, region }) => ({
      printed: provinceNamed(certificate.address)?.zh ?? '',
      chosen: findProvince(region.province)?.zh ?? region.province,
    }),
    message: {
      zh: '证件住所在{printed}，所选地区是{chosen}。',
      en: 'The certificate was issued in {printed}; the chosen region is {chosen}.',
    },
    whatToDo: { zh: '备案省份须与证件住所一致。', en: 'File in the province of the address on the certificate.' },
  }),
  rule({
    id: 'national.subject-region',
    scope: 'subject',
    check: 'SUB-028',
    ...undated(answerCode(1019)),
    severity: 'blocks',
    about: the.subject,
    at: 'region.city',
    holds: ({ region: { province, city, county } }, { facts }) => {
      const chosen = [province, city, county].filter(isTyped)
      if (!isTyped(province) || !isTyped(city)) return false
      if (chosen.some((code) => code.slice(0, 2) !== province.slice(0, 2))) return false
      return whenKnown(facts.codeTables?.regions, (regions) => {
        if (![province, city].every((code) => isInForce(code, regions) || findFormerRegion(code))) return false
        if (!isTyped(county) || isInForce(county, regions) || findFormerRegion(county)) return true
        // a table without any county of this city says nothing of its counties
        return regions.some((code) => code !== city && code.slice(0, 4) === city.slice(0, 4)) ? false : 'unknown'
      })
    },
    message: { zh: '请选择主办者所在的省、市、县。', en: 'Choose the province, city and county of the sponsor.' },
    whatToDo: { zh: '省、市必选，并须属于同一省。', en: 'Province and city are required, and belong together.' },
  }),
  rule({
    id: 'national.region-dissolved',
    scope: 'subject',
    ...undated(answerCode(1019)),
    severity: 'blocks',
    about: eachRegion,
    // an administration whose table still has it takes it
    holds: ({ code }, { facts }) => !findFormerRegion(code) || isInForce(code, facts.codeTables?.regions ?? []),
    propose: ({ code }) => soleSuccessor(code)?.code,
    values: ({ code }) => ({ ...formerValues(code) }),
    message: {
      zh: '{name}（{code}）已于{year}年撤销，现属{successors}。',
      en: '{name} ({code}) was dissolved in {year}; today it is {successors}.',
    },
    whatToDo: { zh: '请选择现在的区划：{successors}。', en: 'Choose the present division: {successors}.' },
  }),
  rule({
    id: 'national.subject-address',
    scope: 'subject',
    check: 'SUB-030',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: the.subject,
    at: 'address',
    holds: ({ address }) => isTyped(address) && lengthOf(address) <= nationalValues.maxAddressLength,
    values: () => ({ max: nationalValues.maxAddressLength }),
    message: {
      zh: '通信地址必须填写，且不超过{max}个字。',
      en: 'The address is required, at most {max} characters.',
    },
    whatToDo: { zh: '请填写到门牌号。', en: 'Enter the street and the number of the door.' },
  }),
  rule({
    id: 'national.subject-address-door',
    scope: 'subject',
    check: 'SUB-031',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    about: the.subject,
    at: 'address',
    when: ({ address }) => isTyped(address),
    holds: ({ address }) =>
      lengthOf(address) >= nationalValues.minAddressLength && /[号室栋幢楼座层村组院弄巷]|单元|大厦|信箱/.test(address),
    message: {
      zh: '通信地址“{address}”没有写到门牌号、楼层或房间。',
      en: 'The address “{address}” names no door, floor or room.',
    },
    whatToDo: {
      zh: '请补充门牌号，没有门牌号请在备注说明。',
      en: 'Add the door; where there is none, say so in the remark.',
    },
  }),
  rule({
    id: 'national.subject-address-repeats-region',
    scope: 'subject',
    check: 'SUB-032',
    ...undated(publishedBy('wechat')),
    severity: 'warns',
    about: the.subject,
    at: 'address',
    when: ({ address }) => isTyped(address),
    holds: ({ address }, { province }) => {
      if ((provinceInFull(address)?.code ?? province) !== province) return true // another rule's matter
      return provinceNamed(address) === undefined || !/[省市区]/.test(address.slice(0, 9))
    },
    propose: ({ address, region }) => {
      const behind = address.slice(provinceInFull(address)?.zh.length ?? 0)
      const county = countyAtStart(behind) ?? ''
      const street = behind.slice(county.length)
      return street === address || formerCountyOf(county, region) ? undefined : street
    },
    message: {
      zh: '通信地址不用再写省市：“{address}”。',
      en: 'The address need not repeat the province: “{address}”.',
    },
    whatToDo: { zh: '请只填写街道和门牌号。', en: 'Enter only the street and the door.' },
  }),
  rule({
    id: 'national.subject-address-other-province',
    scope: 'subject',
    check: 'SUB-033',
    ...undated(publishedBy('wechat')),
    severity: 'warns',
    about: the.subject,
    at: 'address',
    when: ({ region }) => isTyped(region.province),
    holds: ({ address, region }) => (provinceInFull(address)?.code ?? region.province) === region.province,
    values: ({ address, region }) => ({
      named: provinceInFull(address)?.zh ?? '',
      chosen: findProvince(region.province)?.zh ?? region.province,
    }),
    message: {
      zh: '通信地址写的是{named}，所选地区是{chosen}。',
      en: 'The address names {named}; the chosen region is {chosen}.',
    },
    whatToDo: { zh: '请填写所选地区内的地址。', en: 'Enter an address in the chosen region.' },
  }),
  rule({
    id: 'national.unit-certificate-mainland',
    scope: 'subject',
    check: 'SUB-040',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.subject,
    at: 'certificate.address',
    when: (subject) => isUnit(subject) && isTyped(subject.certificate.address),
    holds: ({ certificate }) => !isOutside(certificate.address),
    message: {
      zh: '证件住所“{certificate.address}”不在内地。',
      en: 'The address on the certificate, “{certificate.address}”, is not in the mainland.',
    },
    whatToDo: {
      zh: '境外主体请使用境内颁发的证件，例如分支机构营业执照或常驻代表机构登记证。',
      en: 'A body from abroad files with a paper issued here: of its branch, or of its representative office.',
    },
  }),
  rule({
    id: 'national.subject-name-finance',
    scope: 'subject',
    check: 'SUB-042',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    about: the.subject,
    at: 'name',
    when: (subject, { filing }) =>
      isUnit(subject) && filing.services.every(({ preApprovals }) => preApprovals.length === 0),
    holds: ({ name }) => wordsIn(name, financeWords).length === 0,
    values: ({ name }) => ({ words: wordsIn(name, financeWords).join('、') }),
    message: {
      zh: '名称含“{words}”，没有填写金融类审批。',
      en: 'The name holds “{words}”, and no approval of the financial supervisor is given.',
    },
    whatToDo: {
      zh: '请填写审批文号；不涉及的，请上传不涉及金融业务的承诺书。',
      en: 'Enter the approval, or upload a statement that the service has nothing to do with finance.',
    },
  }),
  rule({
    id: 'national.self-employed-name',
    scope: 'subject',
    check: 'SUB-043',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.subject,
    at: 'name',
    when: (subject, { province }) =>
      hasCode(subject) && readUscc(subject.certificate.number).registrar === '92' && province !== '330000', // has a rule of its own
    holds: ({ name }) => !noTradeName.words.includes(halfWidthName(name)) && !/^[-—/*_.\s]+$/.test(halfWidthName(name)),
    message: {
      zh: '个体工商户没有字号时，不能以“{name}”为名称。',
      en: 'A self-employed person without a trade name is not called “{name}”.',
    },
    whatToDo: {
      zh: '请填写经营者姓名，并在备注说明无字号。',
      en: 'Enter the name of the owner, and say in the remark that there is no trade name.',
    },
  }),
  rule({
    id: 'national.subject-address-real',
    scope: 'subject',
    check: 'SUB-034',
    ...undated(practice),
    severity: 'warns',
    about: the.subject,
    at: 'address',
    when: ({ address }) => isTyped(address),
    holds: ({ address }) => wordsIn(address, placeholderWords).length === 0 && !/(.)\1{3}/u.test(address),
    message: { zh: '通信地址“{address}”不像真实地址。', en: '“{address}” does not look like an address.' },
    whatToDo: { zh: '请填写能收到邮件的地址。', en: 'Enter an address where mail arrives.' },
  }),
  rule({
    id: 'national.subject-investor-length',
    scope: 'subject',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: the.subject,
    at: 'investor',
    holds: ({ investor }) => lengthOf(investor) <= nationalValues.maxInvestorLength,
    values: () => ({ max: nationalValues.maxInvestorLength }),
    message: { zh: '投资人不超过{max}个字。', en: 'The investor has at most {max} characters.' },
    whatToDo: { zh: '请缩短。', en: 'Shorten it.' },
  }),
  rule({
    id: 'national.subject-remark-length',
    scope: 'subject',
    check: 'SUB-044',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: the.subject,
    at: 'remark',
    holds: ({ remark }) => lengthOf(remark) <= nationalValues.maxRemarkLength,
    values: () => ({ max: nationalValues.maxRemarkLength }),
    message: { zh: '主体备注不超过{max}个字。', en: 'The remark has at most {max} characters.' },
    whatToDo: { zh: '请缩短。', en: 'Shorten it.' },
  }),
]
