import { asksFor, identityMaterials, idSides, isOneOf, orderNeeds } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { identityOf } from '../as-filed.ts'
import { isUploaded } from '../is-uploaded.ts'
import { isUnit } from '../order-types.ts'
import { maxServicesFor, withServicesFiled } from './filed-count.ts'
import {
  allMaterialsOnChange,
  authenticityNotice,
  bodyApproval,
  commitmentLetter,
  constructionPlan,
  letterOnPrincipalChange,
  managerAuthorisation,
  partyBuildingProof,
} from './material-values.ts'
import { provinceRule } from './province-rule.ts'

const againOnChange = {
  message: {
    zh: '变更须重新上传完整的五图（证件和两位负责人证件正反面），缺少这一张。',
    en: 'a change needs all five pictures again (the certificate, both sides of both IDs); this one is missing.',
  },
  whatToDo: { zh: '请重新上传。', en: 'Upload it again.' },
} as const

export const materialRules = [
  ...commitmentLetter.map((row) =>
    provinceRule('commitment-letter', row, {
      check: 'MAT-011',
      about: the.subject,
      at: 'materials.commitment-letter',
      when: (_, { orderType }) => orderNeeds[orderType].does === 'adds',
      holds: (_, { facts }) => isUploaded('commitment-letter', 'subject', facts),
      values: () => ({ letter: row.value }),
      message: { zh: '缺少《{letter}》。', en: 'the commitment letter 《{letter}》 is missing.' },
      whatToDo: { zh: '请下载模板，签字盖章后上传。', en: 'Sign the template and upload it.' },
    }),
  ),
  ...authenticityNotice.map((row) =>
    provinceRule('authenticity-notice', row, {
      about: the.subject,
      at: 'materials.authenticity-notice',
      when: (_, { orderType }) => orderNeeds[orderType].does === 'adds',
      holds: (_, { facts }) => isUploaded('authenticity-notice', 'subject', facts),
      values: () => ({ letter: row.value }),
      message: { zh: '缺少《{letter}》。', en: 'the notice 《{letter}》 is missing.' },
      whatToDo: { zh: '请下载模板，签字盖章后上传。', en: 'Sign the template and upload it.' },
    }),
  ),
  ...managerAuthorisation.map((row) =>
    provinceRule('manager-authorisation', row, {
      about: each.service,
      at: 'materials.authorisation-letter',
      when: ({ manager }, { subject }) => isUnit(subject) && !manager.isLegalRepresentative,
      holds: (_, { facts, index }) => isUploaded('authorisation-letter', `services.${index}`, facts),
      message: {
        zh: '服务负责人不是法定代表人，须提供授权书。',
        en: 'a service manager who is not the legal representative needs a letter of authorisation.',
      },
      whatToDo: { zh: '请上传法定代表人签字盖章的授权书。', en: 'Upload the letter, signed and sealed.' },
    }),
  ),
  ...letterOnPrincipalChange.map((row) =>
    provinceRule('letter-on-principal-change', row, {
      appliesTo: ['CHANGE_SUBJECT', 'CHANGE_ALL'],
      about: the.subject,
      at: 'materials.authorisation-letter',
      when: isUnit,
      holds: ({ principal }, { facts }) =>
        whenKnown(facts.filed, ({ subject }) => {
          if (JSON.stringify(identityOf(subject.principal)) === JSON.stringify(identityOf(principal))) return true
          return isUploaded('authorisation-letter', 'subject', facts)
        }),
      message: {
        zh: '主体负责人有变更，须由新的负责人重新出具授权书。',
        en: 'the principal changes: the new one signs the letters of authorisation again.',
      },
      whatToDo: { zh: '请上传新签署的授权书。', en: 'Upload the newly signed letter.' },
    }),
  ),
  ...constructionPlan.map((row) =>
    provinceRule('construction-plan', row, {
      appliesTo: ['FIRST', 'ADD_SERVICE_HERE', 'ADD_SERVICE_ELSEWHERE'],
      about: the.subject,
      at: 'materials.construction-plan',
      holds: (subject, { filing: { services }, ...around }) => {
        const more = row.value.counts === 'domains' ? services.flatMap(({ domains }) => domains) : services
        const fits = withServicesFiled(around, (count) => count + more.length < maxServicesFor(row.value, subject))
        if (fits === true) return true
        const uploaded = isUploaded('construction-plan', 'subject', around.facts)
        return fits === 'unknown' && uploaded !== true ? 'unknown' : uploaded
      },
      values: (subject) => ({
        from: maxServicesFor(row.value, subject),
        what: row.value.counts === 'domains' ? { zh: '域名', en: 'domains' } : { zh: '服务', en: 'services' },
      }),
      message: {
        zh: '{what}达到{from}个，缺少网站建设方案书。',
        en: 'from {from} {what} on a plan of the websites is required.',
      },
      whatToDo: {
        zh: '请上传方案书，说明每个网站的内容和用途。',
        en: 'Upload a plan that says what each website is for.',
      },
    }),
  ),
  ...partyBuildingProof.map((row) =>
    provinceRule('party-building-proof', row, {
      about: the.subject,
      at: 'materials.party-building-proof',
      when: (_, { orderType }) => orderNeeds[orderType].does === 'adds',
      holds: (_, { facts }) => isUploaded('party-building-proof', 'subject', facts),
      message: { zh: '缺少党建证明或党建确认函。', en: 'the party-building confirmation is missing.' },
      whatToDo: { zh: '请上传当地网信办的确认函。', en: 'Upload the confirmation of the local cyberspace office.' },
    }),
  ),
  ...bodyApproval.map((row) =>
    provinceRule('body-approval', row, {
      about: the.subject,
      at: 'materials.body-approval',
      when: ({ nature }, { orderType }) => orderNeeds[orderType].does === 'adds' && isOneOf(row.value.natures, nature),
      holds: (_, { facts }) => isUploaded('body-approval', 'subject', facts),
      values: () => ({ material: row.value.document }),
      message: { zh: '缺少{material}。', en: 'the approval of the body in charge of public bodies is missing.' },
      whatToDo: {
        zh: '请先到机构编制部门等主管部门办理。',
        en: 'Have the office in charge of public bodies approve it first.',
      },
    }),
  ),
  ...allMaterialsOnChange.flatMap((row) => [
    // 五图
    ...identityMaterials.map((kind) =>
      provinceRule(`all-papers-on-change-${kind}`, row, {
        ...againOnChange,
        check: 'PRV-63-01',
        checkShared: 'one rule for each picture, so that a finding names the missing one',
        appliesTo: ['CHANGE_SUBJECT', 'CHANGE_ALL'],
        about: the.subject,
        at: `materials.${kind}`,
        when: isUnit,
        holds: (_, { facts }) => isUploaded(kind, 'subject', facts),
      }),
    ),
    ...idSides.map((kind) =>
      provinceRule(`all-papers-on-change-manager-${kind}`, row, {
        ...againOnChange,
        check: 'PRV-63-01',
        checkShared: 'one rule for each picture, so that a finding names the missing one',
        appliesTo: ['CHANGE_SERVICE', 'CHANGE_ALL'],
        about: each.service,
        at: `materials.${kind}`,
        when: (_, { subject }) => isUnit(subject),
        holds: (_, { facts, index }) => isUploaded(kind, `services.${index}`, facts),
      }),
    ),
  ]),
  ...allMaterialsOnChange.map((row) =>
    provinceRule('change-of-all', row, {
      appliesTo: ['CHANGE_SUBJECT', 'CHANGE_SERVICE', 'CHANGE_ACCESS', 'CHANGE_ALL'],
      ofOrder: true,
      about: the.order,
      holds: (_, { orderType }) => asksFor(orderType, 'subject') && asksFor(orderType, 'service'),
      message: {
        zh: '只受理主体和服务一起的变更。',
        en: 'only a change of subject and services together is taken.',
      },
      whatToDo: { zh: '请改为“变更备案”（全部变更）。', en: 'Begin a change of everything instead.' },
    }),
  ),
]
