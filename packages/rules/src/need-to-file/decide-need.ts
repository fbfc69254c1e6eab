import { keysOf, type OrderType } from '@openbeian/filing'
import type { SourceId } from '../sources.ts'
import type { Text } from '../text.ts'
import { type NeedFactName, type NeedFacts, type NeedWarning, needQuestions, readNeedFacts } from './need-facts.ts'
import { type NeedRule, type NeedWhen, needRules } from './need-rules.ts'
import type { NeedCriterion, NeedVerdict, PublicSecurityVerdict } from './need-verdicts.ts'

export interface NeedReason extends Text {
  rule: string
  /** Whose yardstick it is; left out where it is a remark. */
  criterion?: NeedCriterion
  /** What another source says. */
  differs?: Text
  source: readonly SourceId[]
}

/** Whether a filing is needed, what has to be done, and why. */
export interface NeedDecision {
  icp: NeedVerdict
  orderType: OrderType | null
  /** What has to be done, in this order. */
  actions: readonly OrderType[]
  publicSecurity: PublicSecurityVerdict
  reasons: readonly NeedReason[]
  /** What nobody said and was taken for granted, because the verdict rests on it. */
  assumed: Partial<Record<NeedFactName, string>>
  /** What has to be known to decide; put to the person as it stands. */
  question?: { fact: NeedFactName } & Text
  warnings: readonly NeedWarning[]
  notice: Text
}

type RuleVerdict = Omit<NeedDecision, 'warnings' | 'notice'>
type DeclaredFacts = Partial<Record<NeedFactName, string>>

const notice: Text = {
  zh: '以上根据公开资料判断，仅供参考；正式答复以所在地通信管理局为准。',
  en: 'This follows public sources and is a help only: an official answer comes from your administration alone.',
}

/**
 * Decides by ordered rules whether what is described has to be filed. Total: any declared facts get a verdict; what is
 * not understood becomes a warning, and what is missing and matters becomes a question. Source: 互联网信息服务管理办法,
 * 信息产业部令第33号 and what access providers publish; every rule names its own.
 */
export function decideNeed(declared: Record<string, unknown>): NeedDecision {
  const { facts, warnings } = readNeedFacts(declared)
  const known = { ...facts, ...whatFollows(facts) }
  const verdict = decide(known)
  return {
    ...verdict,
    reasons: [...verdict.reasons, ...besides({ ...declared, suffix: facts.suffix }, verdict)],
    warnings,
    notice,
  }
}

/** What else is worth knowing about a service that has to be filed. */
function besides(
  { port, ipVersion, content, commercial, suffix }: Record<string, unknown>,
  { icp, publicSecurity }: RuleVerdict,
): NeedReason[] {
  if (publicSecurity === 'NOT_REQUIRED_FOR_HOSTING') return [remarks.policeAbroad]
  if (!icp.startsWith('MUST_FILE')) return []
  const isOddPort = typeof port === 'number' && port !== 80 && port !== 443
  const isApprovedFirst = icp === 'MUST_FILE_WITH_PRE_APPROVAL' && commercial === 'yes'
  return [
    ...(isOddPort ? [remarks.port] : []),
    ...(ipVersion === 6 ? [remarks.ipv6] : []),
    ...(suffix === 'doubtful' ? [remarks.suffix] : []),
    ...(isApprovedFirst ? [remarks.licence] : []),
    ...(content === 'education' || content === 'medical' ? [remarks.formerApproval] : []),
  ]
}

/** A sponsor whose domain is filed has a filing. */
const whatFollows = ({ apexFiled, sameSponsor, filedWithThisProvider }: NeedFacts): DeclaredFacts =>
  apexFiled === 'yes' && sameSponsor !== 'false'
    ? { sponsorFiled: 'true', ...(filedWithThisProvider === 'true' && { sponsorFiledHere: 'true' }) }
    : {}

function decide(known: DeclaredFacts): RuleVerdict {
  for (const rule of needRules) {
    const fit = fitOf(rule.when, known)
    if (fit === 'yes') return verdictOf(rule, known)
    if (fit !== 'no') return branch(fit.missing, known)
  }
  throw new Error('the last rule fits everything')
}

/** `missing`: the first fact that nobody said and that decides whether the rule fits. */
function fitOf(when: NeedWhen, known: DeclaredFacts): 'yes' | 'no' | { missing: NeedFactName } {
  let missing: NeedFactName | undefined
  for (const fact of keysOf(when)) {
    const wanted: readonly unknown[] = [when[fact]].flat()
    const said = known[fact] ?? unsaidOf(fact)
    if (said === undefined) missing ??= fact
    else if (!wanted.includes(said)) return 'no'
  }
  return missing ? { missing } : 'yes'
}

const unsaidOf = (fact: NeedFactName): string | undefined => {
  const asked = needQuestions[fact]
  return 'unsaid' in asked ? asked.unsaid : undefined
}

/** Every answer to the missing question is tried: only where they differ it has to be put. */
function branch(fact: NeedFactName, known: DeclaredFacts): RuleVerdict {
  const { answers, question } = needQuestions[fact]
  const [first, ...others] = Object.keys(answers).map((answer) => () => decide({ ...known, [fact]: answer }))
  const verdict = first?.()
  if (verdict && others.every((other) => isSameVerdict(other(), verdict))) return verdict
  return {
    icp: 'CONSULT',
    orderType: null,
    actions: [],
    publicSecurity: 'CONSULT',
    assumed: {},
    reasons: [
      {
        rule: 'not-known',
        zh: `还需要知道：${question.zh}`,
        en: `One thing has to be known first: ${question.en}`,
        source: [],
      },
    ],
    question: { fact, ...question },
  }
}

const isSameVerdict = (one: RuleVerdict, other: RuleVerdict) =>
  one.icp === other.icp &&
  one.icp !== 'CONSULT' &&
  one.publicSecurity === other.publicSecurity &&
  one.orderType === other.orderType

function verdictOf(rule: NeedRule, known: DeclaredFacts): RuleVerdict {
  const opens = rule.actions.includes('open')
  const actions = rule.actions.map((action) => (action === 'open' ? openingOrder(known) : action))
  const publicSecurity = rule.publicSecurity === 'opened' ? whenOpened(known) : rule.publicSecurity
  const { id, reason, criterion, differs, source, icp, when } = rule
  const restsOn = [...keysOf(when), ...(opens ? (['sponsorFiled'] as const) : [])]
  const unsaid = restsOn.filter((fact) => known[fact] === undefined)
  return {
    assumed: Object.fromEntries(unsaid.map((fact) => [fact, unsaidOf(fact)])),
    icp,
    orderType: actions[0] ?? null,
    actions,
    publicSecurity,
    reasons: [
      { rule: id, ...reason, criterion, ...(differs && { differs }), source },
      ...(opens ? whichOrder(actions) : []),
    ],
  }
}

/** 首次备案 or 新增服务, by what the sponsor has filed already. */
function openingOrder({ sponsorFiled, sponsorFiledHere }: DeclaredFacts): OrderType {
  if (sponsorFiled !== 'true') return 'FIRST'
  return sponsorFiledHere === 'true' ? 'ADD_SERVICE_HERE' : 'ADD_SERVICE_ELSEWHERE'
}

const orderReasons: Partial<Record<OrderType, Text>> = {
  FIRST: { zh: '主办者没有备案：首次备案。', en: 'The sponsor has no filing: a first filing.' },
  ADD_SERVICE_HERE: {
    zh: '主办者已在本接入商备案：新增服务。',
    en: 'The sponsor is filed with this provider: a service is added.',
  },
  ADD_SERVICE_ELSEWHERE: {
    zh: '主办者已在其他接入商备案：新增服务（原备案不在本接入商）。',
    en: 'The sponsor is filed through another provider: a service is added here.',
  },
}

const whichOrder = (actions: readonly OrderType[]): NeedReason[] =>
  actions.flatMap((action) => {
    const text = orderReasons[action]
    return text ? [{ rule: `order-${action}`, ...text, source: ['huawei', 'tencent'] as const }] : []
  })

const remarks = {
  port: {
    rule: 'any-port',
    zh: '是否备案看域名，不看端口。',
    en: 'The domain decides, not the port.',
    source: ['tencent'],
  },
  ipv6: {
    rule: 'ipv6',
    zh: '我们持有的接口文本 V3.0（2013）只有 IPv4 字段，IPv6 须按管局的新版接口上报。',
    en: 'The interface text we hold, V3.0 of 2013, carries IPv4 only: IPv6 takes a newer one of the administration.',
    source: ['interface-v3'],
  },
  suffix: {
    rule: 'suffix-disputed',
    zh: '这个后缀是否获批，公开名单和各家说法不一：请先到 domain.miit.gov.cn 核实。',
    en: 'Public lists and providers differ on whether this suffix is approved: look it up at domain.miit.gov.cn first.',
    source: ['practice', 'reports'],
  },
  policeAbroad: {
    rule: 'police-abroad',
    zh: '公安联网备案的说法不一：多数来源只要求服务器在内地的网站办理，也有来源要求面向内地用户的境外网站办理，请咨询当地公安机关。',
    en: 'Sources differ on the filing with the police: most ask it of sites hosted in the mainland, some of sites abroad that serve it. Ask the local police.',
    source: ['reports'],
  },
  licence: {
    rule: 'licence-too',
    zh: '有偿提供信息服务，还须取得增值电信业务经营许可证。',
    en: 'Charging for information services takes a value-added telecom licence as well.',
    source: ['huawei'],
  },
  formerApproval: {
    rule: 'former-approval',
    zh: '教育、医疗类曾须前置审批，部分管局仍会询问，请先咨询。',
    en: 'Education and medicine once needed a pre-approval, and some administrations still ask: check first.',
    source: ['tencent'],
  },
} as const satisfies Record<string, NeedReason>

const interactive = ['forum', 'e-commerce', 'platform']

/** 计算机信息网络国际联网安全保护管理办法: within 30 days of opening; interactive services are looked at in person. */
function whenOpened({ content, carrier }: DeclaredFacts): PublicSecurityVerdict {
  if (carrier === 'app') return 'REQUIRED_IF_OPENED'
  return content && interactive.includes(content) ? 'INTERACTIVE' : 'REQUIRED_WITHIN_30D_OF_OPENING'
}
