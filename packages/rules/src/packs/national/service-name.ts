import { provinces } from '@openbeian/filing'
import { each } from '../../parts.ts'
import { chineseCharactersIn, isSameName, isTyped, lengthOf, shareRun, wordsIn } from '../../reading.ts'
import { type Rule, rule } from '../../rule.ts'
import { companyWords } from '../../words/company-words.ts'
import { genericNames } from '../../words/generic-names.ts'
import { personalDoubtfulWords } from '../../words/personal-doubtful-words.ts'
import { personalTabooWords } from '../../words/personal-taboo-words.ts'
import { preApprovalWords } from '../../words/pre-approval-words.ts'
import { sensitiveWords } from '../../words/sensitive-words.ts'
import { stateWords } from '../../words/state-words.ts'
import type { WordList } from '../../words/word-list.ts'
import { fieldLimit, practice, publishedBy } from '../basis.ts'
import { isIndividual, isUnit, undated } from '../order-types.ts'
import { nationalValues } from './national-values.ts'

const placeNames: WordList = {
  source: ['huawei'],
  year: 2025,
  words: provinces.map(({ zh }) => zh.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, '')),
}

const stateNatures = ['military', 'government', 'public-institution']

/** A rule that looks for words in the name of an individual's service. */
const personalNameWithout = (
  it: { id: string; check: string; list: WordList; because: { zh: string; en: string } } & ReturnType<typeof undated>,
  severity: 'blocks' | 'warns',
) =>
  rule({
    id: it.id,
    scope: 'name',
    check: it.check,
    ...undated(it.basis),
    severity,
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) => isIndividual(subject) && isTyped(name),
    holds: ({ name }) => wordsIn(name, it.list).length === 0,
    values: ({ name }) => ({ words: wordsIn(name, it.list).join('、') }),
    message: { zh: `个人服务名称含“{words}”：${it.because.zh}。`, en: `The name holds “{words}”: ${it.because.en}.` },
    whatToDo: { zh: '请换一个名称，例如“某某的学习笔记”。', en: 'Choose another name, e.g. what the pages are about.' },
  })

export const serviceNameRules: Rule[] = [
  rule({
    id: 'national.service-name',
    scope: 'name',
    check: 'NAM-001',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.service,
    at: 'name',
    holds: ({ name }) => isTyped(name) && lengthOf(name) <= nationalValues.longestServiceName,
    values: () => ({ longest: nationalValues.longestServiceName }),
    message: {
      zh: '服务名称必须填写，且不超过{longest}个字。',
      en: 'The service needs a name of at most {longest} characters.',
    },
    whatToDo: { zh: '请填写网站名称。', en: 'Enter the name of the website.' },
  }),
  rule({
    id: 'national.service-name-chinese',
    scope: 'name',
    check: 'NAM-002',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }) => isTyped(name) && /\p{Script=Han}/u.test(name),
    holds: ({ name }) => chineseCharactersIn(name) >= nationalValues.fewestChineseCharacters,
    values: () => ({ fewest: nationalValues.fewestChineseCharacters }),
    message: {
      zh: '服务名称“{name}”至少应有{fewest}个汉字。',
      en: 'The name “{name}” should hold at least {fewest} Chinese characters.',
    },
    whatToDo: { zh: '请换一个更完整的名称。', en: 'Choose a fuller name.' },
  }),
  rule({
    id: 'national.service-name-digits',
    scope: 'name',
    check: 'NAM-004',
    ...undated(publishedBy('tencent', 'huawei')),
    severity: 'blocks',
    about: each.service,
    at: 'name',
    when: ({ name }) => isTyped(name),
    holds: ({ name }) => !/^[\d\s.-]+$/.test(name),
    message: { zh: '服务名称不能全是数字。', en: 'The name cannot be digits only.' },
    whatToDo: { zh: '请使用能说明内容的中文名称。', en: 'Choose a Chinese name that says what it is.' },
  }),
  rule({
    id: 'national.service-name-latin',
    scope: 'name',
    check: 'NAM-005',
    ...undated(publishedBy('tencent', 'huawei')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }) => /[a-z]/i.test(name),
    holds: ({ name }) => !/^[\x20-\x7e]+$/.test(name),
    message: {
      zh: '服务名称“{name}”只有字母，除注册商标外会被退回。',
      en: '“{name}” is Latin only: returned unless it is a registered trade mark.',
    },
    whatToDo: {
      zh: '请使用中文名称，或在备注说明商标。',
      en: 'Use a Chinese name, or name the trade mark in the remark.',
    },
  }),
  rule({
    id: 'national.service-name-symbols',
    scope: 'name',
    check: 'NAM-006',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }) => isTyped(name),
    holds: ({ name }) => /^[\p{Script=Han}A-Za-z0-9·()（）.-]+$/u.test(name),
    message: { zh: '服务名称“{name}”含有特殊符号。', en: 'The name “{name}” holds special signs.' },
    whatToDo: { zh: '请只使用汉字、字母、数字和括号。', en: 'Use characters, letters, digits and brackets only.' },
  }),
  rule({
    id: 'national.service-name-domain',
    scope: 'name',
    check: 'NAM-008',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }) => isTyped(name),
    holds: ({ name }) => !/www|https?:|\.(com|cn|net|org|top|xyz|vip)\b/i.test(name),
    message: { zh: '服务名称“{name}”像域名。', en: 'The name “{name}” looks like a domain.' },
    whatToDo: { zh: '名称不能是域名或网址。', en: 'A name is no domain and no address.' },
  }),
  rule({
    id: 'national.service-name-state-words',
    scope: 'name',
    check: 'NAM-009',
    ...undated(publishedBy('tencent', 'huawei')),
    severity: 'blocks',
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) => isTyped(name) && !stateNatures.includes(subject.nature),
    holds: ({ name }, { subject }) => {
      const begins = (text: string) => stateWords.words.find((word) => text.startsWith(word))
      return begins(name) === undefined || begins(name) === begins(subject.name)
    },
    values: ({ name }) => ({ word: stateWords.words.find((word) => name.startsWith(word)) ?? '' }),
    message: {
      zh: '非国家级单位的服务名称不能以“{word}”开头。',
      en: 'Only state bodies begin a name with “{word}”.',
    },
    whatToDo: { zh: '请去掉该字头。', en: 'Leave that word out.' },
  }),
  rule({
    id: 'national.service-name-sensitive',
    scope: 'name',
    check: 'NAM-010',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }) => isTyped(name),
    holds: ({ name }) => wordsIn(name, sensitiveWords).length === 0,
    values: ({ name }) => ({ words: wordsIn(name, sensitiveWords).join('、') }),
    message: { zh: '服务名称含敏感词“{words}”。', en: 'The name holds the sensitive word “{words}”.' },
    whatToDo: { zh: '请换一个名称。', en: 'Choose another name.' },
  }),
  rule({
    id: 'national.service-name-generic',
    scope: 'name',
    check: 'NAM-011',
    ...undated(practice),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }) => isTyped(name),
    holds: ({ name }) => !genericNames.words.some((word) => isSameName(word, name)),
    message: { zh: '“{name}”没有说明是什么服务。', en: '“{name}” does not say what the service is.' },
    whatToDo: { zh: '请使用能说明内容的名称。', en: 'Choose a name that says what it is about.' },
  }),
  rule({
    id: 'national.service-names-differ',
    scope: 'name',
    check: 'NAM-012',
    ...undated(publishedBy('jd')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }, { filing }) => isTyped(name) && filing.services.length > 1,
    holds: ({ name }, { filing }) => filing.services.filter((it) => isSameName(it.name, name)).length === 1,
    message: { zh: '有两个服务都叫“{name}”。', en: 'Two services are called “{name}”.' },
    whatToDo: { zh: '请使用不同的名称。', en: 'Give them different names.' },
  }),
  rule({
    id: 'national.unit-service-name-related',
    scope: 'name',
    check: 'NAM-014',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) => isUnit(subject) && isTyped(name) && isTyped(subject.name),
    holds: ({ name, remark }, { subject }) => shareRun(subject.name, name, 2) || isTyped(remark),
    message: {
      zh: '服务名称“{name}”与单位名称无关，又没有备注说明。',
      en: '“{name}” has nothing of the sponsor’s name, and no remark explains it.',
    },
    whatToDo: { zh: '请在备注说明名称来由（商标、产品等）。', en: 'Say in the remark where the name comes from.' },
  }),
  personalNameWithout(
    {
      id: 'national.personal-name-company-words',
      check: 'NAM-015',
      ...undated(publishedBy('tencent', 'huawei')),
      list: companyWords,
      because: { zh: '个人备案不能使用企业字样', en: 'an individual’s service cannot be named like a company’s' },
    },
    'blocks',
  ),
  personalNameWithout(
    {
      id: 'national.personal-name-place',
      check: 'NAM-016',
      ...undated(publishedBy('huawei')),
      list: placeNames,
      because: { zh: '个人备案不能使用地名', en: 'an individual’s service cannot carry a place name' },
    },
    'warns',
  ),
  personalNameWithout(
    {
      id: 'national.personal-name-taboo',
      check: 'NAM-018',
      ...undated(publishedBy('huawei')),
      list: personalTabooWords,
      because: { zh: '个人不得开办这类服务', en: 'individuals may not run such services' },
    },
    'warns',
  ),
  personalNameWithout(
    {
      id: 'national.personal-name-doubtful',
      check: 'NAM-019',
      ...undated(practice),
      list: personalDoubtfulWords,
      because: { zh: '这类字样常被管局退回', en: 'administrations often return such names' },
    },
    'warns',
  ),
  rule({
    id: 'national.personal-name-own-name',
    scope: 'name',
    check: 'NAM-017',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) => isIndividual(subject) && isTyped(name) && isTyped(subject.name),
    holds: ({ name }, { subject }) => !name.includes(subject.name),
    message: { zh: '个人服务名称不宜包含本人姓名。', en: 'A personal service should not carry the person’s name.' },
    whatToDo: { zh: '请换一个名称。', en: 'Choose another name.' },
  }),
  rule({
    id: 'national.personal-name-length',
    scope: 'name',
    check: 'NAM-021',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'name',
    when: ({ name }, { subject }) => isIndividual(subject) && isTyped(name),
    holds: ({ name }) =>
      lengthOf(name) >= nationalValues.personalNameLength.from &&
      lengthOf(name) <= nationalValues.personalNameLength.to,
    values: () => nationalValues.personalNameLength,
    message: {
      zh: '个人服务名称“{name}”应为{from}至{to}个字。',
      en: 'The name “{name}” of a personal service has {from} to {to} characters.',
    },
    whatToDo: { zh: '请换一个长短合适的名称。', en: 'Choose a name of that length.' },
  }),
  rule({
    id: 'national.service-name-pre-approval',
    scope: 'name',
    check: 'NAM-023',
    ...undated(publishedBy('huawei', 'tencent')),
    severity: 'warns',
    about: each.service,
    at: 'preApprovals',
    when: ({ name }) => isTyped(name),
    holds: ({ name, preApprovals }) => preApprovals.length > 0 || wordsIn(name, preApprovalWords).length === 0,
    values: ({ name }) => ({ words: wordsIn(name, preApprovalWords).join('、') }),
    message: {
      zh: '服务名称含“{words}”，可能需要前置审批。',
      en: 'The name holds “{words}”: the sector may ask for an approval first.',
    },
    whatToDo: { zh: '请填写审批文号，或说明不涉及前置审批。', en: 'Enter the approval, or state that none is needed.' },
  }),
]
