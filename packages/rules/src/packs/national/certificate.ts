import {
  ageOn,
  type Certificate,
  checkCertificateNumber,
  daysBetween,
  isCalendarDay,
  readResidentId,
} from '@openbeian/filing'
import { isTyped } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { practice, publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'
import { nationalValues } from './national-values.ts'

/** 临时居民身份证的有效期限为三个月. */
const maxTemporaryIdDays = 93

const isTemporaryId = ({ type, validFrom, validTo }: Certificate): boolean =>
  type === 'resident-id' &&
  isCalendarDay(validFrom) &&
  isCalendarDay(validTo) &&
  validFrom < validTo &&
  daysBetween(validFrom, validTo) <= maxTemporaryIdDays

const isCurrentlyTyped = ({ validTo }: Certificate): boolean => isCalendarDay(validTo)

/** How long certificates are valid. */
export const certificateRules: Rule[] = [
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
    id: 'national.temporary-id',
    scope: 'person',
    check: 'PER-013',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'blocks',
    about: each.certificate,
    at: 'validTo',
    when: ({ type, validFrom, validTo }) =>
      type === 'resident-id' && isCalendarDay(validFrom) && isCalendarDay(validTo),
    holds: (certificate) => !isTemporaryId(certificate),
    values: (_, { whose }) => ({ whose }),
    message: {
      zh: '{whose}的身份证有效期只有三个月，临时身份证不能用于备案。',
      en: 'The ID of the {whose} is valid for three months: a temporary ID cannot be used.',
    },
    whatToDo: { zh: '请等正式的居民身份证办好后再备案。', en: 'File with the regular resident ID.' },
  }),
  rule({
    id: 'national.resident-id-span',
    scope: 'person',
    check: 'PER-010',
    ...undated(practice),
    severity: 'warns',
    about: each.certificate,
    at: 'validTo',
    when: (certificate) =>
      certificate.type === 'resident-id' &&
      isCalendarDay(certificate.validFrom) &&
      isCalendarDay(certificate.validTo) &&
      !isTemporaryId(certificate),
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
