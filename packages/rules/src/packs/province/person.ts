import { provinceOfRegion } from '@openbeian/filing'
import { isTyped, whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { isUploaded } from '../is-uploaded.ts'
import { isIndividual, isUnit } from '../order-types.ts'
import {
  authorisedPrincipal,
  financeNeedsLegalRepresentative,
  foreignerProvesResidence,
  individualIdLocal,
  individualIsCitizen,
  mainlandPrincipal,
  managerIsNotLegalRepresentative,
  managerOfOneSponsor,
} from './person-values.ts'
import { provinceRule } from './province-rule.ts'

const isSamePerson = (one: { certificate: { number: string } }, other: { certificate: { number: string } }): boolean =>
  one.certificate.number !== '' && one.certificate.number === other.certificate.number

export const personRules = [
  ...individualIdLocal.map((row) =>
    provinceRule('individual-id-local', row, {
      about: the.subject,
      at: row.value === 'local-only' ? 'certificate.number' : 'materials.residence-proof',
      when: ({ nature, certificate }) => nature === 'individual' && certificate.type === 'resident-id',
      holds: ({ certificate }, { facts, province }) =>
        provinceOfRegion(certificate.number.slice(0, 6))?.code === province ||
        isUploaded('residence-proof', 'subject', facts),
      message:
        row.value === 'local-only'
          ? { zh: '个人备案须为本省身份证。', en: 'individuals need a resident ID of this province.' }
          : {
              zh: '个人的身份证不是本省的，须提供居住证明。',
              en: 'an individual with an ID of another province proves residence here.',
            },
      whatToDo:
        row.value === 'local-only'
          ? { zh: '户籍已迁入的请上传户口页。', en: 'Who has moved here uploads the hukou page as residence proof.' }
          : { zh: '请上传居住证。', en: 'Upload the residence permit.' },
    }),
  ),
  ...individualIsCitizen.map((row) =>
    provinceRule('individual-is-citizen', row, {
      about: the.subject,
      at: 'certificate.type',
      when: (subject) => isIndividual(subject) && subject.certificate.type !== '',
      holds: ({ certificate }) => !['passport', 'foreigner-permanent-residence'].includes(certificate.type),
      message: { zh: '不受理外籍个人备案。', en: 'foreign individuals are not accepted.' },
      whatToDo: { zh: '请以单位名义备案。', en: 'File in the name of a unit.' },
    }),
  ),
  ...authorisedPrincipal.map((row) =>
    provinceRule('authorised-principal', row, {
      about: each.service,
      at: 'manager.name',
      when: ({ manager }, { subject }) =>
        isUnit(subject) && !subject.principal.isLegalRepresentative && isTyped(manager.certificate.number),
      holds: ({ manager }, { subject }) => isSamePerson(manager, subject.principal) === (row.value === 'is-manager'),
      message:
        row.value === 'is-manager'
          ? {
              zh: '主体负责人不是法定代表人时，须与服务负责人为同一人。',
              en: 'a principal who is not the legal representative also manages the service.',
            }
          : {
              zh: '主体负责人不是法定代表人时，不能兼任服务负责人。',
              en: 'a principal who is not the legal representative cannot manage the service too.',
            },
      whatToDo: { zh: '请调整服务负责人。', en: 'Name another service manager.' },
    }),
  ),
  ...managerIsNotLegalRepresentative.map((row) =>
    provinceRule('manager-not-legal-representative', row, {
      about: each.service,
      at: 'manager.isLegalRepresentative',
      when: (_, { subject }) => isUnit(subject),
      holds: ({ manager }) => !manager.isLegalRepresentative,
      message: { zh: '服务负责人不能是法定代表人。', en: 'the service manager cannot be the legal representative.' },
      whatToDo: { zh: '请另行指定服务负责人。', en: 'Name somebody else.' },
    }),
  ),
  ...foreignerProvesResidence.map((row) =>
    provinceRule('foreigner-proves-residence', row, {
      about: the.subject,
      at: 'materials.residence-proof',
      when: (subject) =>
        isIndividual(subject) && subject.certificate.type !== '' && subject.certificate.type !== 'resident-id',
      holds: (_, { facts }) => isUploaded('residence-proof', 'subject', facts),
      message: {
        zh: '港澳台和外籍个人须提供本地居住证明。',
        en: 'individuals from Hong Kong, Macao, Taiwan or abroad prove that they live here.',
      },
      whatToDo: { zh: '请上传居住证等本地证明。', en: 'Upload a residence permit or another local proof.' },
    }),
  ),
  ...mainlandPrincipal.map((row) =>
    provinceRule('mainland-principal', row, {
      about: the.subject,
      at: 'principal.certificate.type',
      when: (subject) => isUnit(subject) && subject.principal.certificate.type !== '',
      holds: ({ principal: { certificate } }) =>
        row.value === 'resident-id'
          ? certificate.type === 'resident-id'
          : !['passport', 'foreigner-permanent-residence'].includes(certificate.type),
      message:
        row.value === 'resident-id'
          ? { zh: '主体负责人须持有内地居民身份证。', en: 'the principal holds a mainland resident ID.' }
          : { zh: '主体负责人须为中国公民。', en: 'the principal is a Chinese citizen.' },
      whatToDo: {
        zh: '请由法定代表人授权符合条件的人员担任。',
        en: 'The legal representative authorises somebody who is.',
      },
    }),
  ),
  ...managerOfOneSponsor.map((row) =>
    provinceRule('manager-of-one-sponsor', row, {
      toldTo: 'provedContact',
      about: each.service,
      at: 'manager.certificate.number',
      when: ({ manager }) => isTyped(manager.certificate.number),
      holds: ({ manager }, { facts }) =>
        whenKnown(facts.ofOthers, ({ managers }) => !managers.includes(manager.certificate.number)),
      message: {
        zh: '服务负责人已是其他主体的负责人。',
        en: 'the service manager manages services of another sponsor already.',
      },
      whatToDo: { zh: '请另行指定服务负责人。', en: 'Name somebody else.' },
    }),
  ),
  ...financeNeedsLegalRepresentative.map((row) =>
    provinceRule('finance-needs-legal-representative', row, {
      about: each.person,
      at: 'isLegalRepresentative',
      when: (_, { subject }) => isUnit(subject) && row.value.some((word) => subject.name.includes(word)),
      holds: ({ isLegalRepresentative }) => isLegalRepresentative,
      values: (_, { roleName }) => ({ roleName }),
      message: {
        zh: '名称含投资理财等字样的单位，{roleName}须为法定代表人。',
        en: 'a unit named after finance has its legal representative as {roleName}.',
      },
      whatToDo: { zh: '请填写法定代表人。', en: 'Enter the legal representative.' },
    }),
  ),
]
