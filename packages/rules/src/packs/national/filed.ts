import { meantNumber, type ParsedNumber, parseFilingNumber } from '@openbeian/filing'
import { isSameName, isTyped, whenKnown } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { answerCode, fieldLimit, practice, publishedBy } from '../basis.ts'
import { cancelling, changing, undated } from '../order-types.ts'

const isNumberOf = (parsed: ParsedNumber, kind: 'subject-number' | 'service-number') =>
  parsed.valid && parsed.kind === kind

/** The number a mistyped one means, where it is of the kind that is asked for. */
function meantNumberOf(number: string, kind: 'subject-number' | 'service-number'): string | undefined {
  const meant = meantNumber(number)
  return meant?.kind === kind ? meant.normalized : undefined
}

const isOfProvince = (number: string, province: string) => {
  const parsed = parseFilingNumber(number)
  return !parsed.valid || !('province' in parsed) || parsed.province === province
}

const plain = (number: string) => number.replace(/\s/g, '').toUpperCase()

const asOnTheOldFiling = {
  zh: '请与原备案一致；不一致时先变更原备案。',
  en: 'As in that filing; change it first where it is out of date.',
}

/** What is filed already, and an order is about. */
export const filedRules: Rule[] = [
  rule({
    id: 'national.filed-subject-number',
    scope: 'order',
    ...undated(answerCode(1058)),
    appliesTo: ['ADD_SERVICE_ELSEWHERE', 'CLAIM'],
    severity: 'blocks',
    about: the.filed,
    at: 'subjectNumber',
    holds: ({ subjectNumber }) => isNumberOf(parseFilingNumber(subjectNumber), 'subject-number'),
    propose: ({ subjectNumber }) => meantNumberOf(subjectNumber, 'subject-number'),
    message: { zh: '请填写主体备案号。', en: 'The number of the filed subject is required.' },
    whatToDo: { zh: '例如京ICP备2026000001号，不带“-1”。', en: 'As it was issued, without -1 at its end.' },
  }),
  rule({
    id: 'national.filed-service-number',
    scope: 'order',
    ...undated(answerCode(1059)),
    appliesTo: ['ADD_ACCESS'],
    severity: 'blocks',
    about: the.filed,
    at: 'serviceNumber',
    holds: ({ serviceNumber }) => isNumberOf(parseFilingNumber(serviceNumber), 'service-number'),
    propose: ({ serviceNumber }) => meantNumberOf(serviceNumber, 'service-number'),
    message: { zh: '请填写服务备案号。', en: 'The number of the filed service is required.' },
    whatToDo: { zh: '例如京ICP备2026000001号-1。', en: 'It ends in -1 or another number.' },
  }),
  rule({
    id: 'national.filed-number-province',
    scope: 'order',
    check: 'SUB-045',
    ...undated(answerCode(1046)),
    appliesTo: ['ADD_SERVICE_ELSEWHERE', 'ADD_ACCESS', 'CLAIM'],
    severity: 'blocks',
    about: the.filed,
    when: (_, { subject }) => isTyped(subject.region.province),
    holds: ({ subjectNumber, serviceNumber }, { subject }) =>
      [subjectNumber, serviceNumber].every((it) => isOfProvince(it, subject.region.province)),
    message: { zh: '备案号不属于主办者所在的省。', en: "The number is not of the sponsor's province." },
    whatToDo: { zh: '请核对备案号和所在地。', en: 'Check the number and the region.' },
  }),
  rule({
    id: 'national.filed-password',
    scope: 'order',
    ...undated(answerCode(1018)),
    appliesTo: ['ADD_ACCESS', 'CANCEL_SUBJECT'],
    severity: 'blocks',
    about: the.filed,
    at: 'password',
    holds: ({ password }) => isTyped(password),
    message: { zh: '请填写备案密码。', en: 'The filing password is required.' },
    whatToDo: {
      zh: '备案密码由管局在备案时发给主办者，遗忘时可向管局找回。',
      en: 'The administration gave it to the sponsor, and gives it again.',
    },
  }),
  rule({
    id: 'national.filed-password-elsewhere',
    scope: 'order',
    ...undated(answerCode(1018)),
    appliesTo: ['ADD_SERVICE_ELSEWHERE'],
    severity: 'warns',
    about: the.filed,
    at: 'password',
    holds: ({ password }) => isTyped(password),
    message: { zh: '没有填写备案密码，管局可能退回。', en: 'Without the filing password it may be refused.' },
    whatToDo: { zh: '请填写管局发给主办者的备案密码。', en: 'Enter what the administration gave to the sponsor.' },
  }),
  rule({
    id: 'national.filed-password-right',
    scope: 'order',
    ...undated(answerCode(1018)),
    appliesTo: ['ADD_SERVICE_ELSEWHERE', 'ADD_ACCESS', 'CLAIM', 'CANCEL_SUBJECT'],
    severity: 'warns',
    about: the.filed,
    at: 'password',
    when: ({ password }) => isTyped(password),
    holds: (_, { facts }) => whenKnown(facts.filedPasswordIsRight, (isRight) => isRight),
    message: {
      zh: '管局答复：备案密码不正确。',
      en: 'The administration answers that the filing password is wrong.',
    },
    whatToDo: {
      zh: '请核对备案密码，遗忘时可向管局找回。',
      en: 'Check it, or get it again from the administration.',
    },
  }),
  rule({
    id: 'national.registered-subject-agrees',
    scope: 'order',
    check: 'SUB-046',
    ...undated(publishedBy('huawei', 'tencent')),
    appliesTo: ['ADD_SERVICE_ELSEWHERE', 'ADD_ACCESS', 'CLAIM'],
    severity: 'blocks',
    about: the.subject,
    at: 'certificate.number',
    when: ({ certificate }) => isTyped(certificate.number),
    holds: ({ name, certificate, region }, { facts }) =>
      whenKnown(
        facts.registered,
        ({ subject }) =>
          isSameName(name, subject.name) &&
          plain(certificate.number) === plain(subject.certificate.number) &&
          region.province === subject.region.province,
      ),
    message: {
      zh: '主办者的名称、证件或所在省与该备案号的备案记录不一致。',
      en: 'Name, certificate or province are not those filed under this number.',
    },
    whatToDo: asOnTheOldFiling,
  }),
  rule({
    id: 'national.registered-service-agrees',
    scope: 'order',
    ...undated(publishedBy('huawei', 'tencent')),
    appliesTo: ['ADD_ACCESS'],
    severity: 'blocks',
    about: each.service,
    at: 'domains',
    holds: ({ domains }, { facts }) =>
      whenKnown(facts.registered?.service, (service) =>
        domains.every(({ name }) => service.domains.some((it) => isSameName(it, name))),
      ),
    message: {
      zh: '填写的域名不在该服务备案号的备案记录中。',
      en: 'The domains are not those filed under this number.',
    },
    whatToDo: asOnTheOldFiling,
  }),
  rule({
    id: 'national.registered-unchanged',
    scope: 'order',
    ...undated(publishedBy('huawei', 'tencent')),
    appliesTo: ['ADD_SERVICE_HERE', ...changing],
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) =>
      whenKnown(facts.registered, ({ subject }) =>
        whenKnown(facts.filed, (filed) => JSON.stringify(filed.subject) === JSON.stringify(subject)),
      ),
    message: {
      zh: '订单开始以后，备案库中的主体信息有变化。',
      en: 'What is filed of the subject has changed since this order was begun.',
    },
    whatToDo: { zh: '请放弃本订单，按现有备案重新开始。', en: 'Abandon it, and begin again from what is filed now.' },
  }),
  rule({
    id: 'national.registered-not-cancelled',
    scope: 'order',
    check: 'ORD-045',
    ...undated(answerCode(1049)),
    appliesTo: ['ADD_SERVICE_HERE', 'ADD_SERVICE_ELSEWHERE', 'ADD_ACCESS', ...changing, ...cancelling],
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) => whenKnown(facts.registered, ({ isCancelled }) => !isCancelled),
    message: { zh: '该备案已注销。', en: 'This filing was cancelled.' },
    whatToDo: { zh: '如需继续提供服务，请首次备案。', en: 'File it anew where the service goes on.' },
  }),
  rule({
    id: 'national.change-something',
    scope: 'order',
    ...undated(practice),
    appliesTo: changing,
    severity: 'warns',
    about: the.order,
    holds: (filing, { facts }) =>
      whenKnown(
        facts.filed,
        ({ subject, services }) =>
          JSON.stringify([filing.subject, filing.services]) !== JSON.stringify([subject, services]),
      ),
    message: { zh: '没有任何变化。', en: 'Nothing changes.' },
    whatToDo: { zh: '请修改需要变更的内容。', en: 'Change what is no longer right.' },
  }),
  rule({
    id: 'national.change-keeps-province',
    scope: 'order',
    check: 'ORD-011',
    ...undated(answerCode(1046)),
    appliesTo: changing,
    severity: 'blocks',
    about: the.subject,
    at: 'region.province',
    holds: ({ region }, { facts }) =>
      whenKnown(facts.filed, ({ subject }) => region.province === subject.region.province),
    message: { zh: '变更不能改变主体所在的省。', en: 'A change cannot move the subject to another province.' },
    whatToDo: {
      zh: '请先注销主体，再到新的省首次备案。',
      en: 'Cancel the subject, and file it in the other province.',
    },
  }),
  rule({
    id: 'national.change-keeps-certificate',
    scope: 'order',
    check: 'ORD-012',
    ...undated(publishedBy('huawei')),
    appliesTo: changing,
    severity: 'warns',
    about: the.subject,
    at: 'certificate.number',
    holds: ({ certificate }, { facts }) =>
      whenKnown(facts.filed, ({ subject }) => plain(certificate.number) === plain(subject.certificate.number)),
    message: {
      zh: '证件号码一般不能变更。',
      en: 'The number of the certificate can usually not be changed.',
    },
    whatToDo: { zh: '换发证件的，请上传证明。', en: 'Prove it where the certificate was issued anew.' },
  }),
  rule({
    id: 'national.cancellation-reason',
    scope: 'order',
    check: 'ORD-024',
    ...undated(answerCode(1026)),
    appliesTo: cancelling,
    severity: 'blocks',
    about: the.cancellation,
    at: 'reason',
    holds: ({ reason }, { facts }) =>
      reason > 0 && whenKnown(facts.codeTables?.cancellationReasons, (table) => table.some(({ id }) => id === reason)),
    message: { zh: '请选择注销理由。', en: 'Choose why it ends.' },
    whatToDo: { zh: '请从列表中选择。', en: 'Choose one of the list.' },
  }),
  rule({
    id: 'national.cancellation-note-length',
    scope: 'order',
    ...undated(fieldLimit),
    appliesTo: cancelling,
    severity: 'blocks',
    about: the.cancellation,
    at: 'note',
    holds: ({ note }) => [...note].length <= 1000,
    message: { zh: '说明不超过1000个字。', en: 'The note has at most 1000 characters.' },
    whatToDo: { zh: '请缩短。', en: 'Shorten it.' },
  }),
  rule({
    id: 'national.last-access',
    scope: 'order',
    check: 'ORD-022',
    ...undated(answerCode(1025)),
    appliesTo: ['CANCEL_ACCESS'],
    severity: 'blocks',
    about: the.order,
    holds: (_, { facts }) => whenKnown(facts.accessesElsewhere, (count) => count > 0),
    message: {
      zh: '这是该服务唯一的接入，管局不会取消。',
      en: "It is the service's only access, which the administration does not take away.",
    },
    whatToDo: {
      zh: '请注销服务，或先在其他接入商新增接入。',
      en: 'Cancel the service, or have access added elsewhere first.',
    },
  }),
]
