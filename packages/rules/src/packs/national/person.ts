import {
  ageOn,
  type Filing,
  isSubstituteOf,
  isSubstituteOfText,
  type PersonNameFaultKind,
  personNameFault,
  proposeReportedName,
  proposeReportedText,
  readResidentId,
  tidyPersonName,
  valueAt,
} from '@openbeian/filing'
import { isSameName, isTyped, lengthOf } from '../../conditions.ts'
import { valueOn } from '../../dated.ts'
import { notInGbk, shownCharacter } from '../../gbk-characters.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Text } from '../../text.ts'
import { answerCode, fieldLimit, publishedBy, reported } from '../basis.ts'
import { isIndividual, isUnit, undated } from '../order-types.ts'
import { authorisableProvinces, nationalMinimumAge, nationalValues, provincialMinimumAges } from './national-values.ts'
import { hasReadableId } from './readable-id.ts'

const personalCertificates = [
  'resident-id',
  'passport',
  'officer-id',
  'hk-mo-travel-permit',
  'tw-travel-permit',
  'hk-mo-residence-permit',
  'tw-residence-permit',
  'foreigner-permanent-residence',
]

const minimumAge = (province: string, on: string, kind: 'unit' | 'individual'): number =>
  valueOn(provincialMinimumAges[province] ?? nationalMinimumAge, on)?.[kind] ?? 0

const isCarried = (character: string): boolean => notInGbk(character).length === 0

/** Characters of a name that cannot be reported; what nobody sees is told elsewhere. */
const rareIn = (name: string): string[] => notInGbk(tidyPersonName(name)).filter((it) => !/\s/.test(it))

/** The same of a name of a unit or an address: signs that are no letters are written otherwise. */
const rareLettersIn = (text: string): string[] => notInGbk(text).filter((it) => /[\p{L}\p{M}\p{Co}]/u.test(it))

const isPublished = (name: string, filed: Filing | undefined): boolean =>
  filed !== undefined &&
  [filed.subject.principal, ...filed.services.map(({ manager }) => manager)].some((it) => it.name === name)

const proposalText = (proposal: string | undefined): Text =>
  proposal === undefined ? { zh: '', en: '' } : { zh: `，例如“${proposal}”`, en: `, e.g. “${proposal}”` }

const nameFaults: Record<PersonNameFaultKind, Text> = {
  several: { zh: '像是写了两个人', en: 'seems to name two persons' },
  placeholder: { zh: '不是姓名', en: 'is no name' },
  brackets: { zh: '带有括号', en: 'has brackets' },
  company: { zh: '像是单位名称', en: 'looks like the name of a unit' },
  title: { zh: '带有称呼或职务', en: 'has a title' },
  digits: { zh: '带有数字', en: 'has a digit' },
  dots: { zh: '中间的点应为“·”', en: 'has another dot than ·' },
  blank: { zh: '中间有空格', en: 'has a blank inside' },
  mixed: { zh: '混用了汉字和其他文字', en: 'mixes Chinese characters with other letters' },
  short: { zh: '只有一个字', en: 'has one character only' },
  character: { zh: '有姓名中不会出现的字符', en: 'has a character no name has' },
}

const advice = (proposal: string | undefined): Text =>
  proposal === undefined
    ? { zh: '请只填写这一个人的姓名，与证件一致。', en: 'Enter the name of this one person, as on the certificate.' }
    : { zh: `请改为“${proposal}”。`, en: `Write “${proposal}”.` }

/** What a sentence says of a name that no person has. */
function nameFaultValues(name: string) {
  const fault = personNameFault(name)
  return {
    fault: nameFaults[fault?.kind ?? 'character'],
    character: fault ? shownCharacter(fault.character) : '',
    place: fault?.place ?? 0,
    advice: advice(fault?.proposal),
  }
}

const ofName = {
  severity: 'warns',
  ...undated(reported),
  message: {
    zh: '{roleName}姓名{fault}：第{place}个字符{character}。',
    en: 'The name of the {roleName} {fault}: {character}, character {place}.',
  },
  whatToDo: { zh: '{advice}', en: '{advice}' },
} as const

export const personRules: Rule[] = [
  rule({
    ...ofName,
    id: 'national.person-name-shape',
    scope: 'person',
    about: each.person,
    at: 'name',
    when: ({ name }) => isTyped(name),
    holds: ({ name }) => personNameFault(name) === undefined,
    propose: ({ name }) => personNameFault(name)?.proposal,
    values: ({ name }, { roleName }) => ({ roleName, ...nameFaultValues(name) }),
  }),
  rule({
    id: 'national.reported-name',
    scope: 'person',
    ...undated(answerCode(5008)),
    severity: 'blocks',
    about: each.person,
    at: 'reportedName',
    // what the administration itself published it can read
    when: ({ name, reportedName }, { facts }) =>
      rareIn(name).length > 0 && (reportedName !== undefined || !isPublished(name, facts.filed)),
    holds: ({ name, reportedName = '' }) => isSubstituteOf(reportedName, name, isCarried),
    propose: ({ name }) => proposeReportedName(name, isCarried),
    values: ({ name }, { roleName }) => ({
      roleName,
      characters: rareIn(name).map(shownCharacter).join('、'),
      proposal: proposalText(proposeReportedName(name, isCarried)),
    }),
    message: {
      zh: '{roleName}姓名中的{characters}不在管局系统的字符集内，需要约定上报用名。',
      en: 'The administration’s character set has not {characters} of the name of the {roleName}: a substitute has to be agreed upon.',
    },
    whatToDo: {
      zh: '请填写本人银行卡或户籍系统上的写法，其余各字不变{proposal}；审核人员会确认，真实姓名仍然保留。',
      en: 'Enter it as on the bank card or with the police, all other characters unchanged{proposal}; a reviewer confirms it, and the true name stays.',
    },
  }),
  rule({
    id: 'national.reported-name-used',
    scope: 'person',
    ...undated(reported),
    severity: 'warns',
    about: each.person,
    at: 'reportedName',
    when: ({ name }) => rareIn(name).length > 0,
    holds: ({ name, reportedName = '' }) => !isSubstituteOf(reportedName, name, isCarried),
    values: ({ reportedName = '' }, { roleName }) => ({ roleName, reportedName }),
    message: {
      zh: '{roleName}“{name}”将以“{reportedName}”上报。',
      en: 'The {roleName} “{name}” is reported as “{reportedName}”.',
    },
    whatToDo: {
      zh: '审核人员会与本人核实写法，确认后订单才能通过初审。',
      en: 'A reviewer makes sure of it with the person; the order passes once it is confirmed.',
    },
  }),
  rule({
    id: 'national.reported-text',
    scope: 'subject',
    ...undated(answerCode(5008)),
    severity: 'blocks',
    about: each.givenText,
    // what the administration itself published it can read
    when: ({ at, text, reported }, { facts: { filed } }) =>
      rareLettersIn(text).length > 0 && (reported !== '' || !(filed && valueAt(filed, at) === text)),
    holds: ({ text, reported }) => isSubstituteOfText(reported, text, isCarried),
    propose: ({ text }) => proposeReportedText(text, isCarried),
    values: ({ text }, { whatName }) => ({
      whatName,
      characters: rareLettersIn(text).map(shownCharacter).join('、'),
      proposal: proposalText(proposeReportedText(text, isCarried)),
    }),
    message: {
      zh: '{whatName}中的{characters}不在管局系统的字符集内，需要约定上报写法。',
      en: 'The administration’s character set has not {characters} of the {whatName}: a substitute has to be agreed upon.',
    },
    whatToDo: {
      zh: '请填写银行开户名或登记机关系统上的写法，其余各字不变{proposal}；审核人员会确认，原来的写法仍然保留。',
      en: 'Enter it as on the bank account or with the registry, all other characters unchanged{proposal}; a reviewer confirms it, and the true text stays.',
    },
  }),
  rule({
    id: 'national.reported-text-used',
    scope: 'subject',
    ...undated(reported),
    severity: 'warns',
    about: each.givenText,
    when: ({ text }) => rareLettersIn(text).length > 0,
    holds: ({ text, reported }) => !isSubstituteOfText(reported, text, isCarried),
    values: ({ text, reported }, { whatName }) => ({ whatName, text, reported }),
    message: {
      zh: '{whatName}“{text}”将以“{reported}”上报。',
      en: 'The {whatName} “{text}” is reported as “{reported}”.',
    },
    whatToDo: {
      zh: '审核人员会与主办者核实写法，确认后订单才能通过初审。',
      en: 'A reviewer makes sure of it with the sponsor; the order passes once it is confirmed.',
    },
  }),
  rule({
    ...ofName,
    id: 'national.individual-name-shape',
    scope: 'subject',
    about: the.subject,
    at: 'name',
    when: (subject) => isIndividual(subject) && isTyped(subject.name),
    holds: ({ name }) => personNameFault(name) === undefined,
    propose: ({ name }) => personNameFault(name)?.proposal,
    values: ({ name }) => ({ roleName: { zh: '主办者', en: 'sponsor' }, ...nameFaultValues(name) }),
  }),
  rule({
    id: 'national.person-name',
    scope: 'person',
    check: 'PER-001',
    ...undated(answerCode(1044)),
    severity: 'blocks',
    about: each.person,
    at: 'name',
    holds: ({ name }) => isTyped(name) && lengthOf(name) <= nationalValues.maxPersonNameLength,
    values: (_, { roleName }) => ({ roleName, max: nationalValues.maxPersonNameLength }),
    message: {
      zh: '{roleName}姓名必须填写，且不超过{max}个字。',
      en: 'The name of the {roleName} is required, at most {max} characters.',
    },
    whatToDo: { zh: '请按身份证填写。', en: 'Enter it as on the ID.' },
  }),
  rule({
    id: 'national.person-certificate-type',
    scope: 'person',
    ...undated(publishedBy('huawei', 'wechat')),
    severity: 'blocks',
    about: each.person,
    at: 'certificate.type',
    holds: ({ certificate }) => personalCertificates.includes(certificate.type),
    values: (_, { roleName }) => ({ roleName }),
    message: {
      zh: '请选择{roleName}的个人证件类型。',
      en: 'The {roleName} needs the certificate of a person.',
    },
    whatToDo: { zh: '内地居民请选择居民身份证。', en: 'Mainland residents choose the resident ID.' },
  }),
  rule({
    id: 'national.person-minimum-age',
    scope: 'person',
    check: 'PER-011',
    ...undated(publishedBy('huawei', 'jd', 'tencent')),
    severity: 'blocks',
    about: each.person,
    at: 'certificate.number',
    when: ({ certificate }) => hasReadableId(certificate),
    holds: ({ certificate }, { on, province, subject }) =>
      ageOn(readResidentId(certificate.number).birthDate, on) >=
      minimumAge(province, on, isIndividual(subject) ? 'individual' : 'unit'),
    values: (_, { roleName, on, province, subject }) => ({
      roleName,
      age: minimumAge(province, on, isIndividual(subject) ? 'individual' : 'unit'),
    }),
    message: { zh: '{roleName}须年满{age}周岁。', en: 'The {roleName} must be {age} years old.' },
    whatToDo: { zh: '请换一位符合年龄的负责人。', en: 'Name a person who is old enough.' },
  }),
  rule({
    id: 'national.principal-is-legal-representative',
    scope: 'person',
    check: 'PER-002',
    ...undated(publishedBy('huawei', 'jd')),
    severity: 'blocks',
    about: the.subject,
    at: 'principal.isLegalRepresentative',
    when: (subject, { province }) => isUnit(subject) && !authorisableProvinces.value.includes(province),
    holds: ({ principal }) => principal.isLegalRepresentative,
    message: {
      zh: '本省要求主体负责人为法定代表人。',
      en: 'In this province the principal is the legal representative.',
    },
    whatToDo: { zh: '请填写法定代表人的信息。', en: 'Enter the legal representative.' },
  }),
  rule({
    id: 'national.personal-principal-is-sponsor',
    scope: 'person',
    check: 'PER-021',
    ...undated({ ...fieldLimit, source: ['interface-v3', 'wechat'] }),
    severity: 'blocks',
    about: the.subject,
    at: 'principal.name',
    when: (subject) => isIndividual(subject) && isTyped(subject.name) && isTyped(subject.principal.name),
    holds: ({ name, certificate, principal }) =>
      isSameName(principal.name, name) && principal.certificate.number === certificate.number,
    message: {
      zh: '个人备案的主体负责人须为本人。',
      en: 'An individual is the principal of its own filing.',
    },
    whatToDo: { zh: '请填写主办者本人的姓名和证件号码。', en: 'Enter the sponsor’s own name and number.' },
  }),
  rule({
    id: 'national.personal-manager-is-sponsor',
    scope: 'person',
    check: 'PER-022',
    ...undated(publishedBy('wechat')),
    severity: 'warns',
    about: each.service,
    at: 'manager.name',
    when: ({ manager }, { subject }) => isIndividual(subject) && isTyped(subject.name) && isTyped(manager.name),
    holds: ({ manager }, { subject }) =>
      isSameName(manager.name, subject.name) && manager.certificate.number === subject.certificate.number,
    message: {
      zh: '个人备案的服务负责人须为本人。',
      en: 'An individual is the manager of its own service.',
    },
    whatToDo: { zh: '请填写主办者本人的姓名和证件号码。', en: 'Enter the sponsor’s own name and number.' },
  }),
  rule({
    id: 'national.same-person-same-details',
    scope: 'person',
    check: 'PER-024',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'manager.name',
    when: ({ manager }, { subject }) =>
      isTyped(manager.certificate.number) && manager.certificate.number === subject.principal.certificate.number,
    holds: ({ manager }, { subject: { principal } }) =>
      isSameName(manager.name, principal.name) && manager.mobile === principal.mobile,
    message: {
      zh: '两位负责人证件号码相同，姓名或手机号却不同。',
      en: 'Principal and manager have one certificate, but not one name and mobile.',
    },
    whatToDo: { zh: '同一个人请填写相同的信息。', en: 'Enter the same person in the same way.' },
  }),
]
