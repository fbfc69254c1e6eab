import { provinceOfRegion } from '@openbeian/filing'
import { each, the } from '../../parts.ts'
import { isTyped, whenKnown } from '../../reading.ts'
import { isIndividual, isUnit } from '../order-types.ts'
import { provinceRule } from './province-rule.ts'
import {
  authorisedPrincipal,
  individualIdLocal,
  individualIsCitizen,
  localMobile,
  managerAuthorisation,
  managerIsNotLegalRepresentative,
} from './province-values.ts'

const isSamePerson = (one: { certificate: { number: string } }, other: { certificate: { number: string } }): boolean =>
  one.certificate.number !== '' && one.certificate.number === other.certificate.number

export const personDemands = [
  ...localMobile.map((row) =>
    provinceRule('local-mobile', row, {
      about: each.person,
      at: 'mobile',
      when: ({ mobile }) => isTyped(mobile),
      holds: ({ mobile }, { facts, province }) =>
        whenKnown(facts.mobileProvinces?.[mobile], (registered) => registered === province),
      values: (_, { roleName }) => ({ roleName }),
      message: {
        zh: '{roleName}的手机号码须为本省号码。',
        en: 'the mobile of the {roleName} has to be a number of this province.',
      },
      whatToDo: { zh: '请填写归属地在本省的号码。', en: 'Enter a number registered in this province.' },
    }),
  ),
  ...individualIdLocal.map((row) =>
    provinceRule('individual-id-local', row, {
      about: the.subject,
      at: 'certificate.number',
      when: ({ nature, certificate }) => nature === 'individual' && certificate.type === 'resident-id',
      holds: ({ certificate }, { facts, province }) => {
        if (provinceOfRegion(certificate.number.slice(0, 6))?.code === province) return true
        return whenKnown(facts.materials, (materials) => materials.some(({ kind }) => kind === 'residence-proof'))
      },
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
  ...managerAuthorisation.map((row) =>
    provinceRule('manager-authorisation', row, {
      about: each.service,
      at: 'materials.authorisation-letter',
      when: ({ manager }, { subject }) => isUnit(subject) && !manager.isLegalRepresentative,
      holds: (_, { facts, index }) =>
        whenKnown(facts.materials, (materials) =>
          materials.some(({ kind, about }) => kind === 'authorisation-letter' && about === `services.${index}`),
        ),
      message: {
        zh: '服务负责人不是法定代表人，须提供授权书。',
        en: 'a service manager who is not the legal representative needs a letter of authorisation.',
      },
      whatToDo: { zh: '请上传法定代表人签字盖章的授权书。', en: 'Upload the letter, signed and sealed.' },
    }),
  ),
]
