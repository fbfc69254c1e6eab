import { asksFor, type Material, type MaterialKind, type MaterialOwner, type Service } from '@openbeian/filing'
import { each, the } from '../../parts.ts'
import { isTyped, whenKnown } from '../../reading.ts'
import { type Answer, type Rule, rule } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import type { Text } from '../../text.ts'
import { identityOf, isAsFiled } from '../as-filed.ts'
import { fieldLimit, publishedBy } from '../basis.ts'
import { isUnit, undated } from '../order-types.ts'
import { authorisableProvinces } from './national-values.ts'

const isThere = (kind: MaterialKind, about: MaterialOwner, { materials }: Facts): Answer =>
  whenKnown(materials, (all: Material[]) => all.some((it) => it.kind === kind && it.about === about))

const holdersOf = (service: Service | undefined) => service?.domains.map(({ name, holder }) => [name, holder])

const uploadIt: Text = { zh: '请上传清晰的彩色照片或扫描件。', en: 'Upload a clear colour photo or scan.' }

const idSides = { 'id-front': { zh: '人像面', en: 'front' }, 'id-back': { zh: '国徽面', en: 'back' } } as const
const sides = ['id-front', 'id-back'] as const

export const materialRules: Rule[] = [
  rule({
    id: 'national.material-subject-certificate',
    scope: 'material',
    check: 'MAT-009',
    ...undated(publishedBy('huawei', 'jd', 'wechat')),
    severity: 'blocks',
    about: the.subject,
    at: 'materials.subject-certificate',
    when: (subject, around) =>
      isUnit(subject) && !isAsFiled(around, (it) => [it.subject.name, it.subject.nature, it.subject.certificate]),
    holds: (_, { facts }) => isThere('subject-certificate', 'subject', facts),
    message: { zh: '缺少主办单位证件。', en: 'The certificate of the sponsor is missing.' },
    whatToDo: uploadIt,
  }),
  ...sides.map((side) =>
    rule({
      id: `national.material-principal-${side}`,
      scope: 'material',
      check: 'MAT-010',
      checkShared: 'one rule for each side of each ID, so that a finding names the missing photo',
      ...undated(publishedBy('huawei', 'jd', 'wechat')),
      severity: 'blocks',
      about: the.subject,
      at: `materials.${side}`,
      when: (_, around) => !isAsFiled(around, (it) => identityOf(it.subject.principal)),
      holds: (_, { facts }) => isThere(side, 'subject', facts),
      message: {
        zh: `缺少主体负责人证件的${idSides[side].zh}。`,
        en: `The ${idSides[side].en} of the principal’s ID is missing.`,
      },
      whatToDo: uploadIt,
    }),
  ),
  ...sides.map((side) =>
    rule({
      id: `national.material-manager-${side}`,
      scope: 'material',
      check: 'MAT-010',
      checkShared: 'one rule for each side of each ID, so that a finding names the missing photo',
      ...undated(publishedBy('huawei', 'jd', 'wechat')),
      severity: 'blocks',
      about: each.service,
      at: `materials.${side}`,
      when: ({ manager }, around) => {
        if (isAsFiled(around, (it) => identityOf(it.services[around.index]?.manager))) return false
        const { number } = manager.certificate
        // the principal's pictures are of this order only where it asks for the subject
        const isPrincipal = number === around.subject.principal.certificate.number
        return !isTyped(number) || !isPrincipal || !asksFor(around.orderType, 'subject')
      },
      holds: (_, { facts, index }) => isThere(side, `services.${index}`, facts),
      message: {
        zh: `缺少服务负责人证件的${idSides[side].zh}。`,
        en: `The ${idSides[side].en} of the service manager’s ID is missing.`,
      },
      whatToDo: uploadIt,
    }),
  ),
  rule({
    id: 'national.material-domain-certificate',
    scope: 'domain',
    check: 'DOM-016',
    ...undated(publishedBy('jd', 'huawei')),
    severity: 'blocks',
    about: each.service,
    at: 'materials.domain-certificate',
    when: ({ domains }, around) =>
      domains.some(({ name }) => isTyped(name)) && !isAsFiled(around, (it) => holdersOf(it.services[around.index])),
    holds: (_, { facts, index }) => isThere('domain-certificate', `services.${index}`, facts),
    message: { zh: '缺少域名证书。', en: 'The domain certificate is missing.' },
    whatToDo: { zh: '请到域名注册商下载域名证书后上传。', en: 'Download it from the registrar and upload it.' },
  }),
  rule({
    id: 'national.material-authorisation',
    scope: 'person',
    check: 'PER-003',
    ...undated(publishedBy('huawei', 'wechat')),
    severity: 'blocks',
    about: the.subject,
    at: 'materials.authorisation-letter',
    when: (subject, { province, ...around }) =>
      isUnit(subject) &&
      authorisableProvinces.value.includes(province) &&
      !subject.principal.isLegalRepresentative &&
      !isAsFiled(around, (it) => identityOf(it.subject.principal)),
    holds: (_, { facts }) => isThere('authorisation-letter', 'subject', facts),
    message: {
      zh: '主体负责人不是法定代表人，缺少授权书。',
      en: 'The principal is not the legal representative: the letter of authorisation is missing.',
    },
    whatToDo: { zh: '请上传法定代表人签字盖章的授权书。', en: 'Upload the letter, signed and sealed.' },
  }),
  rule({
    id: 'national.material-pre-approval',
    scope: 'preapproval',
    check: 'PRE-013',
    checkShared: 'the number and the paper of one approval are asked apart',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.service,
    at: 'materials.pre-approval',
    when: ({ preApprovals }, around) =>
      preApprovals.length > 0 && !isAsFiled(around, (it) => it.services[around.index]?.preApprovals),
    holds: (_, { facts, index }) => isThere('pre-approval', `services.${index}`, facts),
    message: { zh: '缺少前置审批文件。', en: 'The document of the pre-approval is missing.' },
    whatToDo: uploadIt,
  }),
]
