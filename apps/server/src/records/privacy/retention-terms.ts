import { settings } from '@openbeian/contract'
import type { Tables } from '../../platform/postgres/database.ts'

export interface Words {
  zh: string
  en: string
}

/** By what right something is kept. The articles are quoted at second hand: no text of the law lies in this repository. */
export const bases = {
  contract: {
    zh: '为订立、履行合同所必需（个人信息保护法第十三条第一款第二项）',
    en: 'needed for the contract (PIPL art. 13 (1) no. 2)',
  },
  duty: {
    zh: '为履行备案与真实身份核验等法定职责所必需（同条第三项）',
    en: 'needed for a duty of law: filing, real names (PIPL art. 13 (1) no. 3)',
  },
  consent: { zh: '取得个人的单独同意（第二十九条）', en: 'separate consent (PIPL art. 29)' },
  logs: {
    zh: '网络日志不少于六个月（网络安全法）；更长的部分为查处冒用备案',
    en: 'logs for six months at least (CSL); what is longer serves to clear up abuse of names',
  },
  interface: {
    zh: '企业侧接口规范 V3.0 要求上报文件保存三个月以上',
    en: 'the interface V3.0 asks for files to be kept three months',
  },
  security: { zh: '保障账号与系统安全（第五十一条）', en: 'security of accounts and system (PIPL art. 51)' },
  proof: {
    zh: '证明已取得同意、已核验身份，供主张或抗辩（第六十九条举证责任；民法典三年时效）',
    en: 'proof of consent and identity for claims (PIPL art. 69; three years of limitation in the Civil Code)',
  },
} as const satisfies Record<string, Words>
export type BasisName = keyof typeof bases

/** Days; those a provider may set otherwise are what counts where it has not. */
export const keptDays = {
  replacedMaterials: settings.keepReplacedDays.usual,
  abandoned: settings.keepAbandonedDays.usual,
  idleDrafts: 365,
  cancelled: 365,
  closedAccounts: 30,
  leavers: 1095,
  links: 30,
  passwords: 90,
  statuses: 90,
  lookups: 90,
  outbox: settings.keepMessagesDays.usual,
  notices: 365,
  tasks: 730,
  requests: 1095,
  incidents: 1826,
  unclaimed: 365,
  reconciliations: 365,
  liftedRisks: 365,
  risks: 1095,
  imports: 30,
  batches: 90,
  mandates: 1095,
  idleMandates: 365,
  offBlacklists: 365,
  contacts: 730,
  resources: 730,
  filedMaterials: 365,
  audit: 1095,
  orderActions: 1826,
  appended: 1096,
} as const

export interface StepTerms {
  /** Those whose rows it ends, or what in them names people. */
  tables: readonly (keyof Tables)[]
  basis: BasisName
  /** From when, how long, and what stays. */
  until: Words
}

const years = (days: number) => Math.round(days / 365)

/** Each step of the nightly schedule: what it waits for, and by what right that is kept meanwhile. */
export const retentionSteps = {
  months: {
    tables: ['audit', 'orderActions'],
    basis: 'logs',
    until: {
      zh: `操作日志满 ${years(keptDays.audit)} 年、订单历史满 ${years(keptDays.orderActions)} 年后，按月整段删除；数据库拒绝删除 12 个月（订单历史 36 个月）以内的记录`,
      en: `the audit after ${years(keptDays.audit)} years, the history of orders after ${years(keptDays.orderActions)}, by whole months; the database refuses to remove what is younger than 12 (history: 36) months`,
    },
  },
  sessions: { tables: ['sessions'], basis: 'security', until: { zh: '登录到期即删', en: 'when the session is over' } },
  'sign-ups': {
    tables: ['pendingSignUps'],
    basis: 'contract',
    until: { zh: '未确认的注册申请 3 天', en: 'three days, when nobody confirmed it' },
  },
  'login-changes': {
    tables: ['loginChanges'],
    basis: 'contract',
    until: {
      zh: '未确认的更换申请 3 天；已更换的，可改回的 7 天',
      en: 'three days, when nobody proved it; the seven days in which it can be taken back',
    },
  },
  'sign-ins': {
    tables: ['pendingSignIns', 'passkeyChallenges', 'pendingServiceSignIns'],
    basis: 'security',
    until: {
      zh: '等待动态码、通行密钥或登录服务的几分钟',
      en: 'the minutes a code, a passkey or a service is waited for',
    },
  },
  links: {
    tables: ['oneTimeLinks'],
    basis: 'security',
    until: { zh: '链接失效 30 天后', en: '30 days after the link is over' },
  },
  devices: {
    tables: ['knownDevices'],
    basis: 'security',
    until: { zh: '设备一年未使用', en: 'a year after it was used last' },
  },
  budgets: {
    tables: ['budgetUses', 'usedUpBudgets'],
    basis: 'security',
    until: { zh: '计数期满即删', en: 'when the span it counts is over' },
  },
  files: {
    tables: ['downloadFiles', 'reportFiles'],
    basis: 'interface',
    until: {
      zh: '文件内容在上报或处理完毕 186 天后删除（服务商可设，不少于 92 天）；编号与哈希保留',
      en: 'the content 186 days after it was settled (the provider may set it, no less than 92); number and hash stay',
    },
  },
  results: {
    tables: ['appliedResults'],
    basis: 'interface',
    until: { zh: '结果说明随收到的文件内容一并删除', en: 'with the content of the file the result came in' },
  },
  lookups: {
    tables: ['lookups'],
    basis: 'duty',
    until: { zh: `${keptDays.lookups} 天无人再查`, en: `${keptDays.lookups} days after it was last wanted` },
  },
  materials: {
    tables: ['materials', 'materialReadings', 'sheetChecks'],
    basis: 'duty',
    until: {
      zh: `被替换的材料 ${keptDays.replacedMaterials} 天、作废订单的材料 ${keptDays.abandoned} 天（服务商可设）；备案注销满 ${keptDays.cancelled} 天或资料被清空时全部删除，文件次日销毁`,
      en: `replaced ones ${keptDays.replacedMaterials} days, those of abandoned orders ${keptDays.abandoned} (the provider may set both); all of them ${keptDays.cancelled} days after the filing was cancelled, or when the order is emptied; the files go the day after`,
    },
  },
  frames: {
    tables: [],
    basis: 'consent',
    until: {
      zh: '人脸画面在设定的天数（默认 7 天）后删除，撤回同意即删',
      en: 'frames after the days that are set (7 where nothing is), at once when consent is withdrawn',
    },
  },
  uploads: {
    tables: ['uploads', 'uploadParts'],
    basis: 'duty',
    until: { zh: '未传完的材料 1 天', en: 'a day, when it never arrived whole' },
  },
  codes: { tables: ['contactCodes'], basis: 'security', until: { zh: '验证码 1 天', en: 'a day' } },
  handovers: {
    tables: ['handovers'],
    basis: 'contract',
    until: {
      zh: `手机链接失效 ${keptDays.links} 天后；仍有核验记录挂在其上的，随订单删除`,
      en: `${keptDays.links} days after the link is over; with the order where a check hangs on it`,
    },
  },
  passwords: {
    tables: ['filingPasswordChecks'],
    basis: 'duty',
    until: { zh: `${keptDays.passwords} 天无人再问`, en: `${keptDays.passwords} days after it was last asked` },
  },
  statuses: {
    tables: ['statusQuestions'],
    basis: 'duty',
    until: { zh: `${keptDays.statuses} 天无人再问`, en: `${keptDays.statuses} days after it was last asked` },
  },
  orders: {
    tables: ['faceChecks', 'orders', 'otherWays', 'reportFaults', 'searchedOrders', 'sheets', 'sightings'],
    basis: 'duty',
    until: {
      zh: `备案存续期间；备案注销满 ${keptDays.cancelled} 天、订单作废满 ${keptDays.abandoned} 天（服务商可设）、草稿闲置满 ${keptDays.idleDrafts} 天后清空内容，仅留订单号、状态与时间`,
      en: `as long as it is filed; emptied ${keptDays.cancelled} days after the filing was cancelled, ${keptDays.abandoned} days after it was abandoned (the provider may set it), ${keptDays.idleDrafts} days after a draft was last touched; reference, states and times stay`,
    },
  },
  filed: {
    tables: ['filedAccesses', 'filedDomains', 'filedKeys', 'filedServices', 'filedSubjects', 'sketches'],
    basis: 'duty',
    until: {
      zh: `备案存续期间；注销满 ${keptDays.cancelled} 天后删除主体、负责人与联系方式`,
      en: `as long as it is filed; sponsor, persons and contacts go ${keptDays.cancelled} days after it was cancelled`,
    },
  },
  'filed-materials': {
    tables: ['filedMaterials'],
    basis: 'duty',
    until: {
      zh: `管局答复满 ${keptDays.filedMaterials} 天`,
      en: `${keptDays.filedMaterials} days after the administration decided`,
    },
  },
  accounts: {
    tables: ['accounts', 'customers'],
    basis: 'contract',
    until: {
      zh: `账号注销 ${keptDays.closedAccounts} 天后抹去姓名与登录名；离职人员停用 ${years(keptDays.leavers)} 年后抹去；账号编号保留以指认其操作`,
      en: `name and login are erased ${keptDays.closedAccounts} days after the account was closed, of leavers ${years(keptDays.leavers)} years after; its id stays, for what it did`,
    },
  },
  contacts: {
    tables: ['confirmedContacts'],
    basis: 'contract',
    until: {
      zh: `验证满 ${years(keptDays.contacts)} 年`,
      en: `${years(keptDays.contacts)} years after it was confirmed`,
    },
  },
  outbox: {
    tables: ['messages'],
    basis: 'contract',
    until: {
      zh: `发出或失败 ${keptDays.outbox} 天后（服务商可设）`,
      en: `${keptDays.outbox} days after it was sent or given up (the provider may set it)`,
    },
  },
  notices: {
    tables: ['notices'],
    basis: 'contract',
    until: { zh: `${keptDays.notices} 天`, en: `${keptDays.notices} days` },
  },
  tasks: {
    tables: ['tasks'],
    basis: 'duty',
    until: { zh: `答复满 ${years(keptDays.tasks)} 年`, en: `${years(keptDays.tasks)} years after it was answered` },
  },
  incidents: {
    tables: ['privacyIncidents'],
    basis: 'proof',
    until: {
      zh: `总结报送满 ${years(keptDays.incidents)} 年`,
      en: `${years(keptDays.incidents)} years after it was summed up`,
    },
  },
  requests: {
    tables: ['dataRequests'],
    basis: 'proof',
    until: {
      zh: `答复满 ${years(keptDays.requests)} 年`,
      en: `${years(keptDays.requests)} years after it was answered`,
    },
  },
  unclaimed: {
    tables: ['unclaimedFilings'],
    basis: 'duty',
    until: {
      zh: `${keptDays.unclaimed} 天内管局未再下发且无人认领`,
      en: `${keptDays.unclaimed} days after the administration last told it, when nobody claims it`,
    },
  },
  reconciliations: {
    tables: ['reconciliations'],
    basis: 'duty',
    until: { zh: `${keptDays.reconciliations} 天`, en: `${keptDays.reconciliations} days` },
  },
  risks: {
    tables: ['riskList'],
    basis: 'security',
    until: {
      zh: `解除满 ${keptDays.liftedRisks} 天，或标记满 ${years(keptDays.risks)} 年`,
      en: `${keptDays.liftedRisks} days after it was lifted, ${years(keptDays.risks)} years after it was marked`,
    },
  },
  blacklists: {
    tables: ['blacklistEntries'],
    basis: 'duty',
    until: {
      zh: `管局移出名单 ${keptDays.offBlacklists} 天后`,
      en: `${keptDays.offBlacklists} days after the administration took it off`,
    },
  },
  imports: {
    tables: ['imports', 'importFindings', 'importProgress'],
    basis: 'duty',
    until: {
      zh: `上传 ${keptDays.imports} 天后删除文件、名称和报告；编号与数量随导入的备案保存`,
      en: `${keptDays.imports} days after it came the file, its name and the report are deleted; id and counts stay with what came by it`,
    },
  },
  batches: {
    tables: ['batches', 'batchRows'],
    basis: 'contract',
    until: {
      zh: `上传 ${keptDays.batches} 天后删除；由此建立的订单按订单保存`,
      en: `${keptDays.batches} days after it came; the orders it became are kept as orders`,
    },
  },
  mandates: {
    tables: ['mandates'],
    basis: 'proof',
    until: {
      zh: `委托到期、撤销或被拒绝满 ${years(keptDays.mandates)} 年；未审核的 ${keptDays.idleMandates} 天`,
      en: `${years(keptDays.mandates)} years after it was over, revoked or refused; ${keptDays.idleMandates} days when nobody decided it`,
    },
  },
  resources: {
    tables: ['accessResources'],
    basis: 'contract',
    until: {
      zh: `到期满 ${years(keptDays.resources)} 年且无备案使用`,
      en: `${years(keptDays.resources)} years after it expired, when no filing uses it`,
    },
  },
  appended: {
    tables: ['faceConsents', 'identityChecks', 'sheetSignatures', 'materialConsents', 'noticeAcceptances'],
    basis: 'proof',
    until: {
      zh: '订单清空（告知书为账号抹去）满 3 年；数据库拒绝更早删除',
      en: 'three years after its order was emptied, or the account erased; the database refuses to remove it before',
    },
  },
} as const satisfies Record<string, StepTerms>
export type RetentionStep = keyof typeof retentionSteps

/** Tables that hold nothing of a person, by what they hold. */
export const holdsNothing = [
  {
    tables: ['agents', 'orderIspIds', 'pendingFiles', 'reportRecords', 'resourceUses'],
    holds: { zh: '只有编号', en: 'ids and numbers alone' },
  },
  {
    tables: ['channelCalls', 'copies', 'lookupTurns', 'setupLink', 'retentionRuns', 'schemaMigrations'],
    holds: { zh: '机器、接口与任务的状态', en: 'states of machines, interfaces and jobs' },
  },
  {
    tables: [
      'ruleVersions',
      'ruleHits',
      'ruleHitDays',
      'refusalDays',
      'loadedFiles',
      'loadedSwitches',
      'codeTables',
      'settingVersions',
    ],
    holds: { zh: '规则、代码、设置与字段名', en: 'rules, codes, settings and names of fields' },
  },
  {
    tables: ['privacyWords', 'privacyNotices'],
    holds: {
      zh: '告知书的文字（含服务商公开的联系人）',
      en: 'what notices said (whom to call at the provider is in them)',
    },
  },
  { tables: ['logos'], holds: { zh: '服务商的标志', en: 'the logo of a provider' } },
  { tables: ['channels'], holds: { zh: '管局接口的地址与密钥', en: 'addresses and keys of the interface' } },
  {
    tables: ['signInServices'],
    holds: { zh: '登录服务的地址、密钥与映射', en: 'addresses, secrets and rules of services people sign in by' },
  },
  {
    tables: ['calendarDays', 'calendarYears'],
    holds: { zh: '放假安排及录入账号的编号', en: 'holidays, and the id of who entered them' },
  },
  {
    tables: ['deletionProofs'],
    holds: { zh: '删除证明：各表的数量，不含姓名', en: 'proofs of deletion: counts of tables, no names' },
  },
  { tables: ['customerStorage'], holds: { zh: '材料占用的空间', en: 'how much papers take up' } },
  {
    tables: ['faceTerms'],
    holds: { zh: '服务商对人脸模型条款的决定', en: 'what a provider decided about the face models' },
  },
  { tables: ['reportRecordKeys'], holds: { zh: '备案号与记录编号', en: 'filing numbers and ids of records' } },
] as const satisfies readonly { tables: readonly (keyof Tables)[]; holds: Words }[]

/** What no clock ends, but somebody by what they do. */
export const keptUntil = [
  {
    tables: ['providers'],
    basis: 'contract',
    until: { zh: '服务商运营期间（其公开的联系人）', en: 'as long as the provider runs this (whom to call there)' },
  },
  {
    tables: ['secondFactors', 'recoveryCodes', 'passkeys', 'serviceIdentities'],
    basis: 'security',
    until: { zh: '关闭、删除或注销账号时', en: 'until it is switched off or removed, or the account closed' },
  },
] as const satisfies readonly StepTerms[]
