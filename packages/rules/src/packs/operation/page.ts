import {
  copyrightLineProvinces,
  displayedNumber,
  hostOfLink,
  icpLink,
  icpLinkTarget,
  isOwnNumber,
  isPracticeIn,
  isSameNumber,
  meantNumber,
} from '@openbeian/filing'
import { isSameName, whenKnown } from '../../conditions.ts'
import { the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { law, practice, publishedBy } from '../basis.ts'
import { operationBasis, operationValues } from './operation-basis.ts'

const ofPage = { scope: 'compliance', severity: 'warns', about: the.operation } as const

const showIt = {
  zh: '请在首页底部显示备案号，并链接到工信部备案系统。',
  en: 'Show it at the foot of the home page, with a link to the ministry’s system.',
}

/** What the pages of a filed service show. */
export const pageRules: Rule[] = [
  rule({
    ...operationBasis(publishedBy('tencent')),
    ...ofPage,
    id: 'operation.reachable',
    check: 'OPS-001',
    at: 'unreachableDays',
    holds: ({ unreachableDays }) => whenKnown(unreachableDays, (days) => days <= operationValues.unreachableDays),
    message: { zh: '网站已有{unreachableDays}天无法访问。', en: 'Nothing has answered for {unreachableDays} days.' },
    whatToDo: { zh: '请恢复访问，不再使用时注销备案。', en: 'Bring it back, or cancel the filing.' },
  }),
  rule({
    ...operationBasis({ ...law('order-33'), article: '第十三条、第二十五条' }),
    ...ofPage,
    id: 'operation.number-shown',
    check: 'OPS-003',
    note: {
      zh: '电子验证标识自2024年1月18日起取消，备案号和链接仍须显示。罚款有两种说法：第33号令第二十五条5千至1万元，第292号令第二十二条5千至5万元。',
      en: 'The electronic verification mark was abolished on 2024-01-18; number and link stay. Two texts name a fine: order 33 art. 25 RMB 5,000–10,000, order 292 art. 22 RMB 5,000–50,000.',
    },
    severity: 'blocks',
    at: 'shownNumber',
    when: (_, { filing }) => filing.services.some(({ kind }) => kind === 'website'),
    holds: ({ shownNumber }) => whenKnown(shownNumber, (shown) => shown !== ''),
    message: { zh: '首页没有备案号。', en: 'The home page shows no filing number.' },
    whatToDo: showIt,
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofPage,
    id: 'operation.own-number',
    check: 'OPS-004',
    at: 'shownNumber',
    when: ({ shownNumber }) => shownNumber !== '',
    holds: ({ shownNumber, filingNumber }) =>
      whenKnown(shownNumber, (shown) => whenKnown(filingNumber, (own) => isOwnNumber(shown, own))),
    message: {
      zh: '首页显示的{shownNumber}不是本服务的备案号{filingNumber}。',
      en: 'The page shows {shownNumber}, not the number filed, {filingNumber}.',
    },
    whatToDo: showIt,
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofPage,
    id: 'operation.number-linked',
    check: 'OPS-005',
    at: 'numberLinksTo',
    when: ({ shownNumber }) => shownNumber !== '',
    holds: ({ numberLinksTo }) => whenKnown(numberLinksTo, (link) => icpLinkTarget(link) === 'ministry'),
    values: ({ numberLinksTo = '' }) => ({
      outdated:
        icpLinkTarget(numberLinksTo) === 'outdated'
          ? {
              zh: `，而是链接到已停用的${hostOfLink(numberLinksTo)}`,
              en: `: it leads to ${hostOfLink(numberLinksTo)}, which the ministry has left`,
            }
          : { zh: '', en: '' },
    }),
    message: {
      zh: '备案号没有链接到工信部备案系统{outdated}。',
      en: 'The number does not lead to the ministry’s system{outdated}.',
    },
    whatToDo: { zh: `请链接到${icpLink}。`, en: `Let it lead to ${icpLink}.` },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofPage,
    id: 'operation.number-form',
    check: 'OPS-006',
    at: 'shownNumber',
    when: ({ shownNumber, filingNumber }) =>
      shownNumber === undefined || filingNumber === undefined || isOwnNumber(shownNumber, filingNumber),
    holds: ({ shownNumber, filingNumber }, { filing, province }) =>
      whenKnown(shownNumber, (shown) =>
        whenKnown(filingNumber, (own) =>
          isSameNumber(shown, displayedNumber(province, filing.services[0]?.kind ?? 'website', own)),
        ),
      ),
    values: ({ filingNumber = '' }, { filing, province }) => ({
      wanted: displayedNumber(province, filing.services[0]?.kind ?? 'website', filingNumber),
    }),
    message: { zh: '本省应显示{wanted}。', en: 'In this province the page shows {wanted}.' },
    whatToDo: {
      zh: '请按本省要求显示主体备案号或服务备案号。',
      en: 'Show the subject’s or the service’s number as asked.',
    },
  }),
  rule({
    ...operationBasis(publishedBy('jd')),
    ...ofPage,
    id: 'operation.copyright',
    check: 'OPS-007',
    at: 'copyrightOf',
    when: (_, { province }) => isPracticeIn(copyrightLineProvinces, province),
    holds: ({ copyrightOf }, { subject }) => whenKnown(copyrightOf, (owner) => isSameName(owner, subject.name)),
    values: (_, { subject }) => ({ sponsor: subject.name }),
    message: { zh: '版权所有应为主办者“{sponsor}”。', en: 'The copyright line names the sponsor, “{sponsor}”.' },
    whatToDo: { zh: '请修改页面底部的版权信息。', en: 'Change the line at the foot of the page.' },
  }),
  rule({
    ...operationBasis(publishedBy('tencent')),
    ...ofPage,
    id: 'operation.content-of-sponsor',
    check: 'OPS-010',
    at: 'contentOf',
    holds: ({ contentOf }, { subject }) =>
      whenKnown(contentOf, (owner) => owner === '' || isSameName(owner, subject.name)),
    message: {
      zh: '页面内容属于“{contentOf}”，不是主办者。',
      en: 'The pages are those of “{contentOf}”, not of the sponsor.',
    },
    whatToDo: { zh: '请更正内容，或由实际主办者备案。', en: 'Mend the pages, or let their owner file.' },
  }),
  rule({
    ...operationBasis(law('order-292')),
    ...ofPage,
    id: 'operation.legal-content',
    check: 'OPS-011',
    severity: 'blocks',
    at: 'illegalWords',
    holds: ({ illegalWords }) => whenKnown(illegalWords, (words) => words.length === 0),
    values: ({ illegalWords = [] }) => ({ words: illegalWords.join('、') }),
    message: { zh: '页面上疑有违法信息：{words}。', en: 'The pages seem to hold illegal content: {words}.' },
    whatToDo: { zh: '请立即停止传输，保存记录并报告。', en: 'Stop it, keep the evidence, and report it.' },
  }),
  rule({
    ...operationBasis(practice),
    ...ofPage,
    id: 'operation.trade-licensed',
    check: 'OPS-021',
    at: 'tradeSigns',
    when: ({ tradeSigns }) => tradeSigns === undefined || tradeSigns.length > 0,
    holds: ({ tradeSigns, licence }) => whenKnown(tradeSigns, () => whenKnown(licence, (number) => number !== '')),
    values: ({ tradeSigns = [] }) => ({ signs: tradeSigns.join('、') }),
    message: { zh: '疑似经营性服务（{signs}），没有许可证。', en: 'It seems to trade ({signs}), and has no licence.' },
    whatToDo: { zh: '请核实是否需要增值电信业务许可证。', en: 'Find out whether it needs a telecom licence.' },
  }),
  rule({
    ...operationBasis(practice),
    ...ofPage,
    id: 'operation.store-owner',
    check: 'OPS-022',
    at: 'storeOwner',
    when: (_, { filing }) => filing.services.some(({ kind }) => kind === 'app'),
    holds: ({ storeOwner }, { subject }) => whenKnown(storeOwner, (owner) => isSameName(owner, subject.name)),
    message: {
      zh: '应用商店里的主办者是“{storeOwner}”，与备案不一致。',
      en: 'The app store names “{storeOwner}” as its owner.',
    },
    whatToDo: { zh: '请更正应用商店信息，或变更备案。', en: 'Mend the store’s entry, or change the filing.' },
  }),
  rule({
    ...operationBasis(publishedBy('huawei')),
    ...ofPage,
    id: 'operation.police-number-shown',
    check: 'OPS-025',
    at: 'shownPoliceNumber',
    when: (_, { facts }) => facts.publicSecurity?.number !== '',
    holds: ({ shownPoliceNumber }, { facts, province }) =>
      whenKnown(facts.publicSecurity?.number, () =>
        whenKnown(shownPoliceNumber, (shown) => {
          const number = meantNumber(shown)
          return number?.kind === 'public-security-number' && number.province === province
        }),
      ),
    message: {
      zh: '首页没有公安备案号，或与主办者所在地不符。',
      en: 'The police number is missing on the page, or of another province.',
    },
    whatToDo: { zh: '请显示公安备案图标和编号。', en: 'Show the icon and the number of the police.' },
  }),
]
