import { isTyped, whenKnown } from '../../conditions.ts'
import { type Rule, rule } from '../../rule.ts'
import { article } from '../basis.ts'
import { policeBasis, policeRule } from './police-rule.ts'

const answerTruly = { zh: '请如实选择“是”或“否”。', en: 'Answer yes or no, as it is.' }

/** What a sponsor declares to the police about its service. */
export const declarationRules: Rule[] = [
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.interactive-declared',
    check: 'PSF-005',
    at: 'interactive',
    when: ({ interactive }) => interactive !== 'yes',
    holds: ({ interactive, interactiveSigns }) =>
      whenKnown(interactive, (answer) =>
        answer === '' ? false : whenKnown(interactiveSigns, (signs) => signs.length === 0),
      ),
    values: ({ interactiveSigns = [] }) => {
      const signs = interactiveSigns.join('、')
      return { signs: signs ? { zh: `；页面上有：${signs}`, en: `; its pages have: ${signs}` } : { zh: '', en: '' } }
    },
    message: {
      zh: '应如实选择是否提供交互服务{signs}。',
      en: 'Whether it is interactive has to be declared{signs}.',
    },
    whatToDo: { zh: '有评论、聊天、发帖等功能的选“是”。', en: 'With comments, chats or posts the answer is yes.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    severity: 'informs',
    id: 'public-security.interactive-checked',
    check: 'PSF-006',
    at: 'hasSafetyForm',
    when: ({ interactive }) => interactive === 'yes',
    holds: ({ hasSafetyForm }) => whenKnown(hasSafetyForm, (has) => has),
    message: {
      zh: '提供交互服务的，需当面核验并提交《交互式服务安全检查表》。',
      en: 'An interactive service is checked in person and hands in the form on its safety.',
    },
    whatToDo: {
      zh: '请预约当地网安部门并准备检查表。',
      en: 'Make an appointment with the local police, and fill in the form.',
    },
  }),
  rule({
    ...policeBasis({ ...article, document: '一个公开网页' }),
    ...policeRule,
    id: 'public-security.without-domain',
    check: 'PSF-012',
    off: {
      zh: '只有一个网页这样描述“一级域名”的选项，没有其他来源。',
      en: 'One page describes the question on the domain like this; nothing confirms it.',
    },
    at: 'hasDomain',
    when: ({ hasDomain }) => hasDomain !== 'yes',
    holds: ({ hasDomain, address }) => whenKnown(hasDomain, (answer) => answer === 'no' && whenKnown(address, isTyped)),
    message: {
      zh: '没有一级域名时选“否”，并填写网址或IP。',
      en: 'Without a domain the answer is no, with a URL or IP.',
    },
    whatToDo: { zh: '请选择，并填写访问地址。', en: 'Choose, and enter where it is reached.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.pre-approvals',
    check: 'PSF-013',
    at: 'preApprovals',
    when: (_, { subject }) => subject.nature !== 'individual',
    holds: ({ preApprovals }, { filing }) =>
      whenKnown(preApprovals, (answer) => {
        const hasSome = filing.services.some((it) => it.preApprovals.length > 0)
        return answer === 'yes' || (answer === 'no' && !hasSome)
      }),
    message: { zh: '前置许可没有填写，或与ICP备案不一致。', en: 'Pre-approvals are not declared, or not as filed.' },
    whatToDo: answerTruly,
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.controlled-goods',
    check: 'PSF-014',
    at: 'controlledGoods',
    holds: ({ controlledGoods }) => whenKnown(controlledGoods, (answer) => answer !== ''),
    message: { zh: '没有申报是否涉及管制物品信息。', en: 'Information on controlled goods is not declared.' },
    whatToDo: answerTruly,
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.languages',
    check: 'PSF-015',
    at: 'languages',
    holds: ({ languages }) => whenKnown(languages, (all) => all.length > 0),
    message: { zh: '请填写网站语种。', en: 'The languages of the site are required.' },
    whatToDo: { zh: '与ICP备案一致。', en: 'As filed with the ministry.' },
  }),
]
