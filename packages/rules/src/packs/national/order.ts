import { isUnseen, type Subject, tidyPersonName, tidyText, valueAt, withoutUnseen } from '@openbeian/filing'
import { whenKnown } from '../../conditions.ts'
import { codePointOf, notInGbk, shownCharacter } from '../../gbk-characters.ts'
import { each, type PieceOfText, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { answerCode, publishedBy } from '../basis.ts'
import { adding, cancelling, everyFiling, firstFiling, undated } from '../order-types.ts'
import { hostOf } from './home-url.ts'

/** What nobody sees is told by a rule of its own. */
const notReportable = ({ text, field }: PieceOfText): string[] =>
  notInGbk(isNameOfPerson(field) ? tidyPersonName(text) : text).filter(
    (it) => !isUnseen(it) && !/\s/.test(it) && !(isGiven(field) && /[\p{L}\p{M}\p{Co}]/u.test(it)),
  )

/** Letters of what a sponsor was given have a way of their own: a substitute is agreed upon. */
const isGiven = (field: string): boolean => /^subject\.(?:name|investor|address|certificate\.address)$/.test(field)

/** The dot inside is reported as the standard has it. */
const isNameOfPerson = (field: string): boolean => /(?:principal|manager)\.name$|^subject\.name$/.test(field)

/** Names of persons have a way of their own: a substitute is agreed upon. */
const hasSubstitute = (text: string, field: string, { principal }: Subject): boolean =>
  /(?:principal|manager)\.name$/.test(field) || (/^subject\.(?:name|investor)$/.test(field) && text === principal.name)

/** Fields the interface has no element for: whatever is typed there is reported to nobody. */
const isKeptHere = (field: string): boolean =>
  /\.(?:holder|registrar|resourceId)$|\.(?:app|miniProgram)\.|^filed\.password$/.test(field)

/** Characters without a shape, and blanks that are not those of a keyboard. */
const unseenIn = (text: string): string[] =>
  // most texts have neither
  withoutUnseen(text) === text && !strangeBlank.test(text)
    ? []
    : [
        ...new Set(
          [...text].filter((it) => isUnseen(it) || it === '\t' || (strangeBlank.test(it) && notInGbk(it).length > 0)),
        ),
      ]

const strangeBlank = /[^\S \r\n\u3000]/

const isAlmostDomain = (text: string): boolean => text.includes('.') && hostOf(tidyText(text)) !== undefined

export const orderRules: Rule[] = [
  rule({
    id: 'national.open-order',
    toldTo: 'provedContact',
    scope: 'order',
    check: 'ORD-001',
    ...undated(publishedBy('huawei', 'tencent')),
    appliesTo: [...everyFiling, ...cancelling],
    ofOrder: true,
    severity: 'blocks',
    about: the.subject,
    at: 'certificate.number',
    holds: (_, { facts }) => whenKnown(facts.openOrderOfSubject, (open) => !open),
    message: {
      zh: '该主体已有正在办理的备案订单。',
      en: 'This sponsor already has an order in progress.',
    },
    whatToDo: { zh: '请先完成或放弃那个订单。', en: 'Finish or abandon that order first.' },
  }),
  rule({
    id: 'national.subject-already-filed',
    toldTo: 'provedContact',
    scope: 'order',
    check: 'ORD-002',
    ...undated(answerCode(1003)),
    appliesTo: firstFiling,
    severity: 'blocks',
    about: the.subject,
    at: 'certificate.number',
    holds: (_, { facts }) => whenKnown(facts.registry?.subjectFiled, (isFiled) => !isFiled),
    message: {
      zh: '该主体已有备案，不能再做首次备案。',
      en: 'This sponsor is filed already: a first filing cannot be made again.',
    },
    whatToDo: { zh: '请改为新增服务或新增接入。', en: 'Add a service or an access to that filing.' },
  }),
  rule({
    id: 'national.subject-blacklisted',
    scope: 'blacklist',
    check: 'BLK-001',
    ...undated(answerCode(1065)),
    appliesTo: adding,
    ofOrder: true,
    severity: 'blocks',
    about: the.subject,
    at: 'certificate.number',
    holds: (_, { facts }) => whenKnown(facts.blacklisted, ({ subject }) => !subject),
    message: { zh: '该主体在黑名单中。', en: 'This sponsor is on the blacklist.' },
    whatToDo: { zh: '请联系所在省通信管理局。', en: 'Ask the administration of the province.' },
  }),
  rule({
    id: 'national.gbk',
    scope: 'report',
    check: 'RPT-002',
    ...undated(answerCode(5008)),
    severity: 'blocks',
    about: each.text,
    // a domain is reported as name servers spell it where the character set has no other way
    when: ({ text, field }, { subject, facts }) =>
      text !== '' &&
      hostOf(text) === undefined &&
      !isKeptHere(field) &&
      !hasSubstitute(text, field, subject) &&
      // what the administration itself published it can read
      !(facts.filed && notInGbk(text).length > 0 && valueAt(facts.filed, field) === text),
    holds: (piece) => notReportable(piece).length === 0,
    values: (piece) => ({ characters: notReportable(piece).map(shownCharacter).join('、') }),
    message: {
      zh: '{characters}无法上报：管局系统的字符集没有这个字符。',
      en: '{characters} cannot be reported: the administration’s character set does not have it.',
    },
    whatToDo: {
      zh: '请换用通用写法；生僻字可用银行卡或证件上的替代写法。',
      en: 'Write it differently; for a rare character as the bank card or a paper writes it.',
    },
  }),
  rule({
    id: 'national.unseen-characters',
    scope: 'report',
    ...undated(answerCode(5008)),
    severity: 'blocks',
    about: each.text,
    // of a domain its own rule tells more
    when: ({ text }) => text !== '' && !isAlmostDomain(text),
    holds: ({ text }) => unseenIn(text).length === 0,
    values: ({ text }) => ({ characters: unseenIn(text).map(codePointOf).join('、') }),
    propose: ({ text }) => tidyText(text),
    message: {
      zh: '这里有看不见的字符：{characters}。',
      en: 'There are characters here that nobody sees: {characters}.',
    },
    whatToDo: { zh: '请去掉它们，或重新输入。', en: 'Take them away, or type it again.' },
  }),
  rule({
    id: 'national.one-subject-of-account',
    scope: 'order',
    check: 'ORD-039',
    off: {
      zh: '一个账号只为一个主体备案是几家接入商的账号规定，管局没有要求；有同样规定的接入商可以打开。',
      en: 'It is the account rule of some providers, asked by no administration: for providers who have it too.',
    },
    ...undated(publishedBy('huawei', 'tencent', 'jd')),
    appliesTo: adding,
    ofOrder: true,
    severity: 'blocks',
    about: the.subject,
    at: 'certificate.number',
    holds: (_, { facts }) => whenKnown(facts.record?.accountHasOtherSubject, (hasOther) => !hasOther),
    message: {
      zh: '该账号已为另一主体备案。',
      en: 'This account has filed for another subject already.',
    },
    whatToDo: { zh: '请使用该主体自己的账号。', en: 'Use an account of this subject’s own.' },
  }),
]
