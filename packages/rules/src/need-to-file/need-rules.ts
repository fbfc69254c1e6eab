import type { OrderType } from '@openbeian/filing'
import type { SourceId } from '../sources.ts'
import type { Text } from '../text.ts'
import type { NeedAnswer, NeedFactName } from './need-facts.ts'
import type { NeedCriterion, NeedVerdict, PublicSecurityVerdict } from './need-verdicts.ts'

/** Every named fact has one of these answers. */
export type NeedWhen = { readonly [Name in NeedFactName]?: NeedAnswer<Name> | readonly NeedAnswer<Name>[] }

export interface NeedRule {
  id: string
  when: NeedWhen
  icp: NeedVerdict
  /** What has to be done, in this order; `open` stands for the order that opens a service for this sponsor. */
  actions: readonly (OrderType | 'open')[]
  /** `opened`: what any service owes the police that opens, by its kind and content. */
  publicSecurity: PublicSecurityVerdict | 'opened'
  reason: Text
  /** Whose yardstick the verdict follows. */
  criterion: NeedCriterion
  /** What another source says, or who goes by something else. */
  differs?: Text
  source: readonly SourceId[]
}

const outside = ['hk', 'mo', 'tw', 'overseas'] as const
/** No server at all: an app by itself, pages that only a CDN or a hosting platform holds. */
const withoutServer = { serverLocation: 'none' } as const
const notInMainland = ['none', ...outside] as const
const noMainlandNode = { serverLocation: notInMainland, cdn: ['none', 'overseas-only'] } as const
const online = ['public', 'public-login-only', 'allow-list'] as const
const domains = ['own-domain', 'sub-domain'] as const
/** What has a filing of its own, whatever its domain has. */
const app = { carrier: 'app' } as const
const site = [
  'website',
  'api',
  'webmail',
  'redirect',
  'object-storage',
  'static-hosting',
  'saas-site',
  'platform-account',
  'game-server',
] as const
const filedHere = { apexFiled: 'yes', filedWithThisProvider: 'true' } as const
const here = ['this-provider', 'any'] as const

/** 前置审批: contents that an authority approves before they are filed. */
const preApproved = ['news', 'publishing', 'drug', 'culture', 'audiovisual', 'finance', 'religion'] as const
/** What a person may not run: anything but general content. */
const notForPersons = [
  ...preApproved,
  ...(['e-commerce', 'forum', 'platform', 'education', 'medical', 'game'] as const),
] as const

/** Whether a filing is needed, by the first rule that fits. */
export const needRules: readonly NeedRule[] = [
  {
    id: 'offline-app-in-store',
    when: { exposure: 'offline', ...app, domesticStore: 'true' },
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'NOT_REQUIRED',
    reason: {
      zh: '单机不联网的APP没有从事互联网信息服务，不需要备案。',
      en: 'An app that never goes online offers no Internet information service and is not filed.',
    },
    differs: {
      zh: '部分应用商店上架时仍要求备案号，或要求提交单机不联网的声明：请看商店的说明。',
      en: 'Some stores still ask for a number, or for a declaration that it stays offline: see what the store says.',
    },
    criterion: 'ministry',
    source: ['miit-2023-105', 'reports'],
  },
  {
    id: 'offline',
    when: { exposure: 'offline' },
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'NOT_REQUIRED',
    reason: { zh: '不联网，没有向互联网提供信息服务。', en: 'It is offline: nothing is offered on the Internet.' },
    criterion: 'law',
    source: ['order-33', 'practice'],
  },
  {
    id: 'inside-only',
    when: { exposure: 'intranet' },
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'NOT_REQUIRED',
    reason: {
      zh: '只能从内网或 VPN 访问，没有向公众提供服务；等级保护等义务可能仍然适用。',
      en: 'It is reached only from inside; duties such as classified protection may still apply.',
    },
    criterion: 'law',
    source: ['order-292', 'huawei'],
  },
  {
    id: 'no-web',
    when: { carrier: ['non-web', 'mail'] },
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'NOT_REQUIRED',
    reason: {
      zh: '没有网页或 HTTP 服务；如有网页邮箱或管理页面对外开放，则需备案。',
      en: 'There is no web or HTTP service; webmail or a public admin page would have to be filed.',
    },
    criterion: 'providers',
    source: ['tencent'],
  },
  {
    id: 'platform-account',
    when: { carrier: 'platform-account' },
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'PLATFORM',
    reason: {
      zh: '店铺、公众号属于平台的服务，由平台备案；绑定自有域名后另行判断。',
      en: 'A shop or account is part of the platform, which is filed; a domain of your own changes that.',
    },
    criterion: 'platforms',
    source: ['practice'],
  },
  {
    id: 'mini-program',
    when: { carrier: 'mini-program' },
    icp: 'FILE_WITH_PLATFORM',
    actions: [],
    publicSecurity: 'REQUIRED_IF_OPENED',
    reason: {
      zh: '小程序由其平台提交备案；它调用的后台域名仍需单独判断。',
      en: 'Its platform files a mini-program; the back-end domain it calls is judged by itself.',
    },
    criterion: 'ministry',
    source: ['miit-2023-105', 'huawei', 'wechat'],
  },
  {
    id: 'quick-app',
    when: { carrier: 'quick-app' },
    icp: 'FILE_WITH_PLATFORM',
    actions: [],
    publicSecurity: 'PER_PLATFORM',
    reason: {
      zh: '快应用由分发平台提交备案；它调用的后台域名仍需单独判断。',
      en: 'The platform that distributes a quick app files it; the back-end domain is judged by itself.',
    },
    criterion: 'ministry',
    source: ['miit-2023-105', 'huawei'],
  },
  {
    id: 'store-app-without-server',
    when: { ...withoutServer, ...app, domesticStore: 'true' },
    icp: 'CANNOT_FILE_YET',
    actions: [],
    publicSecurity: 'REQUIRED_IF_OPENED',
    reason: {
      zh: '内地应用商店不得分发未备案的APP，而接入商只为使用其内地资源的APP提交备案：请先取得内地的云资源，或由所用云开发平台的接入商提交。',
      en: 'Mainland stores must not distribute apps that are not filed, and providers file only for apps on their resources: get a mainland one, or let the provider of the back-end platform file.',
    },
    differs: {
      zh: '工信部通知没有要求APP有自己的服务器；需要内地资源是接入商的口径。',
      en: 'The ministry’s notice does not ask for a server of its own: the mainland resource is the providers’ criterion.',
    },
    criterion: 'platforms',
    source: ['miit-2023-105', 'reports'],
  },
  {
    id: 'app-without-server',
    when: { ...withoutServer, ...app },
    icp: 'CONSULT',
    actions: [],
    publicSecurity: 'CONSULT',
    reason: {
      zh: 'APP联网但没有自己的服务器：用了云开发等平台的，由该平台的接入商提交；只调用他人公开接口的，请咨询管局。',
      en: 'The app goes online without a server of its own: on a back-end platform that platform’s provider files; where it only calls others’ public interfaces, ask the administration.',
    },
    differs: {
      zh: '工信部通知要求从事互联网信息服务的APP都备案；接入商没有内地资源就无从提交。',
      en: 'The notice asks it of every app with an information service; a provider cannot file without a mainland resource.',
    },
    criterion: 'ministry',
    source: ['miit-2023-105', 'reports'],
  },
  {
    id: 'filed-here-now-abroad',
    when: { ...noMainlandNode, carrier: site, addressing: 'own-domain', ...filedHere, sameSponsor: 'true' },
    icp: 'MUST_CANCEL',
    actions: ['CANCEL_SERVICE'],
    publicSecurity: 'CANCEL',
    reason: {
      zh: '服务器已不在内地，原备案失去接入，应当注销；如仍保留内地节点请填写。',
      en: 'The server left the mainland and the filing has no access any more; say so if a mainland node stays.',
    },
    criterion: 'providers',
    source: ['huawei', 'tencent'],
  },
  {
    id: 'store-app-abroad',
    when: { ...noMainlandNode, ...app, domesticStore: 'true' },
    icp: 'CANNOT_FILE_YET',
    actions: [],
    publicSecurity: 'NOT_REQUIRED_FOR_HOSTING',
    reason: {
      zh: '工信部要求应用商店不得分发未备案的APP，而接入商只为使用其内地资源的APP提交备案：请先使用内地服务器。',
      en: 'The ministry forbids stores to distribute apps that are not filed, and providers file only for apps on their mainland resources: get one first.',
    },
    differs: {
      zh: '通知要求在境内提供服务的APP都备案，没有说服务器须在内地；内地服务器是接入商的口径。境外开发者的商店上架要求各家不同。',
      en: 'The notice asks it of every app that serves the territory, wherever its server is; the mainland server is the providers’ criterion. What stores ask of developers abroad differs.',
    },
    criterion: 'platforms',
    source: ['miit-2023-105', 'huawei'],
  },
  {
    id: 'abroad-cannot-be-filed',
    when: { ...noMainlandNode, wantsFiling: 'true' },
    icp: 'CANNOT_FILE',
    actions: [],
    publicSecurity: 'NOT_REQUIRED_FOR_HOSTING',
    reason: {
      zh: '备案由接入商凭其内地资源提交：没有内地服务器、CDN 或防护节点就没有人可以提交。',
      en: 'An access provider files for its mainland resources: without a mainland server, CDN or protection node nobody can file.',
    },
    criterion: 'providers',
    source: ['huawei', 'tencent'],
  },
  {
    id: 'abroad',
    when: noMainlandNode,
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'NOT_REQUIRED_FOR_HOSTING',
    reason: {
      zh: '没有使用内地服务器，也没有内地 CDN 或防护节点；接入商以接入是否在内地为准。',
      en: 'No mainland server is used, and no mainland CDN or protection node: access providers go by where access is given.',
    },
    differs: {
      zh: '第33号令第五条说的是境内的组织或个人通过域名或IP访问的网站，没有提服务器位置；向内地用户提供服务的，请咨询管局。',
      en: 'Order 33 art. 5 speaks of sites of persons in the territory reached by domain or IP, and not of servers: ask the administration where it serves the mainland.',
    },
    criterion: 'providers',
    source: ['huawei', 'tencent'],
  },
  {
    id: 'home-broadband',
    when: { serverOwner: 'home-broadband' },
    icp: 'CONSULT_ISP',
    actions: [],
    publicSecurity: 'CONSULT',
    reason: {
      zh: '家庭宽带上的网站只能由宽带运营商接入；运营商通常封闭 80、443 端口。',
      en: 'A site on home broadband can only be filed by its operator, who mostly closes ports 80 and 443.',
    },
    criterion: 'providers',
    source: ['huawei'],
  },
  {
    id: 'foreign-company',
    when: { sponsorNature: 'foreign-company' },
    icp: 'CANNOT_FILE_YET',
    actions: [],
    publicSecurity: 'NONE',
    reason: {
      zh: '主办者须持有内地颁发的证件，例如分公司执照或常驻代表机构登记证。',
      en: 'The sponsor needs a certificate issued in the mainland, such as that of a branch or representative office.',
    },
    criterion: 'providers',
    source: ['huawei'],
  },
  {
    id: 'vendor-store',
    when: { carrier: 'object-storage', addressing: 'vendor-domain' },
    icp: 'ALREADY_COVERED',
    actions: [],
    publicSecurity: 'NOT_REQUIRED',
    reason: {
      zh: '使用服务商已备案的域名；多数服务商限制用它直接展示网页。',
      en: "It uses the vendor's own filed domain; most vendors restrict showing pages on it.",
    },
    criterion: 'providers',
    source: ['practice'],
  },
  {
    id: 'vendor-domain',
    when: { addressing: 'vendor-domain', carrier: site },
    icp: 'ALREADY_COVERED',
    actions: [],
    publicSecurity: 'PLATFORM',
    reason: {
      zh: '使用平台已备案的域名，由平台负责；绑定自有域名后须自行备案。',
      en: "It uses the platform's filed domain, and the platform answers for it; a domain of your own has to be filed.",
    },
    criterion: 'platforms',
    source: ['practice'],
  },
  {
    id: 'listed-addresses-without-domain',
    when: { exposure: 'allow-list', addressing: ['ip-only', 'none'], carrier: site },
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'IF_OPENED',
    reason: {
      zh: '没有域名，且只有名单内的地址可以访问，没有向公众提供服务。',
      en: 'There is no domain and only listed addresses reach it: nothing is offered to the public.',
    },
    criterion: 'providers',
    source: ['practice'],
  },
  {
    id: 'game-server-by-address',
    when: { carrier: 'game-server', addressing: ['ip-only', 'none'] },
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'NOT_REQUIRED',
    reason: {
      zh: '没有网页、也没有域名；游戏客户端（APP）和官网各自需要备案。',
      en: 'No web pages and no domain; the game itself (an app) and its site have filings of their own.',
    },
    criterion: 'providers',
    source: ['practice'],
  },
  {
    id: 'no-address',
    when: { addressing: 'none', carrier: site },
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'NOT_REQUIRED',
    reason: {
      zh: '没有公网地址，域名也没有解析，外界无法访问。',
      en: 'It has no public address and no domain points to it.',
    },
    criterion: 'providers',
    source: ['tencent'],
  },
  {
    id: 'only-an-address',
    when: { addressing: 'ip-only', carrier: site },
    icp: 'MUST_FILE_IP_ONLY_OR_CLOSE',
    actions: ['open'],
    publicSecurity: 'opened',
    reason: {
      zh: '第33号令第五条写明，仅能通过 IP 访问的网站也在备案范围内。',
      en: 'Order 33 art. 5 names sites reached by an IP address alone: they are in scope.',
    },
    differs: {
      zh: '多数接入商不为只有 IP 的网站提交备案：请关闭网页，或改用域名。',
      en: 'Most providers do not file a site without a domain: close the page, or use a domain.',
    },
    criterion: 'law',
    source: ['order-33', 'interface-v3', 'tencent'],
  },
  {
    id: 'suffix-not-approved',
    when: { suffix: 'unapproved' },
    icp: 'CANNOT_FILE',
    actions: [],
    publicSecurity: 'NONE',
    reason: {
      zh: '该顶级域未获批准，不能备案；请换用已批准的后缀。',
      en: 'This top-level domain is not approved and cannot be filed: use an approved one.',
    },
    criterion: 'ministry',
    source: ['miit-2017-264', 'tencent'],
  },
  {
    id: 'registrar-not-approved',
    when: { registrar: 'overseas-unapproved' },
    icp: 'CANNOT_FILE_YET',
    actions: [],
    publicSecurity: 'NONE',
    reason: {
      zh: '域名须由境内获批准的注册商管理；请先转入并完成实名认证。',
      en: 'The domain has to be with a registrar approved in China: transfer it there and verify its holder first.',
    },
    criterion: 'ministry',
    source: ['miit-2017-264', 'tencent'],
  },
  {
    id: 'gov-sub-domain',
    when: { addressing: 'gov-sub-domain', exposure: online, serverOwner: here },
    icp: 'MUST_FILE',
    actions: ['open'],
    publicSecurity: 'opened',
    reason: {
      zh: '.gov.cn 下的子域名由各自的单位单独备案，不随上级域名覆盖。',
      en: 'Below .gov.cn each body files its own sub-domain; the filing above does not cover it.',
    },
    criterion: 'providers',
    source: ['huawei', 'tencent'],
  },
  {
    id: 'app-of-other-provider',
    when: { ...app, serverOwner: 'other-provider' },
    icp: 'MUST_FILE_ELSEWHERE',
    actions: [],
    publicSecurity: 'REQUIRED_IF_OPENED',
    reason: {
      zh: 'APP 由为其提供服务器的接入商提交备案。',
      en: 'The provider whose server an app uses files it.',
    },
    criterion: 'ministry',
    source: ['miit-2023-105', 'huawei'],
  },
  {
    id: 'app-of-new-sponsor',
    when: { ...app, apexFiled: 'yes', sameSponsor: 'false' },
    icp: 'MUST_CANCEL_THEN_FILE',
    actions: ['CANCEL_SERVICE', 'FIRST'],
    publicSecurity: 'CHANGE',
    reason: {
      zh: 'APP 不能迁移到其他主办者：先注销原备案，再由新主办者备案。',
      en: 'An app cannot migrate to another sponsor: its filing is cancelled, and the new sponsor files.',
    },
    criterion: 'providers',
    source: ['huawei'],
  },
  {
    id: 'filed-by-other-sponsor',
    when: { apexFiled: 'by-other-sponsor', carrier: site },
    icp: 'BLOCKED_UNTIL_CANCELLED',
    actions: [],
    publicSecurity: 'NONE',
    reason: {
      zh: '该域名已由其他主办者备案，须先凭域名证书向其管局申请删除原备案。',
      en: "Another sponsor filed this domain: its administration has to remove that filing first, on the domain's certificate.",
    },
    criterion: 'providers',
    source: ['tencent'],
  },
  {
    id: 'person-hands-over',
    when: { apexFiled: 'yes', sameSponsor: 'false', sponsorNature: 'individual', carrier: site },
    icp: 'MUST_CANCEL_THEN_FILE',
    actions: ['CANCEL_SERVICE', 'FIRST'],
    publicSecurity: 'CHANGE',
    reason: {
      zh: '个人与单位之间不能迁移备案：先注销原备案，再由新主办者备案。',
      en: 'Filings do not migrate between persons and organisations: cancel, then the new sponsor files.',
    },
    criterion: 'providers',
    source: ['huawei'],
  },
  {
    id: 'sponsor-changes',
    when: { apexFiled: 'yes', sameSponsor: 'false', carrier: site },
    icp: 'MUST_MIGRATE_OR_REFILE',
    actions: ['MIGRATE_SERVICE'],
    publicSecurity: 'CHANGE',
    reason: {
      zh: '主办者变了：所在省支持的迁移备案，否则注销后由新主办者重新备案；域名须先过户。',
      en: 'The sponsor changed: migrate where the province does that, else cancel and file anew; the domain changes hands first.',
    },
    criterion: 'providers',
    source: ['huawei'],
  },
  {
    id: 'left-this-provider',
    when: { serverOwner: 'other-provider', ...filedHere, carrier: site },
    icp: 'CANCEL_ACCESS_HERE',
    actions: ['CANCEL_ACCESS'],
    publicSecurity: 'CHANGE_PROVIDER_INFO',
    reason: {
      zh: '服务器已在其他接入商处，由对方新增接入；本接入商的接入应当取消。',
      en: 'The server is with another provider, who adds its access; the access here is cancelled.',
    },
    criterion: 'providers',
    source: ['huawei', 'tencent'],
  },
  {
    id: 'moved-away-from-here',
    when: { status: 'moved-away', ...filedHere, carrier: site },
    icp: 'CANCEL_ACCESS_HERE',
    actions: ['CANCEL_ACCESS'],
    publicSecurity: 'CHANGE_PROVIDER_INFO',
    reason: {
      zh: '网站已迁出本接入商，本接入商的接入应当取消。',
      en: 'The site moved away from this provider, and its access here is cancelled.',
    },
    criterion: 'providers',
    source: ['huawei', 'tencent'],
  },
  {
    id: 'other-provider',
    when: { serverOwner: 'other-provider' },
    icp: 'MUST_FILE_ELSEWHERE',
    actions: [],
    publicSecurity: 'opened',
    reason: {
      zh: '谁提供接入，谁提交备案：请在提供服务器的接入商处办理。',
      en: 'Who gives access files: apply at the provider whose server it is.',
    },
    criterion: 'law',
    source: ['order-33', 'huawei'],
  },
  {
    id: 'out-of-use',
    when: { status: ['parked', 'moved-away'], ...filedHere, addressing: 'own-domain', carrier: site },
    icp: 'MUST_CANCEL',
    actions: ['CANCEL_SERVICE'],
    publicSecurity: 'CANCEL',
    reason: {
      zh: '网站已停用，备案与事实不符，应当注销。',
      en: 'The site is out of use, and a filing that is no longer true is cancelled.',
    },
    criterion: 'law',
    source: ['order-33', 'huawei'],
  },
  {
    id: 'app-not-eligible',
    when: { ...app, sponsorNature: 'individual', content: notForPersons },
    icp: 'CANNOT_FILE_AS_INDIVIDUAL',
    actions: [],
    publicSecurity: 'opened',
    reason: {
      zh: '个人不能运营此类内容；请以单位备案。',
      en: 'A person may not run such content: file as an organisation.',
    },
    criterion: 'providers',
    source: ['huawei', 'tencent'],
  },
  {
    id: 'covered-sub-domain',
    when: { ...filedHere, addressing: 'sub-domain', carrier: site, exposure: online },
    icp: 'ALREADY_COVERED',
    actions: [],
    publicSecurity: 'UPDATE_IF_NEW_SITE',
    reason: {
      zh: '主域名已由同一主办者在本接入商备案，子域名无需另行备案。',
      en: 'The same sponsor filed the registered domain with this provider: its sub-domains are covered.',
    },
    criterion: 'providers',
    source: ['tencent', 'huawei'],
  },
  {
    id: 'cdn-over-filed-domain',
    when: {
      apexFiled: 'yes',
      filedWithThisProvider: 'false',
      serverLocation: notInMainland,
      cdn: 'mainland-nodes',
      carrier: site,
      exposure: online,
    },
    icp: 'ALREADY_COVERED',
    actions: [],
    publicSecurity: 'UPDATE_IF_NEW_SITE',
    reason: {
      zh: '域名已备案，可以使用内地 CDN 节点；CDN 服务商核对的是域名有没有有效的备案。',
      en: 'The domain is filed and may use mainland CDN nodes: CDN providers look whether it has a filing in force.',
    },
    differs: {
      zh: '有的接入商要求源站也在其内地，或要求新增接入；备案没有任何内地接入时，管局可能按空壳处理。',
      en: 'Some providers want the origin in the mainland, or the access added; a filing without any mainland access may be taken for an empty shell.',
    },
    criterion: 'providers',
    source: ['huawei', 'practice'],
  },
  {
    id: 'add-access-for-sub-domain',
    when: { apexFiled: 'yes', addressing: 'sub-domain', carrier: site, exposure: online },
    icp: 'MUST_ADD_ACCESS',
    actions: ['ADD_ACCESS'],
    publicSecurity: 'UPDATE_IF_NEW_SITE',
    reason: {
      zh: '主域名已在其他接入商备案，流量到了本接入商，须新增接入。',
      en: 'The registered domain is filed through another provider and traffic comes here: this access is added.',
    },
    criterion: 'providers',
    source: ['tencent', 'huawei'],
  },
  {
    id: 'add-access',
    when: { apexFiled: 'yes', filedWithThisProvider: 'false', carrier: site },
    icp: 'MUST_ADD_ACCESS',
    actions: ['ADD_ACCESS'],
    publicSecurity: 'UPDATE',
    reason: {
      zh: '域名已在其他接入商备案，须为本接入商新增接入；备案号不变，网站无需关闭。',
      en: 'The domain is filed through another provider: access here is added; the number stays, the site stays up.',
    },
    criterion: 'providers',
    source: ['tencent', 'huawei'],
  },
  {
    id: 'filed-and-unchanged',
    when: { ...filedHere, status: 'online', carrier: site },
    icp: 'ALREADY_COVERED',
    actions: [],
    publicSecurity: 'UPDATE_IF_NEW_SITE',
    reason: {
      zh: '域名已由同一主办者在本接入商备案并开通；信息有变化时再办理变更。',
      en: 'The same sponsor filed the domain with this provider and it is open; what changes has to be filed.',
    },
    criterion: 'providers',
    source: ['tencent', 'huawei'],
  },
  {
    id: 'commercial-access-changes',
    when: { ...filedHere, commercial: ['yes', 'licensed'], carrier: site },
    icp: 'MUST_CHANGE',
    actions: ['CHANGE_ACCESS'],
    publicSecurity: 'CHANGE_IF_IP_FILED',
    reason: {
      zh: '经营性网站的接入信息（如 IP）变化，必须变更备案。',
      en: 'A commercial site has to file a change of its access, such as another IP address.',
    },
    criterion: 'providers',
    source: ['tencent'],
  },
  {
    id: 'access-changes',
    when: { ...filedHere, carrier: site },
    icp: 'CHANGE_RECOMMENDED',
    actions: ['CHANGE_ACCESS'],
    publicSecurity: 'CHANGE_IF_IP_FILED',
    reason: {
      zh: '在本接入商内更换 IP 等接入信息，建议变更备案；部分管局核查 IP 是否一致。',
      en: 'Another IP address with the same provider: changing the filing is advised; some administrations compare it.',
    },
    criterion: 'providers',
    source: ['tencent'],
  },
  {
    id: 'not-pointed-anywhere',
    when: { status: ['parked', 'moved-away'], wantsFiling: 'false' },
    icp: 'NOT_REQUIRED',
    actions: [],
    publicSecurity: 'NOT_REQUIRED',
    reason: { zh: '域名没有解析到服务器。', en: 'The domain points to no server.' },
    criterion: 'providers',
    source: ['tencent'],
  },
  {
    id: 'game-server-by-domain',
    when: { carrier: 'game-server' },
    icp: 'CONSULT',
    actions: [],
    publicSecurity: 'CONSULT',
    reason: {
      zh: '非网页的游戏服务是否须为域名备案，请咨询管局；游戏 APP 和官网各自需要备案。',
      en: 'Ask the administration whether a domain of a game server without web pages is filed; the game app and its site are filed themselves.',
    },
    differs: {
      zh: '各地掌握不一：有的接入商按域名一律检查，有的只查网页服务。',
      en: 'It differs by place: some providers check every domain, some only web services.',
    },
    criterion: 'providers',
    source: ['practice'],
  },
  {
    id: 'person-with-content',
    when: { sponsorNature: 'individual', content: notForPersons },
    icp: 'CANNOT_FILE_AS_INDIVIDUAL',
    actions: [],
    publicSecurity: 'opened',
    reason: {
      zh: '个人不能运营论坛、交易、平台或须审批的内容；请以单位备案。',
      en: 'A person may not run a forum, sales, a platform or content that needs approval: file as an organisation.',
    },
    criterion: 'providers',
    source: ['huawei', 'tencent'],
  },
  {
    id: 'person-with-commerce',
    when: { sponsorNature: 'individual', commercial: ['own-goods', 'yes', 'licensed'] },
    icp: 'CANNOT_FILE_AS_INDIVIDUAL',
    actions: [],
    publicSecurity: 'opened',
    reason: {
      zh: '个人网站不得含经营内容；请以单位或个体工商户备案。',
      en: "A person's site may not be commercial: file as an organisation.",
    },
    criterion: 'providers',
    source: ['huawei'],
  },
  {
    id: 'before-dns',
    when: { exposure: 'allow-list', addressing: domains, carrier: site },
    icp: 'FILE_BEFORE_DNS',
    actions: ['open'],
    publicSecurity: 'IF_OPENED',
    reason: {
      zh: '即使限制来源地址，接入商仍会按域名检查；请使用内网解析，或先备案再解析到公网。',
      en: 'Providers check by domain even where addresses are restricted: use internal DNS, or file before pointing it here.',
    },
    criterion: 'providers',
    source: ['practice'],
  },
  {
    id: 'pre-approval',
    when: { content: preApproved },
    icp: 'MUST_FILE_WITH_PRE_APPROVAL',
    actions: ['open'],
    publicSecurity: 'opened',
    reason: {
      zh: '此类内容须先由主管部门前置审批，取得文件后备案。',
      en: 'Such content is approved by its authority first; file with that document.',
    },
    criterion: 'law',
    source: ['order-292', 'tencent'],
  },
  {
    id: 'licence',
    when: { commercial: 'yes' },
    icp: 'MUST_FILE_AND_LICENCE',
    actions: ['open'],
    publicSecurity: 'opened',
    reason: {
      zh: '向公众有偿提供信息服务，除备案外还须取得增值电信业务经营许可证。',
      en: 'Charging the public for information services takes a value-added telecom licence beside the filing.',
    },
    criterion: 'law',
    source: ['order-292', 'huawei'],
  },
  {
    id: 'sub-domain-alone',
    when: { addressing: 'sub-domain', carrier: site },
    icp: 'MUST_FILE_APEX',
    actions: ['open'],
    publicSecurity: 'opened',
    reason: {
      zh: '备案以注册域名为单位：请为主域名备案，子域名随之覆盖。',
      en: 'The registered domain is what is filed; its sub-domains are covered by that.',
    },
    criterion: 'providers',
    source: ['huawei'],
  },
  {
    id: 'early',
    when: { status: ['not-built', 'parked', 'moved-away'] },
    icp: 'MAY_FILE_EARLY',
    actions: ['open'],
    publicSecurity: 'AFTER_OPENING',
    reason: {
      zh: '网站建成前可以先备案；备案后须在规定期限内开通。',
      en: 'A site may be filed before it is built, and has to open in the time set then.',
    },
    criterion: 'providers',
    source: ['tencent'],
  },
  {
    id: 'app',
    when: app,
    icp: 'MUST_FILE',
    actions: ['open'],
    publicSecurity: 'opened',
    reason: {
      zh: 'APP 使用内地服务器，须单独备案，与其网站的备案互不替代。',
      en: 'An app with a mainland server has a filing of its own; that of its site does not stand in for it.',
    },
    criterion: 'ministry',
    source: ['miit-2023-105', 'huawei'],
  },
  {
    id: 'mainland-node-alone',
    when: { serverLocation: notInMainland, cdn: ['mainland-nodes', 'mainland-waf'], carrier: site },
    icp: 'MUST_FILE',
    actions: ['open'],
    publicSecurity: 'opened',
    reason: {
      zh: '内地没有服务器，但域名指向内地的 CDN 或防护节点：加速或防护范围包含内地的，服务商要求域名先备案。',
      en: 'No server stands in the mainland, but the domain leads to mainland CDN or protection nodes: their providers want it filed first.',
    },
    differs: {
      zh: '多数接入商不能凭 CDN 本身提交首次备案，要有内地服务器或备案服务号；只用境外节点则不需要备案。',
      en: 'Most providers cannot file first for a CDN alone: it takes a mainland server or an access code. With nodes abroad only, nothing is filed.',
    },
    criterion: 'providers',
    source: ['huawei', 'tencent', 'practice'],
  },
  {
    id: 'store-by-own-domain',
    when: { carrier: ['object-storage', 'static-hosting'] },
    icp: 'MUST_FILE',
    actions: ['open'],
    publicSecurity: 'opened',
    reason: {
      zh: '把自有域名绑定到内地的存储桶或静态托管，域名就指向内地节点，服务商在绑定时核对备案。',
      en: 'A domain bound to a mainland bucket or static hosting leads to a mainland node, and the provider checks its filing when it is bound.',
    },
    differs: {
      zh: '多数接入商不能凭存储桶提交备案，要有内地服务器或备案服务号；存储桶放在境外、不用内地节点则不需要备案。',
      en: 'Most providers cannot file for a bucket: it takes a mainland server or an access code. A bucket abroad without mainland nodes is not filed.',
    },
    criterion: 'providers',
    source: ['huawei', 'practice'],
  },
  {
    id: 'public-in-the-mainland',
    when: {},
    icp: 'MUST_FILE',
    actions: ['open'],
    publicSecurity: 'opened',
    reason: {
      zh: '在境内向公众提供网站须备案后开通；接入商以域名是否指向其内地节点为准，与端口和注册商无关。',
      en: 'A site for the public in the territory is filed before it opens; providers go by whether its domain leads to their mainland nodes, whatever port or registrar.',
    },
    criterion: 'law',
    source: ['order-33', 'tencent'],
  },
]
