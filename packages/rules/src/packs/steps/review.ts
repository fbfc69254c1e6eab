import {
  type Filing,
  type GivenText,
  givenTextsOf,
  isGivenOtherwise,
  isReportedOtherwise,
  type Person,
} from '@openbeian/filing'
import { isTyped, whenKnown } from '../../conditions.ts'
import { notInGbk } from '../../gbk-characters.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { answerCode, article, practice, publishedBy } from '../basis.ts'
import { notice264 } from '../national/domain.ts'
import { cancelling, everyFiling, undated } from '../order-types.ts'

const reviewWorkingDays = 2

const ofReview = {
  scope: 'review',
  appliesTo: [...everyFiling, ...cancelling],
  step: 'review',
  severity: 'warns',
  about: the.review,
} as const

const isCarried = (character: string): boolean => notInGbk(character).length === 0

type SpelledName = Pick<Person, 'name' | 'reportedName'>

const isSameSpelling = (one: SpelledName, other: SpelledName): boolean =>
  one.name === other.name && one.reportedName === other.reportedName

/** What is filed in this spelling was confirmed when it was filed. */
const isFiledSo = (person: Person, filed: Filing | undefined): boolean =>
  filed !== undefined &&
  [filed.subject.principal, ...filed.services.map(({ manager }) => manager)].some((it) => isSameSpelling(it, person))

const isGivenSo = ({ what, text, reported }: GivenText, filed: Filing | undefined): boolean =>
  filed !== undefined &&
  givenTextsOf(filed.subject).some((it) => it.what === what && it.text === text && it.reported === reported)

/** 初审, as the provider does it. */
export const reviewRules: Rule[] = [
  rule({
    ...undated(publishedBy('huawei')),
    ...ofReview,
    id: 'review.in-time',
    check: 'REV-001',
    at: 'workingDays',
    holds: ({ workingDays }) => whenKnown(workingDays, (it) => it <= reviewWorkingDays),
    values: () => ({ max: reviewWorkingDays }),
    message: { zh: '初审超过{max}个工作日。', en: 'The review takes over {max} working days.' },
    whatToDo: { zh: '请尽快处理或转交他人。', en: 'Decide it now, or hand it over.' },
  }),
  rule({
    ...undated(practice),
    ...ofReview,
    id: 'review.by-another',
    check: 'REV-002',
    at: 'isOwnWork',
    holds: ({ isOwnWork }) => whenKnown(isOwnWork, (it) => !it),
    message: { zh: '审核人就是录入人。', en: 'The reviewer filled in the order.' },
    whatToDo: { zh: '请由另一位审核员审核。', en: 'Let another person review it.' },
  }),
  rule({
    ...undated(practice),
    ...ofReview,
    id: 'review.nothing-open',
    check: 'REV-003',
    at: 'decision',
    when: ({ decision }) => decision !== 'send-back',
    holds: ({ decision, blocking }) => whenKnown(decision, () => whenKnown(blocking, (count) => count === 0)),
    values: ({ blocking = 0 }) => ({ count: blocking }),
    message: { zh: '还有{count}处必须改正，不能通过。', en: '{count} findings have to be mended before it passes.' },
    whatToDo: { zh: '请退回修改。', en: 'Send it back.' },
  }),
  rule({
    ...undated(practice),
    ...ofReview,
    id: 'review.reason-given',
    check: 'REV-004',
    at: 'reasons',
    when: ({ decision }) => decision !== 'pass',
    holds: ({ decision, reasons }) => whenKnown(decision, () => whenKnown(reasons, (count) => count > 0)),
    message: { zh: '退回时没有选择原因。', en: 'It is sent back without a reason.' },
    whatToDo: { zh: '请指明哪一项、为什么、怎么改。', en: 'Name the field, why, and what to do.' },
  }),
  rule({
    ...undated(publishedBy('tencent')),
    ...ofReview,
    id: 'review.called',
    check: 'REV-005',
    at: 'call',
    holds: ({ call }) => whenKnown(call, (it) => it !== 'none'),
    message: { zh: '缺少电话核实记录。', en: 'There is no note of the phone call.' },
    whatToDo: { zh: '请致电负责人核实并记录。', en: 'Call the person in charge and note the answer.' },
  }),
  rule({
    ...ofReview,
    id: 'review.holder-confirmed',
    basis: notice264,
    appliesTo: everyFiling,
    effectiveFrom: '2018-01-01',
    severity: 'blocks',
    about: each.domain,
    at: 'holderRelation',
    when: ({ name, holderRelation }, { facts }) =>
      isTyped(name) && holderRelation !== undefined && facts.review?.decision !== 'send-back',
    holds: ({ name }, { facts }) => facts.domainFacts?.[name]?.holderIs !== undefined,
    message: {
      zh: '“{name}”的持有者“{holder}”与主办单位的关系还没有确认。',
      en: 'What the holder “{holder}” of “{name}” is to the sponsor is not confirmed yet.',
    },
    whatToDo: {
      zh: '请对照证明，在“尚不能判断”中记下持有者是谁。',
      en: 'Compare the paper, and note under “Not known yet” who the holder is.',
    },
  }),
  rule({
    ...undated(article),
    ...ofReview,
    id: 'review.by-person',
    check: 'REV-006',
    at: 'byPerson',
    when: ({ decision }) => decision !== 'send-back',
    holds: ({ byPerson }) => whenKnown(byPerson, (it) => it),
    message: { zh: '没有人工复核，不能全自动通过。', en: 'Nobody has looked at it: it does not pass by itself.' },
    whatToDo: { zh: '请安排审核员复核材料。', en: 'Let a reviewer look at the papers.' },
  }),
  rule({
    ...undated(practice),
    ...ofReview,
    id: 'review.sample-agrees',
    check: 'REV-007',
    at: 'sample',
    holds: ({ sample }) => whenKnown(sample, (it) => it !== 'disagrees'),
    message: { zh: '抽检结论与审核结论不一致。', en: 'A second reviewer decided otherwise.' },
    whatToDo: { zh: '请由主管复核。', en: 'Let a supervisor decide.' },
  }),
  rule({
    ...undated(answerCode(5008)),
    ...ofReview,
    id: 'review.reported-name',
    severity: 'blocks',
    about: each.person,
    at: 'reportedName',
    when: (person, { facts: { review, filed } }) =>
      review?.decision !== 'send-back' && isReportedOtherwise(person, isCarried) && !isFiledSo(person, filed),
    holds: (person, { facts: { review } }) =>
      whenKnown(review?.confirmedNames, (names) =>
        names.some((it) => isSameSpelling(it, person) && it.certificateNumber === person.certificate.number),
      ),
    values: ({ name, reportedName = '' }, { roleName }) => ({ roleName, name, reportedName }),
    message: {
      zh: '{roleName}“{name}”的上报用名“{reportedName}”还没有人确认。',
      en: 'Nobody confirmed “{reportedName}” for the {roleName} “{name}” yet.',
    },
    whatToDo: {
      zh: '请与本人核实（银行卡、户籍系统上的写法），然后点“确认上报用名”。',
      en: 'Make sure of it with the person (bank card, records of the police), then use “Confirm the substitute”.',
    },
  }),
  rule({
    ...undated(answerCode(5008)),
    ...ofReview,
    id: 'review.reported-text',
    severity: 'blocks',
    about: each.givenText,
    when: (given, { facts: { review, filed } }) =>
      review?.decision !== 'send-back' && isGivenOtherwise(given, isCarried) && !isGivenSo(given, filed),
    holds: ({ reportedAt, text, reported }, { facts: { review } }) =>
      whenKnown(review?.confirmedTexts, (texts) =>
        texts.some((it) => it.at === reportedAt && it.text === text && it.reported === reported),
      ),
    message: {
      zh: '{whatName}“{text}”的上报写法“{reported}”还没有人确认。',
      en: 'Nobody confirmed “{reported}” for the {whatName} “{text}” yet.',
    },
    values: ({ text, reported }, { whatName }) => ({ whatName, text, reported }),
    whatToDo: {
      zh: '请与主办者核实（银行开户名、登记机关系统上的写法），然后点“确认上报用名”。',
      en: 'Make sure of it with the sponsor (bank account, records of the registry), then use “Confirm the substitute”.',
    },
  }),
]
