import {
  ageOn,
  type Certificate,
  type CertificateType,
  checkCertificateNumber,
  daysBetween,
  type IdentifierFault,
  isCalendarDay,
  readResidentId,
} from '@openbeian/filing'
import { each } from '../../parts.ts'
import { isTyped } from '../../reading.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Text } from '../../text.ts'
import { answerCode, fieldLimit, practice, publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'
import { nationalValues } from './national-values.ts'

const faultNames: Record<IdentifierFault, Text> = {
  missing: { zh: '未填写', en: 'it is missing' },
  'lower-case': { zh: '字母应为大写', en: 'its letters must be capitals' },
  length: { zh: '位数不对', en: 'it has the wrong length' },
  characters: { zh: '含有不允许的字符', en: 'it has characters no such number has' },
  region: { zh: '开头的地区代码不对', en: 'it begins with no region of this document' },
  'birth-date': { zh: '其中的出生日期不存在', en: 'the birth date in it is not in the calendar' },
  'born-in-future': { zh: '其中的出生日期在今天之后', en: 'the birth date in it is in the future' },
  'check-digit': { zh: '校验位不符，请检查是否输错', en: 'its check digit does not fit: one character is mistyped' },
}

const fault = ({ type, number }: Certificate, on: string): IdentifierFault | undefined => {
  const check = type === '' ? ({ ok: true } as const) : checkCertificateNumber(type, number, on)
  return check.ok ? undefined : check.reason
}

const numberRule = (id: string, types: CertificateType[], name: Text, grounds: ReturnType<typeof undated>) =>
  rule({
    id,
    scope: 'subject',
    ...grounds,
    severity: grounds.basis.source === 'practice' ? 'warns' : 'blocks',
    about: each.certificate,
    at: 'number',
    when: ({ type, number }) => type !== '' && types.includes(type) && isTyped(number) && !isOldLicence(type, number),
    holds: (certificate, { on }) => fault(certificate, on) === undefined,
    values: (certificate, { whose, on }) => ({ whose, reason: faultNames[fault(certificate, on) ?? 'missing'] }),
    message: {
      zh: `{whose}的${name.zh}有误：{reason}。`,
      en: `The ${name.en} of the {whose} is not right: {reason}.`,
    },
    whatToDo: { zh: '请对照证件原件重新填写号码。', en: 'Type the number again as it is on the certificate.' },
  })

const isOldLicence = (type: CertificateType, number: string) => type === 'business-licence' && /^\d{15}$/.test(number)

const isCurrentlyTyped = ({ validTo }: Certificate): boolean => isCalendarDay(validTo)

export const certificateRules: Rule[] = [
  rule({
    id: 'national.certificate-number-given',
    scope: 'subject',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.certificate,
    at: 'number',
    holds: ({ number }) => isTyped(number) && number.length <= nationalValues.longestCertificateNumber,
    values: (_, { whose }) => ({ whose, longest: nationalValues.longestCertificateNumber }),
    message: {
      zh: '{whose}的证件号码必须填写，且不超过{longest}个字符。',
      en: 'The certificate number of the {whose} is required, at most {longest} characters.',
    },
    whatToDo: { zh: '请填写证件号码。', en: 'Enter the number of the certificate.' },
  }),
  numberRule(
    'national.subject-uscc',
    ['business-licence', 'institution-certificate', 'social-organisation-certificate'],
    { zh: '统一社会信用代码', en: 'unified social credit code' },
    undated({ ...answerCode(1008), document: 'GB 32100-2015；企业系统接口规范 V3.0' }),
  ),
  numberRule(
    'national.organisation-code',
    ['organisation-code'],
    { zh: '组织机构代码', en: 'organisation code' },
    undated({ ...answerCode(1008), document: 'GB 11714-1997；企业系统接口规范 V3.0' }),
  ),
  numberRule(
    'national.resident-id',
    ['resident-id'],
    { zh: '公民身份号码', en: 'resident ID number' },
    undated({ ...answerCode(1015), document: 'GB 11643-1999；企业系统接口规范 V3.0' }),
  ),
  numberRule(
    'national.travel-document',
    [
      'passport',
      'hk-mo-travel-permit',
      'tw-travel-permit',
      'hk-mo-residence-permit',
      'tw-residence-permit',
      'foreigner-permanent-residence',
    ],
    { zh: '证件号码', en: 'certificate number' },
    undated(practice),
  ),
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
  rule({
    id: 'national.certificate-validity-given',
    scope: 'subject',
    ...undated(practice),
    severity: 'warns',
    about: each.certificate,
    at: 'validTo',
    holds: ({ validTo }) => validTo === 'long-term' || isCalendarDay(validTo),
    values: (_, { whose }) => ({ whose }),
    message: {
      zh: '请填写{whose}证件的有效期。',
      en: 'The certificate of the {whose} needs the day it is valid to, or “long-term”.',
    },
    whatToDo: {
      zh: '请按证件填写，长期有效请选择“长期”。',
      en: 'Enter it as printed; choose “long-term” where it says so.',
    },
  }),
  rule({
    id: 'national.certificate-current',
    scope: 'subject',
    check: 'SUB-024',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'blocks',
    about: each.certificate,
    at: 'validTo',
    when: isCurrentlyTyped,
    holds: ({ validTo }, { on }) => validTo >= on,
    values: (_, { whose }) => ({ whose }),
    message: { zh: '{whose}的证件已于{validTo}过期。', en: 'The certificate of the {whose} ended on {validTo}.' },
    whatToDo: { zh: '请换领新证件后再提交。', en: 'File again with a current certificate.' },
  }),
  rule({
    id: 'national.certificate-expiring',
    scope: 'person',
    check: 'PER-008',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'warns',
    about: each.certificate,
    at: 'validTo',
    when: (certificate, { on }) => isCurrentlyTyped(certificate) && certificate.validTo >= on,
    holds: ({ validTo }, { on }) => daysBetween(on, validTo) >= nationalValues.certificateWarningDays,
    values: (_, { whose }) => ({ whose, days: nationalValues.certificateWarningDays }),
    message: {
      zh: '{whose}的证件将于{validTo}到期，不足{days}天。',
      en: 'The certificate of the {whose} ends on {validTo}, in less than {days} days.',
    },
    whatToDo: {
      zh: '建议换领新证件后再提交，以免审核期间过期。',
      en: 'Better renew it first: it may end during the review.',
    },
  }),
  rule({
    id: 'national.certificate-begun',
    scope: 'subject',
    ...undated(practice),
    severity: 'warns',
    about: each.certificate,
    at: 'validFrom',
    when: ({ validFrom }) => isTyped(validFrom),
    holds: ({ validFrom, validTo }, { on }) =>
      isCalendarDay(validFrom) && validFrom <= on && (!isCalendarDay(validTo) || validFrom < validTo),
    values: (_, { whose }) => ({ whose }),
    message: {
      zh: '{whose}证件的起始日期{validFrom}不对。',
      en: 'The certificate of the {whose} cannot begin on {validFrom}.',
    },
    whatToDo: { zh: '起始日期应在今天之前，并早于截止日期。', en: 'It begins before today and before its last day.' },
  }),
  rule({
    id: 'national.resident-id-long-term',
    scope: 'person',
    check: 'PER-009',
    ...undated(practice),
    severity: 'warns',
    about: each.certificate,
    at: 'validTo',
    when: ({ type, validTo, validFrom }) =>
      type === 'resident-id' && validTo === 'long-term' && isCalendarDay(validFrom),
    holds: ({ type, number, validFrom }) =>
      type !== 'resident-id' ||
      !checkCertificateNumber(type, number).ok ||
      ageOn(readResidentId(number).birthDate, validFrom) >= nationalValues.longTermIdFromAge,
    values: (_, { whose }) => ({ whose, age: nationalValues.longTermIdFromAge }),
    message: {
      zh: '{whose}领证时未满{age}周岁，身份证不会是长期有效。',
      en: 'The {whose} was under {age} when the card was issued: such a card is not long-term.',
    },
    whatToDo: { zh: '请按身份证背面填写有效期。', en: 'Enter the validity printed on the back of the card.' },
  }),
  rule({
    id: 'national.resident-id-span',
    scope: 'person',
    check: 'PER-010',
    ...undated(practice),
    severity: 'warns',
    about: each.certificate,
    at: 'validTo',
    when: ({ type, validFrom, validTo }) =>
      type === 'resident-id' && isCalendarDay(validFrom) && isCalendarDay(validTo),
    holds: ({ validFrom, validTo }) =>
      nationalValues.residentIdSpansYears.some(
        (years) => Math.abs(daysBetween(validFrom, validTo) - years * 365.25) < 2,
      ),
    values: (_, { whose }) => ({ whose, spans: nationalValues.residentIdSpansYears.join(' / ') }),
    message: {
      zh: '{whose}身份证的有效期不是{spans}年，请核对。',
      en: 'A resident ID is valid for {spans} years; the dates of the {whose} are not.',
    },
    whatToDo: { zh: '请按身份证背面填写起止日期。', en: 'Enter both dates as on the back of the card.' },
  }),
]
