import { isKeyOf, tidyDomain } from '@openbeian/filing'
import type { Text } from '../text.ts'
import { approvedSuffixes } from '../words/approved-suffixes.ts'
import { isDisputed } from '../words/disputed-suffixes.ts'

/** One question: the possible answers, and the answer assumed when it is not given. */
interface FactOfNeed {
  question: Text
  answers: Record<string, Text>
  /** The assumed answer; left out, nothing is assumed and the question may have to be put. */
  unsaid?: string
}

/** The facts that decide, in the order they are asked. */
export const needQuestions = {
  carrier: {
    question: { zh: '您要开通的是什么？', en: 'What do you want to open?' },
    answers: {
      website: { zh: '网站', en: 'a website' },
      app: { zh: 'APP', en: 'an app' },
      'mini-program': { zh: '小程序', en: 'a mini-program' },
      'quick-app': { zh: '快应用', en: 'a quick app' },
      api: { zh: '供程序调用的 HTTP 接口（API）', en: 'an HTTP interface for programs (API)' },
      mail: { zh: '邮件收发（没有网页邮箱）', en: 'mail without webmail' },
      webmail: { zh: '网页邮箱', en: 'webmail' },
      redirect: { zh: '只做跳转的域名', en: 'a domain that only redirects' },
      'object-storage': { zh: '对象存储中的文件', en: 'files in an object store' },
      'static-hosting': { zh: '静态网站托管', en: 'a site on static hosting' },
      'saas-site': { zh: '建站平台上的网站', en: 'a site on a site builder' },
      'platform-account': { zh: '平台上的店铺或公众号', en: 'a shop or an account on a platform' },
      'game-server': { zh: '游戏服务器（非网页）', en: 'a game server (no web pages)' },
      'non-web': { zh: '数据库、远程登录等非网页服务', en: 'databases, remote log-in and the like, no web' },
    },
  },
  serverLocation: {
    question: { zh: '服务器放在哪里？', en: 'Where is the server?' },
    answers: {
      mainland: { zh: '中国内地', en: 'mainland China' },
      hk: { zh: '香港', en: 'Hong Kong' },
      mo: { zh: '澳门', en: 'Macau' },
      tw: { zh: '台湾', en: 'Taiwan' },
      overseas: { zh: '境外', en: 'abroad' },
      none: { zh: '没有自己的服务器', en: 'there is no server of our own' },
    },
  },
  exposure: {
    question: { zh: '谁能访问？', en: 'Who can reach it?' },
    answers: {
      public: { zh: '互联网上的任何人', en: 'anybody on the Internet' },
      'public-login-only': { zh: '任何人都能打开登录页', en: 'anybody reaches its sign-in page' },
      'allow-list': { zh: '公网上仅名单内的地址', en: 'on the Internet, only listed addresses' },
      intranet: { zh: '仅内网或 VPN', en: 'only an intranet or VPN' },
      offline: { zh: '不联网', en: 'nobody: it is offline' },
    },
  },
  addressing: {
    question: { zh: '用什么地址访问？', en: 'By which address?' },
    answers: {
      'own-domain': { zh: '自己注册的域名', en: 'a registered domain' },
      'sub-domain': { zh: '该域名下的子域名', en: 'a sub-domain of it' },
      'gov-sub-domain': { zh: '政府域名（.gov.cn）下的子域名', en: 'a sub-domain of a .gov.cn name' },
      'vendor-domain': { zh: '平台提供的域名', en: 'a name that the platform provides' },
      'ip-only': { zh: '只用公网 IP', en: 'only a public IP address' },
      none: { zh: '没有公网地址', en: 'no public address' },
    },
  },
  serverOwner: {
    question: { zh: '服务器由谁提供？', en: 'Whose server is it?' },
    answers: {
      'this-provider': { zh: '本接入商', en: "this provider's" },
      'other-provider': { zh: '其他接入商', en: "another provider's" },
      'home-broadband': { zh: '家庭宽带', en: 'at home, on broadband' },
      any: { zh: '尚未确定', en: 'not decided yet' },
    },
    unsaid: 'this-provider',
  },
  apexFiled: {
    question: { zh: '这个域名备案过吗？', en: 'Has this domain been filed?' },
    answers: {
      none: { zh: '没有', en: 'no' },
      yes: { zh: '备案过', en: 'yes' },
      'by-other-sponsor': { zh: '由无关的其他主办者备案', en: 'by a sponsor who has nothing to do with us' },
    },
  },
  filedWithThisProvider: {
    question: { zh: '这个域名在本接入商有接入备案吗？', en: 'Was it filed with this provider?' },
    answers: { true: { zh: '有', en: 'yes' }, false: { zh: '没有', en: 'no' } },
  },
  sameSponsor: {
    question: { zh: '域名现有的备案属于您（同一主办者）吗？', en: 'Is the filing of the domain yours?' },
    answers: { true: { zh: '是', en: 'yes' }, false: { zh: '不是', en: 'no' } },
    unsaid: 'true',
  },
  sponsorNature: {
    question: { zh: '主办者是个人还是单位？', en: 'Who is the sponsor?' },
    answers: {
      individual: { zh: '个人', en: 'a person' },
      enterprise: { zh: '企业', en: 'an enterprise' },
      government: { zh: '政府机关、事业单位', en: 'a public body' },
      'foreign-company': { zh: '未在内地登记的境外企业', en: 'a foreign company not registered in the mainland' },
      other: { zh: '其他单位', en: 'another organisation' },
    },
    unsaid: 'enterprise',
  },
  sponsorFiled: {
    question: { zh: '主办者有其他备案吗？', en: 'Has the sponsor filed anything?' },
    answers: { true: { zh: '有', en: 'yes' }, false: { zh: '没有', en: 'no' } },
    unsaid: 'false',
  },
  sponsorFiledHere: {
    question: { zh: '其中有在本接入商的吗？', en: 'Any of it with this provider?' },
    answers: { true: { zh: '有', en: 'yes' }, false: { zh: '没有', en: 'no' } },
    unsaid: 'false',
  },
  content: {
    question: { zh: '内容属于哪一类？', en: 'What is it about?' },
    answers: {
      general: { zh: '一般内容', en: 'general' },
      'e-commerce': { zh: '电子商务', en: 'selling' },
      forum: { zh: '论坛、社区', en: 'a forum or community' },
      platform: { zh: '供他人使用的平台', en: 'a platform for others' },
      news: { zh: '新闻', en: 'news' },
      publishing: { zh: '出版', en: 'publishing' },
      drug: { zh: '药品、医疗器械信息', en: 'drugs or medical devices' },
      culture: { zh: '文化', en: 'culture' },
      audiovisual: { zh: '视听节目', en: 'audio-visual programmes' },
      finance: { zh: '金融', en: 'finance' },
      education: { zh: '教育', en: 'education' },
      medical: { zh: '医疗', en: 'medicine' },
      religion: { zh: '宗教', en: 'religion' },
      game: { zh: '游戏', en: 'games' },
    },
    unsaid: 'general',
  },
  commercial: {
    question: { zh: '是否向用户有偿提供信息服务？', en: 'Are users charged for information services?' },
    answers: {
      no: { zh: '否', en: 'no' },
      'own-goods': { zh: '只销售自己的商品', en: 'only own goods are sold' },
      yes: { zh: '是', en: 'yes' },
      licensed: { zh: '是，已有增值电信业务经营许可证', en: 'yes, and the licence is there' },
    },
    unsaid: 'no',
  },
  status: {
    question: { zh: '现在到哪一步了？', en: 'How far is it?' },
    answers: {
      planned: { zh: '准备开通', en: 'about to open' },
      online: { zh: '已经开通', en: 'open' },
      'not-built': { zh: '尚未建设', en: 'not built yet' },
      parked: { zh: '已停用，域名不解析', en: 'out of use, the domain points nowhere' },
      'moved-away': { zh: '已迁出', en: 'moved away' },
    },
    unsaid: 'planned',
  },
  cdn: {
    question: { zh: '前面有 CDN 或防护节点吗？', en: 'Are there CDN or protection nodes in front?' },
    answers: {
      none: { zh: '没有', en: 'no' },
      'mainland-nodes': { zh: 'CDN，有内地节点', en: 'a CDN with mainland nodes' },
      'overseas-only': { zh: 'CDN，只有境外节点', en: 'a CDN with nodes abroad only' },
      'mainland-waf': { zh: '内地的 WAF 或高防', en: 'a mainland WAF or anti-DDoS node' },
    },
    unsaid: 'none',
  },
  registrar: {
    question: { zh: '域名的注册商是谁？', en: 'Who is the registrar of the domain?' },
    answers: {
      approved: { zh: '获工信部批准', en: 'one approved in China' },
      'other-approved': { zh: '其他获批准的注册商', en: 'another approved one' },
      'overseas-unapproved': { zh: '未获批准的境外注册商', en: 'one abroad without approval' },
    },
    unsaid: 'approved',
  },
  domesticStore: {
    question: { zh: 'APP 在内地应用商店上架吗？', en: 'Is the app in mainland stores?' },
    answers: { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } },
    unsaid: 'false',
  },
  wantsFiling: {
    question: { zh: '即使不必要也希望备案吗？', en: 'Do you want a filing even where none is needed?' },
    answers: { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } },
    unsaid: 'false',
  },
  environment: {
    question: { zh: '用于什么环境？', en: 'What is it for?' },
    answers: {
      production: { zh: '正式环境', en: 'production' },
      test: { zh: '测试环境', en: 'tests' },
      office: { zh: '内部办公', en: 'the office' },
    },
    unsaid: 'production',
  },
  suffix: {
    question: { zh: '域名后缀获批准了吗？', en: 'Is the top-level domain approved?' },
    answers: {
      approved: { zh: '已获批准', en: 'yes' },
      doubtful: { zh: '说法不一', en: 'sources differ' },
      unapproved: { zh: '未获批准', en: 'no' },
    },
    unsaid: 'approved',
  },
} as const satisfies Record<string, FactOfNeed>

export type NeedFactName = keyof typeof needQuestions
export type NeedAnswer<Name extends NeedFactName> = keyof (typeof needQuestions)[Name]['answers']
/** What is known of a case; what is left out is not known. */
export type NeedFacts = { [Name in NeedFactName]?: NeedAnswer<Name> }

/** What was not understood of what somebody declared; it is left out of the decision. */
export interface NeedWarning {
  fact: string
  value: unknown
  message: Text
}

/** Names that are taken and never change a verdict: the domain is what counts, not the port or the kind of address. */
const noMatter = { port: 'number', ipVersion: 'number' } as const

/** Reads declared facts: booleans and a top-level domain come as people write them. Never throws. */
export function readNeedFacts(declared: Record<string, unknown>): { facts: NeedFacts; warnings: NeedWarning[] } {
  const facts: NeedFacts = {}
  const warnings: NeedWarning[] = []
  for (const [fact, value] of Object.entries(declared)) {
    // what a form leaves empty is not said
    if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) continue
    if (fact === 'tld' && typeof value === 'string') facts.suffix = suffixOf(value)
    else if (fact in noMatter) {
      if (typeof value !== 'number') warnings.push(notUnderstood(fact, value))
    } else if (!isKeyOf(needQuestions, fact)) warnings.push(notAsked(fact, value))
    else if (isKeyOf(needQuestions[fact].answers, String(value))) Object.assign(facts, { [fact]: String(value) })
    // kinds of organisations are many, and they are all judged alike
    else if (fact === 'sponsorNature' && typeof value === 'string') facts[fact] = 'other'
    else warnings.push(notUnderstood(fact, value))
  }
  return { facts, warnings }
}

const suffixOf = (tld: string) => {
  const last = tidyDomain(tld).split('.').at(-1) ?? ''
  if (!approvedSuffixes.words.includes(last)) return 'unapproved'
  return isDisputed(last) ? 'doubtful' : 'approved'
}

const notAsked = (fact: string, value: unknown): NeedWarning => ({
  fact,
  value,
  message: { zh: `没有“${fact}”这一项，未予考虑。`, en: `There is no fact “${fact}”; it was left out.` },
})

const notUnderstood = (fact: string, value: unknown): NeedWarning => ({
  fact,
  value,
  message: {
    zh: `“${fact}”的值无法识别，按未知处理。`,
    en: `The value of “${fact}” was not understood; it counts as not known.`,
  },
})
