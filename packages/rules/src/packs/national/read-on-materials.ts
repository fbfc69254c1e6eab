import type { FieldPath, Filing, Person } from '@openbeian/filing'
import { isSameName, isTyped, whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Answer, type Rule, rule } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import type { Text } from '../../text.ts'
import { publishedBy } from '../basis.ts'
import { isIndividual, isUnit, undated } from '../order-types.ts'

/** Nothing legible there: that the picture is unclear is told by another rule. */
const isIllegible = ({ readOnMaterials }: Facts, at: FieldPath): boolean =>
  readOnMaterials !== undefined && !(at in readOnMaterials)

const agrees = (typed: string, { readOnMaterials }: Facts, at: FieldPath): Answer =>
  readOnMaterials === undefined ? 'unknown' : isSameName(typed, readOnMaterials[at] ?? '')

const placeOf = (person: Person, { subject, services }: Filing): FieldPath =>
  person === subject.principal
    ? 'subject.principal'
    : `services.${services.findIndex(({ manager }) => manager === person)}.manager`

/** 上海 asks for more days, by a rule of its own. */
const askedLongerIn = '310000'

const compareIt: Text = {
  zh: '请对照证件原件核对；识别有误的，审核人员会以证件为准。',
  en: 'Compare it with the paper; where it was misread, the reviewer goes by the paper.',
}

/** What was typed, and what can be read on the papers. */
export const readOnMaterialsRules: Rule[] = [
  rule({
    id: 'national.subject-name-on-paper',
    scope: 'subject',
    check: 'SUB-003',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.subject,
    at: 'name',
    when: ({ name }, { facts }) => isTyped(name) && !isIllegible(facts, 'subject.name'),
    holds: ({ name }, { facts }) => agrees(name, facts, 'subject.name'),
    values: (_, { facts }) => ({ read: facts.readOnMaterials?.['subject.name'] ?? '' }),
    message: {
      zh: '填写的名称是“{name}”，证件上读到的是“{read}”。',
      en: 'The name typed is “{name}”, the certificate reads “{read}”.',
    },
    whatToDo: compareIt,
  }),
  rule({
    id: 'national.subject-number-on-paper',
    scope: 'subject',
    check: 'SUB-023',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.subject,
    at: 'certificate.number',
    when: ({ certificate }, { facts }) =>
      isTyped(certificate.number) && !isIllegible(facts, 'subject.certificate.number'),
    holds: ({ certificate }, { facts }) => agrees(certificate.number, facts, 'subject.certificate.number'),
    message: {
      zh: '填写的证件号码与证件照片上的不同。',
      en: 'The number typed is not the one on the picture of the certificate.',
    },
    whatToDo: compareIt,
  }),
  rule({
    id: 'national.subject-address-on-paper',
    scope: 'subject',
    check: 'SUB-027',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.subject,
    at: 'certificate.address',
    when: ({ certificate }, { facts }) =>
      isTyped(certificate.address) && !isIllegible(facts, 'subject.certificate.address'),
    holds: ({ certificate }, { facts }) => agrees(certificate.address, facts, 'subject.certificate.address'),
    message: {
      zh: '填写的证件住所与证件照片上的不同。',
      en: 'The address typed is not the one on the picture of the certificate.',
    },
    whatToDo: compareIt,
  }),
  rule({
    id: 'national.legal-representative-on-paper',
    scope: 'person',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.subject,
    at: 'principal.name',
    when: (subject, { facts }) =>
      isUnit(subject) &&
      subject.principal.isLegalRepresentative &&
      isTyped(subject.principal.name) &&
      !isIllegible(facts, 'subject.legalRepresentative'),
    holds: ({ principal }, { facts }) => agrees(principal.name, facts, 'subject.legalRepresentative'),
    message: {
      zh: '主体负责人填为法定代表人，证件上的法定代表人却是另一人。',
      en: 'The principal is said to be the legal representative, but the certificate names another person.',
    },
    whatToDo: compareIt,
  }),
  rule({
    id: 'national.person-name-on-paper',
    scope: 'person',
    check: 'PER-023',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.person,
    at: 'name',
    when: (person, { facts, filing }) => isTyped(person.name) && !isIllegible(facts, `${placeOf(person, filing)}.name`),
    holds: (person, { facts, filing }) => agrees(person.name, facts, `${placeOf(person, filing)}.name`),
    values: (_, { roleName }) => ({ roleName }),
    message: {
      zh: '填写的{roleName}姓名与证件照片上的不同。',
      en: 'The name typed of the {roleName} is not the one on the picture of the ID.',
    },
    whatToDo: compareIt,
  }),
  rule({
    id: 'national.person-number-on-paper',
    scope: 'person',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.person,
    at: 'certificate.number',
    when: (person, { facts, filing }) =>
      isTyped(person.certificate.number) && !isIllegible(facts, `${placeOf(person, filing)}.certificate.number`),
    holds: (person, { facts, filing }) =>
      agrees(person.certificate.number, facts, `${placeOf(person, filing)}.certificate.number`),
    values: (_, { roleName }) => ({ roleName }),
    message: {
      zh: '填写的{roleName}证件号码与证件照片上的不同。',
      en: 'The number typed of the {roleName} is not the one on the picture of the ID.',
    },
    whatToDo: compareIt,
  }),
  rule({
    id: 'national.residence-proof-current',
    scope: 'person',
    check: 'PER-016',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.material,
    when: (_, { material, subject, province }) =>
      material.kind === 'residence-proof' && isIndividual(subject) && province !== askedLongerIn,
    holds: ({ validTo }, { on }) => whenKnown(validTo, (day) => day >= on),
    message: { zh: '居住证已于{validTo}过期。', en: 'The residence permit ended on {validTo}.' },
    whatToDo: { zh: '请先办理签注，再上传新的居住证。', en: 'Have it renewed, and upload the new one.' },
  }),
]
