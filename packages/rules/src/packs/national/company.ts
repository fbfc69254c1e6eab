import type { Subject } from '@openbeian/filing'
import { isSameName, isTyped, whenKnown, wordsIn } from '../../conditions.ts'
import type { CompanyFacts } from '../../facts/company.ts'
import { the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Facts } from '../../situation.ts'
import type { Text } from '../../text.ts'
import { financeWords } from '../../words/finance-words.ts'
import { publishedBy } from '../basis.ts'
import { undated } from '../order-types.ts'

/** The public register holds companies and self-employed persons; other units are registered elsewhere. */
const isInRegister = ({ nature }: Subject): boolean => nature === 'enterprise'

/** What the register does not show of a company cannot be compared. */
const isNotShown = ({ company }: Facts, field: keyof CompanyFacts): boolean =>
  company !== undefined && company[field] === undefined

const standings: Record<CompanyFacts['standing'], Text> = {
  open: { zh: '存续', en: 'open' },
  closed: { zh: '已注销', en: 'closed' },
  revoked: { zh: '已吊销', en: 'revoked' },
  suspended: { zh: '已歇业', en: 'suspended' },
  abnormal: { zh: '列入经营异常名录', en: 'listed as abnormal' },
  dishonest: { zh: '列入严重违法失信名单', en: 'listed as gravely dishonest' },
}

const asInRegister: Text = {
  zh: '请以国家企业信用信息公示系统为准；刚办理变更的，请上传变更证明。',
  en: 'Enter it as in the public register; prove it where it was changed just now.',
}

export const companyRules: Rule[] = [
  rule({
    id: 'national.company-standing',
    scope: 'subject',
    check: 'SUB-036',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.subject,
    at: 'certificate.number',
    when: isInRegister,
    holds: (_, { facts }) => whenKnown(facts.company, ({ standing }) => standing === 'open'),
    values: (_, { facts }) => ({ standing: standings[facts.company?.standing ?? 'open'] }),
    message: {
      zh: '国家企业信用信息公示系统显示该单位{standing}。',
      en: 'The public register shows this unit as {standing}.',
    },
    whatToDo: {
      zh: '请先到市场监管部门恢复正常状态。',
      en: 'Have the market regulator put it right before filing.',
    },
  }),
  rule({
    id: 'national.company-name',
    scope: 'subject',
    check: 'SUB-037',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.subject,
    at: 'name',
    when: (subject, { facts }) => isInRegister(subject) && isTyped(subject.name) && !isNotShown(facts, 'name'),
    holds: ({ name }, { facts }) => whenKnown(facts.company?.name, (registered) => isSameName(name, registered)),
    values: (_, { facts }) => ({ registered: facts.company?.name ?? '' }),
    message: {
      zh: '名称“{name}”与国家企业信用信息公示系统的“{registered}”不同。',
      en: 'The name “{name}” is “{registered}” in the public register.',
    },
    whatToDo: asInRegister,
  }),
  rule({
    id: 'national.company-legal-representative',
    scope: 'subject',
    check: 'SUB-038',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.subject,
    at: 'principal.name',
    when: (subject, { facts }) =>
      isInRegister(subject) &&
      subject.principal.isLegalRepresentative &&
      isTyped(subject.principal.name) &&
      !isNotShown(facts, 'legalRepresentative'),
    holds: ({ principal }, { facts }) =>
      whenKnown(facts.company?.legalRepresentative, (registered) => isSameName(principal.name, registered)),
    message: {
      zh: '填写的法定代表人与国家企业信用信息公示系统的不同。',
      en: 'The public register names another legal representative.',
    },
    whatToDo: asInRegister,
  }),
  rule({
    id: 'national.company-scope-finance',
    scope: 'subject',
    check: 'SUB-041',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    about: the.subject,
    at: 'certificate.number',
    when: (subject, { facts, filing }) =>
      isInRegister(subject) &&
      filing.services.every(({ preApprovals }) => preApprovals.length === 0) &&
      !isNotShown(facts, 'scope'),
    holds: (_, { facts }) => whenKnown(facts.company?.scope, (scope) => wordsIn(scope, financeWords).length === 0),
    values: (_, { facts }) => ({ words: wordsIn(facts.company?.scope ?? '', financeWords).join('、') }),
    message: {
      zh: '经营范围含“{words}”，没有填写金融类审批。',
      en: 'Its business scope holds “{words}”, and no approval of the financial supervisor is given.',
    },
    whatToDo: {
      zh: '请填写审批文号；不涉及的，请上传不涉及金融业务的承诺书。',
      en: 'Enter the approval, or upload a statement that the service has nothing to do with finance.',
    },
  }),
]
