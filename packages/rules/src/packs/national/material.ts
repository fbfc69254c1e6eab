import { asksFor, idSides, type Service } from '@openbeian/filing'
import { isSameName, isTyped, whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Text } from '../../text.ts'
import { identityOf, isAsFiled } from '../as-filed.ts'
import { article, fieldLimit, publishedBy } from '../basis.ts'
import { isUploaded } from '../is-uploaded.ts'
import { isUnit, undated } from '../order-types.ts'
import { verificationMethod } from './material-values.ts'
import { authorisableProvinces } from './national-values.ts'

const holdersOf = (service: Service | undefined) => service?.domains.map(({ name, holder }) => [name, holder])

const uploadIt: Text = { zh: '请上传清晰的彩色照片或扫描件。', en: 'Upload a clear colour photo or scan.' }

const sideNames = { 'id-front': { zh: '人像面', en: 'front' }, 'id-back': { zh: '国徽面', en: 'back' } } as const

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
    holds: (_, { facts }) => isUploaded('subject-certificate', 'subject', facts),
    message: { zh: '缺少主办单位证件。', en: 'The certificate of the sponsor is missing.' },
    whatToDo: uploadIt,
  }),
  ...idSides.map((side) =>
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
      holds: (_, { facts }) => isUploaded(side, 'subject', facts),
      message: {
        zh: `缺少主体负责人证件的${sideNames[side].zh}。`,
        en: `The ${sideNames[side].en} of the principal’s ID is missing.`,
      },
      whatToDo: uploadIt,
    }),
  ),
  ...idSides.map((side) =>
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
        if (!isTyped(number)) return true
        // who manages several services shows the card once, with the first
        if (
          around.filing.services.some((it, place) => place < around.index && it.manager.certificate.number === number)
        )
          return false
        // the principal's pictures are of this order only where it asks for the subject
        const isPrincipal = number === around.subject.principal.certificate.number
        return !isPrincipal || !asksFor(around.orderType, 'subject')
      },
      holds: (_, { facts, index }) => isUploaded(side, `services.${index}`, facts),
      message: {
        zh: `缺少服务负责人证件的${sideNames[side].zh}。`,
        en: `The ${sideNames[side].en} of the service manager’s ID is missing.`,
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
    holds: (_, { facts, index }) => isUploaded('domain-certificate', `services.${index}`, facts),
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
    holds: (_, { facts }) => isUploaded('authorisation-letter', 'subject', facts),
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
    holds: (_, { facts, index }) => isUploaded('pre-approval', `services.${index}`, facts),
    message: { zh: '缺少前置审批文件。', en: 'The document of the pre-approval is missing.' },
    whatToDo: uploadIt,
  }),
  rule({
    id: 'national.material-change-proof',
    scope: 'material',
    check: 'MAT-019',
    ...undated(publishedBy('huawei', 'jd')),
    appliesTo: ['CHANGE_SUBJECT', 'CHANGE_ALL'],
    severity: 'blocks',
    about: the.subject,
    at: 'materials.change-proof',
    when: isUnit,
    holds: ({ name }, { facts }) =>
      whenKnown(
        facts.filed,
        ({ subject }) => isSameName(subject.name, name) || isUploaded('change-proof', 'subject', facts),
      ),
    message: {
      zh: '单位名称有变更，缺少登记机关的变更证明。',
      en: 'The unit has a new name: the registrar’s proof is missing.',
    },
    whatToDo: { zh: '请上传登记机关出具的变更（更名）证明。', en: 'Upload the registrar’s paper about the change.' },
  }),
  rule({
    id: 'national.material-curtain-photo',
    scope: 'material',
    ...undated({ ...article, source: ['articles', 'tencent'], year: 2019, confidence: 'medium' }),
    severity: 'warns',
    about: each.service,
    at: 'materials.curtain-photo',
    when: (_, { orderType, province, on }) => verificationMethod({ orderType, province, on }) === 'curtain-photo',
    holds: (_, { facts, index }) => isUploaded('curtain-photo', `services.${index}`, facts),
    message: { zh: '缺少服务负责人的幕布照片。', en: 'The photo of the manager before the curtain is missing.' },
    whatToDo: { zh: '请到接入服务提供者指定的地点拍摄。', en: 'Have it taken where the access provider says.' },
  }),
  rule({
    id: 'national.material-hand-held-id',
    scope: 'material',
    off: {
      zh: '只有一篇文章列出，接入服务商的指南和人脸核验都不需要。',
      en: 'Only one article lists it; the guides of providers do not, and the face check takes its place.',
    },
    ...undated(article),
    severity: 'warns',
    about: the.subject,
    at: 'materials.hand-held-id',
    holds: (_, { facts }) => isUploaded('hand-held-id', 'subject', facts),
    message: { zh: '缺少手持身份证照片。', en: 'The photo of the principal holding the ID is missing.' },
    whatToDo: uploadIt,
  }),
  rule({
    id: 'national.material-server-lease',
    scope: 'material',
    off: {
      zh: '只有一篇文章列出；在本接入商购买的资源本来就能核对。',
      en: 'Only one article lists it; what was bought here is known anyway.',
    },
    ...undated(article),
    severity: 'warns',
    about: each.service,
    at: 'materials.server-lease',
    holds: (_, { facts, index }) => isUploaded('server-lease', `services.${index}`, facts),
    message: { zh: '缺少服务器租赁协议。', en: 'The server lease agreement is missing.' },
    whatToDo: uploadIt,
  }),
]
