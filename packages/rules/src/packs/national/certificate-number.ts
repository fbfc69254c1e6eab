import {
  ageOn,
  type Certificate,
  type CertificateType,
  checkCertificateNumber,
  type IdentifierFault,
  isOneOf,
  proposeUscc,
  readResidentId,
  tidyCertificateNumber,
  typeOfNumber,
  type UsccDoubt,
  usccDoubt,
} from '@openbeian/filing'
import { isTyped } from '../../conditions.ts'
import { shownCharacter } from '../../gbk-characters.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Text } from '../../text.ts'
import { answerCode, fieldLimit, practice, publishedBy, reported } from '../basis.ts'
import { undated } from '../order-types.ts'
import { documentNames } from './document-names.ts'
import { nationalValues } from './national-values.ts'
import { hasReadableId } from './readable-id.ts'

const faultNames: Record<IdentifierFault, Text> = {
  missing: { zh: '未填写', en: 'it is missing' },
  'lower-case': { zh: '字母应为大写', en: 'its letters must be capitals' },
  length: { zh: '位数不对', en: 'it has the wrong length' },
  characters: { zh: '含有不允许的字符', en: 'it has characters no such number has' },
  region: { zh: '开头的地区代码不对', en: 'it begins with no region of this document' },
  'birth-date': { zh: '其中的出生日期不存在', en: 'the birth date in it is not in the calendar' },
  'born-in-future': { zh: '其中的出生日期在今天之后', en: 'the birth date in it is in the future' },
  'check-digit': { zh: '校验位不符，请检查是否输错', en: 'its check digit does not fit: one character is mistyped' },
  'resident-id': { zh: '这是一个公民身份号码', en: 'it is the number of a resident ID' },
}

const fault = ({ type, number }: Certificate, on: string): IdentifierFault | undefined => {
  const check = type === '' ? ({ ok: true } as const) : checkCertificateNumber(type, number, on)
  return check.ok ? undefined : check.reason
}

/** Where it is the number of another document, that is the reason. */
function reasonOf(certificate: Certificate, on: string): Text {
  const { type, number } = certificate
  const other = type === '' ? undefined : typeOfNumber(type, number)
  if (other === undefined) return withPlace(fault(certificate, on) ?? 'missing', certificate)
  const { zh, en } = documentNames[other]
  return { zh: `这是${zh}的号码`, en: `it is the number of a ${en}` }
}

/** Which character it is, and how many there are. */
function withPlace(found: IdentifierFault, { type, number }: Certificate): Text {
  const { zh, en } = faultNames[found]
  const typed = [...number]
  if (found === 'length') return { zh: `${zh}：有${typed.length}位`, en: `${en}: ${typed.length} characters` }
  if (found !== 'characters') return { zh, en }
  // a letter that stands for digits in codes of units, the only letter X at the end of a resident ID
  const place = typed.findIndex((it, at) => {
    if (isOneOf(typesWithCode, type)) return !/[0-9A-HJ-NP-RTUW-Y]/.test(it) || (at > 1 && at < 8 && !/\d/.test(it))
    return type === 'resident-id' ? !(/\d/.test(it) || (it === 'X' && at === typed.length - 1)) : /[^0-9A-Z]/.test(it)
  })
  const character = shownCharacter(typed[place] ?? '')
  return place < 0
    ? { zh, en }
    : { zh: `${zh}：第${place + 1}个字符${character}`, en: `${en}: ${character}, character ${place + 1}` }
}

/** The number that is meant, where it is right once written as it is printed. */
function meantCertificateNumber({ type, number }: Certificate, on: string): string | undefined {
  if (type === '') return undefined
  const tidied = tidyCertificateNumber(number, type)
  const alone = tidied
    .replace(/^[\u4e00-\u9fff]{1,14}:/, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/[-_./,;:。、]/g, '')
  const right = [tidied, alone].find((it) => it !== number && checkCertificateNumber(type, it, on).ok)
  return right ?? (isOneOf(typesWithCode, type) ? proposeUscc(alone) : undefined)
}

interface NumberRule {
  id: string
  check: string
  types: CertificateType[]
  name: Text
  /** What such a number looks like. */
  shape?: Text
}

const typesWithCode = [
  'business-licence',
  'institution-certificate',
  'social-organisation-certificate',
  'organisation-code',
] as const satisfies CertificateType[]

const numberRule = ({ id, check, types, name, shape }: NumberRule, grounds: ReturnType<typeof undated>) =>
  rule({
    id,
    scope: 'subject',
    check,
    ...grounds,
    severity: grounds.basis.source === 'practice' ? 'warns' : 'blocks',
    about: each.certificate,
    at: 'number',
    when: ({ type, number }) => type !== '' && types.includes(type) && isTyped(number) && !isOutOfUse(type, number),
    holds: (certificate, { on }) => fault(certificate, on) === undefined,
    propose: (certificate, { on }) => meantCertificateNumber(certificate, on),
    values: (certificate, { whose, on }) => ({ whose, reason: reasonOf(certificate, on) }),
    message: {
      zh: `{whose}的${name.zh}有误：{reason}。`,
      en: `The ${name.en} of the {whose} is not right: {reason}.`,
    },
    whatToDo: {
      zh: `请对照证件原件重新填写号码${shape ? `，${shape.zh}` : ''}。`,
      en: `Type the number again as it is on the certificate${shape ? `: ${shape.en}` : ''}.`,
    },
  })

const numberOf = (document: Text): Text => ({ zh: `${document.zh}号码`, en: `number of the ${document.en}` })

/** Papers of persons who are no mainland residents; what their numbers look like is known in the field. */
const otherCertificates: NumberRule[] = [
  {
    id: 'national.hk-mo-residence-permit',
    check: 'SUB-016',
    types: ['hk-mo-residence-permit'],
    name: numberOf({ zh: '港澳居民居住证', en: 'residence permit for Hong Kong and Macau residents' }),
    shape: { zh: '应为810000或820000开头的18位', en: '18 characters that begin with 810000 or 820000' },
  },
  {
    id: 'national.tw-residence-permit',
    check: 'SUB-017',
    types: ['tw-residence-permit'],
    name: numberOf({ zh: '台湾居民居住证', en: 'residence permit for Taiwan residents' }),
    shape: { zh: '应为830000开头的18位', en: '18 characters that begin with 830000' },
  },
  {
    id: 'national.hk-mo-travel-permit',
    check: 'SUB-018',
    types: ['hk-mo-travel-permit'],
    name: numberOf({ zh: '港澳居民来往内地通行证', en: 'travel permit for Hong Kong and Macau residents' }),
    shape: { zh: '应为H或M加8位数字', en: 'H or M and eight digits' },
  },
  {
    id: 'national.tw-travel-permit',
    check: 'SUB-019',
    types: ['tw-travel-permit'],
    name: numberOf({ zh: '台湾居民来往大陆通行证', en: 'travel permit for Taiwan residents' }),
    shape: { zh: '应为8位数字', en: 'eight digits' },
  },
  {
    id: 'national.passport',
    check: 'SUB-020',
    types: ['passport'],
    name: numberOf({ zh: '护照', en: 'passport' }),
    shape: { zh: '应为5至17位大写字母和数字', en: '5 to 17 capitals and digits' },
  },
  {
    id: 'national.permanent-residence',
    check: 'SUB-021',
    types: ['foreigner-permanent-residence'],
    name: numberOf({ zh: '外国人永久居留身份证', en: 'permanent resident ID of a foreigner' }),
    shape: {
      zh: '应为9开头的18位，旧证为3个字母加12位数字',
      en: '18 characters that begin with 9; on older cards three letters and twelve digits',
    },
  },
]

const isOldLicence = (type: CertificateType, number: string) => type === 'business-licence' && /^\d{15}$/.test(number)

const isOldResidentId = (type: CertificateType | '', number: string) =>
  type === 'resident-id' && /^\d{15}$/.test(number)

/** Numbers of papers that are out of use: other rules say so. */
const isOutOfUse = (type: CertificateType, number: string) =>
  isOldLicence(type, number) || isOldResidentId(type, number)

/** Certificates whose number is a 统一社会信用代码. */
const ofUnits: readonly (CertificateType | '')[] = [
  'business-licence',
  'institution-certificate',
  'social-organisation-certificate',
]

const isDoubted = ({ type, number }: Certificate, doubt: UsccDoubt): boolean =>
  ofUnits.includes(type) && usccDoubt(number) === doubt

const isUnitsNumber = ({ type, number }: Certificate): boolean => ofUnits.includes(type) && isTyped(number)

/** No form of these numbers was published. */
const freeNumbers = ['military-code', 'officer-id']

/** The numbers of certificates, of units and persons. */
export const certificateNumberRules: Rule[] = [
  rule({
    id: 'national.certificate-number-given',
    scope: 'subject',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.certificate,
    at: 'number',
    holds: ({ number }) => isTyped(number) && number.length <= nationalValues.maxCertificateNumberLength,
    values: (_, { whose }) => ({ whose, max: nationalValues.maxCertificateNumberLength }),
    message: {
      zh: '{whose}的证件号码必须填写，且不超过{max}个字符。',
      en: 'The certificate number of the {whose} is required, at most {max} characters.',
    },
    whatToDo: { zh: '请填写证件号码。', en: 'Enter the number of the certificate.' },
  }),
  numberRule(
    {
      id: 'national.subject-uscc',
      check: 'SUB-008',
      types: ['business-licence', 'institution-certificate', 'social-organisation-certificate'],
      name: { zh: '统一社会信用代码', en: 'unified social credit code' },
    },
    undated({ ...answerCode(1008), document: 'GB 32100-2015；企业系统接口规范 V3.0' }),
  ),
  numberRule(
    {
      id: 'national.organisation-code',
      check: 'SUB-012',
      types: ['organisation-code'],
      name: { zh: '组织机构代码', en: 'organisation code' },
    },
    undated({ ...answerCode(1008), document: 'GB 11714-1997；企业系统接口规范 V3.0' }),
  ),
  numberRule(
    {
      id: 'national.resident-id',
      check: 'SUB-013',
      types: ['resident-id'],
      name: { zh: '公民身份号码', en: 'resident ID number' },
    },
    undated({ ...answerCode(1015), document: 'GB 11643-1999；企业系统接口规范 V3.0' }),
  ),
  ...otherCertificates.map((certificate) => numberRule(certificate, undated(practice))),
  rule({
    id: 'national.old-resident-id',
    scope: 'subject',
    check: 'SUB-014',
    ...undated(answerCode(1015)),
    severity: 'blocks',
    about: each.certificate,
    at: 'number',
    when: ({ type, number }) => type === 'resident-id' && isTyped(number),
    holds: ({ type, number }) => !isOldResidentId(type, number),
    values: (_, { whose }) => ({ whose }),
    message: {
      zh: '{whose}的身份证号码是15位的旧号码，已停用。',
      en: 'The {whose} has an ID number of 15 digits, which are out of use.',
    },
    whatToDo: { zh: '请填写现用身份证上的18位号码。', en: 'Enter the 18 characters of the current card.' },
  }),
  rule({
    id: 'national.uscc-of-xiamen',
    scope: 'subject',
    ...undated(reported),
    severity: 'warns',
    about: each.certificate,
    at: 'number',
    when: isUnitsNumber,
    holds: (certificate) => !isDoubted(certificate, 'check-digit-of-xiamen'),
    values: (_, { whose }) => ({ whose }),
    message: {
      zh: '{whose}的统一社会信用代码校验位不符；厦门2016年以前核发的（3502…M000…）有这种情况，因此不能由此判断对错。',
      en: 'The check digit of the {whose} does not fit. Codes given in Xiamen before 2016 (3502…M000…) do not keep it: nothing can be told from it.',
    },
    whatToDo: { zh: '请对照营业执照逐位核对。', en: 'Compare each character with the licence.' },
  }),
  rule({
    id: 'national.uscc-is-resident-id',
    scope: 'subject',
    ...undated(reported),
    severity: 'warns',
    about: each.certificate,
    at: 'number',
    when: isUnitsNumber,
    holds: (certificate) => !isDoubted(certificate, 'resident-id'),
    values: (_, { whose }) => ({ whose }),
    message: {
      zh: '{whose}的统一社会信用代码处填写的像是一个公民身份号码。',
      en: 'What is typed as the credit code of the {whose} looks like the number of a resident ID.',
    },
    whatToDo: { zh: '请填写营业执照上的代码。', en: 'Enter the code that is on the licence.' },
  }),
  rule({
    id: 'national.uscc-organisation-code',
    scope: 'subject',
    ...undated(reported),
    severity: 'warns',
    about: each.certificate,
    at: 'number',
    when: isUnitsNumber,
    holds: (certificate) => !isDoubted(certificate, 'organisation-code'),
    values: (_, { whose }) => ({ whose }),
    message: {
      zh: '{whose}的统一社会信用代码第9至17位（组织机构代码）的校验位不符。',
      en: 'The organisation code inside the credit code of the {whose}, characters 9 to 17, does not fit its check digit.',
    },
    whatToDo: { zh: '请对照证件核对第9至17位。', en: 'Compare these characters with the certificate.' },
  }),
  rule({
    id: 'national.certificate-type-of-number',
    scope: 'subject',
    ...undated(reported),
    severity: 'warns',
    about: each.certificate,
    at: 'type',
    when: ({ type, number }) => type !== '' && isTyped(number),
    holds: ({ type, number }) => type === '' || typeOfNumber(type, number) === undefined,
    values: ({ type, number }, { whose }) => ({
      whose,
      document: documentNames[(type !== '' && typeOfNumber(type, number)) || 'resident-id'],
    }),
    propose: ({ type, number }) => (type === '' ? undefined : typeOfNumber(type, number)),
    message: {
      zh: '{whose}填写的是{document}的号码，证件类型选的是别的。',
      en: 'The number of the {whose} is that of a {document}, and another type is chosen.',
    },
    whatToDo: { zh: '请核对证件类型。', en: 'Check which certificate it is.' },
  }),
  rule({
    id: 'national.resident-id-age',
    scope: 'subject',
    check: 'SUB-015',
    ...undated(practice),
    severity: 'warns',
    about: each.certificate,
    at: 'number',
    when: hasReadableId,
    holds: ({ number }, { on }) => ageOn(readResidentId(number).birthDate, on) <= nationalValues.maxAgeYears,
    values: (_, { whose }) => ({ whose, age: nationalValues.maxAgeYears }),
    message: {
      zh: '按身份证号码，{whose}已超过{age}岁。',
      en: 'By the ID number the {whose} is more than {age} years old.',
    },
    whatToDo: { zh: '请核对号码中的出生年份。', en: 'Check the year of birth in the number.' },
  }),
  rule({
    id: 'national.certificate-number-spelling',
    scope: 'subject',
    check: 'SUB-022',
    ...undated(practice),
    severity: 'warns',
    about: each.certificate,
    at: 'number',
    when: ({ type, number }) => freeNumbers.includes(type) && isTyped(number),
    holds: (certificate, { on }) =>
      fault(certificate, on) === undefined && !/[\s\uff01-\uff5e]/.test(certificate.number.replace(/[（）]/g, '')),
    values: (_, { whose }) => ({ whose }),
    message: {
      zh: '{whose}的证件号码含有空格、全角字符或其他不该有的字符。',
      en: 'The certificate number of the {whose} holds spaces, full-width or other characters no number has.',
    },
    whatToDo: { zh: '请用半角字符连续填写。', en: 'Type it in half-width characters without spaces.' },
  }),
  rule({
    id: 'national.old-licence-number',
    scope: 'subject',
    check: 'SUB-009',
    ...undated(publishedBy('tencent', 'jd')),
    severity: 'blocks',
    about: each.certificate,
    at: 'number',
    when: ({ type }) => type === 'business-licence',
    holds: ({ type, number }) => type !== '' && !isOldLicence(type, number),
    message: {
      zh: '15位旧注册号不能备案，需18位统一社会信用代码。',
      en: 'The old 15-digit registration number cannot be filed: the unified social credit code has 18 characters.',
    },
    whatToDo: {
      zh: '请先换领加载统一社会信用代码的营业执照。',
      en: 'Exchange the licence for one that carries the code.',
    },
  }),
]
