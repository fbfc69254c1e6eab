import type { Service } from '@openbeian/filing'
import { isTyped, lengthOf, whenKnown, wordsIn } from '../../conditions.ts'
import { each, the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { CodeEntry } from '../../situation.ts'
import { commercialWords } from '../../words/commercial-words.ts'
import { placeholderWords } from '../../words/placeholder-words.ts'
import { answerCode, fieldLimit, practice, publishedBy } from '../basis.ts'
import { isIndividual, undated } from '../order-types.ts'
import { hostOf } from './home-url.ts'
import { nationalValues } from './national-values.ts'

const areIn = (table: CodeEntry[], ids: number[]): boolean => ids.every((id) => table.some((entry) => entry.id === id))

/** 个人可选的服务内容, by the names of the administration's table. */
const personalContents = /博客|个人空间|其他/

const isWebsite = ({ kind }: Service): boolean => kind === 'website'

export const serviceRules: Rule[] = [
  rule({
    id: 'national.at-least-one-service',
    scope: 'service',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: the.order,
    at: 'services',
    holds: ({ services }) => services.length > 0,
    message: { zh: '首次备案至少要有一个服务。', en: 'A first filing holds at least one service.' },
    whatToDo: { zh: '请添加网站。', en: 'Add a website.' },
  }),
  rule({
    id: 'national.contents',
    scope: 'service',
    check: 'SVC-001',
    ...undated(answerCode(1034)),
    severity: 'blocks',
    about: each.service,
    at: 'contents',
    holds: ({ contents }, { facts }) => {
      if (contents.length === 0 || contents.length > nationalValues.maxContents) return false
      return whenKnown(facts.codeTables?.contents, (table) => areIn(table, contents))
    },
    message: { zh: '请选择服务内容。', en: 'Choose what the service is about.' },
    whatToDo: { zh: '请从列表中选择一至多项。', en: 'Choose one or more of the list.' },
  }),
  rule({
    id: 'national.personal-contents',
    scope: 'service',
    check: 'SVC-003',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'contents',
    when: ({ contents }, { subject }) => isIndividual(subject) && contents.length > 0,
    holds: ({ contents }, { facts }) =>
      whenKnown(facts.codeTables?.contents, (table) =>
        table.filter(({ id }) => contents.includes(id)).every(({ name }) => personalContents.test(name)),
      ),
    message: {
      zh: '个人只能选择“博客/个人空间”或“其他”。',
      en: 'An individual chooses “blog / personal space” or “other”.',
    },
    whatToDo: { zh: '请更换服务内容。', en: 'Change the contents.' },
  }),
  rule({
    id: 'national.languages',
    scope: 'service',
    check: 'SVC-005',
    ...undated(answerCode(1066)),
    severity: 'blocks',
    about: each.service,
    at: 'languages',
    holds: ({ languages }, { facts }) =>
      languages.length > 0 && whenKnown(facts.codeTables?.languages, (table) => areIn(table, languages)),
    message: { zh: '请选择网站语种。', en: 'Choose the languages of the website.' },
    whatToDo: { zh: '请按实际语种选择。', en: 'Choose those the pages are written in.' },
  }),
  rule({
    id: 'national.home-url',
    scope: 'service',
    check: 'SVC-008',
    ...undated(answerCode(1022)),
    severity: 'blocks',
    about: each.service,
    at: 'homeUrl',
    when: isWebsite,
    holds: ({ homeUrl }) =>
      hostOf(homeUrl) !== undefined &&
      homeUrl.length >= nationalValues.minHomeUrlLength &&
      homeUrl.length <= nationalValues.maxHomeUrlLength,
    message: {
      zh: '首页网址格式不对，不能带路径、参数或端口。',
      en: 'The home page is a host name without path, query or port.',
    },
    whatToDo: { zh: '例如 www.example.cn。', en: 'For example www.example.cn.' },
  }),
  rule({
    id: 'national.home-url-in-domains',
    scope: 'service',
    check: 'SVC-007',
    ...undated(answerCode(1041)),
    severity: 'blocks',
    about: each.service,
    at: 'homeUrl',
    when: (service) => isWebsite(service) && hostOf(service.homeUrl) !== undefined,
    holds: ({ homeUrl, domains }) => {
      const host = hostOf(homeUrl)
      return domains.some(({ name }) => name !== '' && (host === name || host?.endsWith(`.${name}`)))
    },
    message: {
      zh: '首页网址“{homeUrl}”不属于所填的任何域名。',
      en: 'The home page “{homeUrl}” is under none of the domains.',
    },
    whatToDo: { zh: '首页网址须包含所备案域名中的一个。', en: 'It has to contain one of the domains filed.' },
  }),
  rule({
    id: 'national.pre-approval-number',
    scope: 'preapproval',
    check: 'PRE-013',
    checkShared: 'the number and the paper of one approval are asked apart',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.service,
    at: 'preApprovals',
    when: ({ preApprovals }) => preApprovals.length > 0,
    holds: ({ preApprovals }) => preApprovals.every(({ category, number }) => category > 0 && isTyped(number)),
    message: { zh: '前置审批须填写类型和审批文号。', en: 'A pre-approval needs its category and its number.' },
    whatToDo: { zh: '请按审批文件填写。', en: 'Enter them as on the document.' },
  }),
  rule({
    id: 'national.pre-approval-category',
    scope: 'preapproval',
    check: 'PRE-015',
    ...undated(answerCode(1033)),
    severity: 'blocks',
    about: each.service,
    at: 'preApprovals',
    when: ({ preApprovals }) => preApprovals.some(({ category }) => category > 0),
    holds: ({ preApprovals }, { facts }) => {
      const categories = preApprovals.map(({ category }) => category)
      if (new Set(categories).size < categories.length) return false
      return whenKnown(facts.codeTables?.preApprovals, (table) => areIn(table, categories))
    },
    message: { zh: '前置审批类型无效或重复。', en: 'A pre-approval category is unknown, or chosen twice.' },
    whatToDo: { zh: '请从列表中选择。', en: 'Choose each once from the list.' },
  }),
  rule({
    id: 'national.service-remark-length',
    scope: 'remark',
    check: 'REM-002',
    ...undated(fieldLimit),
    severity: 'blocks',
    about: each.service,
    at: 'remark',
    holds: ({ remark }) => lengthOf(remark) <= nationalValues.maxRemarkLength,
    values: () => ({ max: nationalValues.maxRemarkLength }),
    message: { zh: '服务备注不超过{max}个字。', en: 'The remark has at most {max} characters.' },
    whatToDo: { zh: '请缩短。', en: 'Shorten it.' },
  }),
  rule({
    id: 'national.service-remark-real',
    scope: 'remark',
    check: 'REM-003',
    ...undated(practice),
    severity: 'warns',
    about: each.service,
    at: 'remark',
    when: ({ remark }) => isTyped(remark),
    holds: ({ remark }) => wordsIn(remark, placeholderWords).length === 0,
    values: ({ remark }) => ({ words: wordsIn(remark, placeholderWords).join('、') }),
    message: { zh: '备注含“{words}”，没有说明内容。', en: 'The remark holds “{words}” and says nothing.' },
    whatToDo: { zh: '请如实说明网站内容。', en: 'Say what the pages will show.' },
  }),
  rule({
    id: 'national.personal-remark-commercial',
    scope: 'remark',
    check: 'REM-004',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'remark',
    when: ({ remark }, { subject }) => isIndividual(subject) && isTyped(remark),
    holds: ({ remark }) => wordsIn(remark, commercialWords).length === 0,
    values: ({ remark }) => ({ words: wordsIn(remark, commercialWords).join('、') }),
    message: {
      zh: '个人网站的备注含经营字样“{words}”。',
      en: 'The remark of a personal website speaks of trade: “{words}”.',
    },
    whatToDo: { zh: '个人网站不能从事经营，请核对。', en: 'A personal website does not trade: check the text.' },
  }),
  rule({
    id: 'national.personal-kinds-apart',
    scope: 'order',
    check: 'ORD-043',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: the.order,
    at: 'services',
    when: (_, { subject }) => isIndividual(subject),
    holds: ({ services }) => new Set(services.map(({ kind }) => kind)).size <= 1,
    message: {
      zh: '个人的网站和APP须分两个订单备案。',
      en: 'An individual files website and app in two orders.',
    },
    whatToDo: { zh: '请把APP放到另一个订单。', en: 'Move the app to another order.' },
  }),
]
