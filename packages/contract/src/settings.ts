import { keysOf } from '@openbeian/filing'
import { z } from 'zod'
import type { BudgetSettings } from './budgets.ts'
import type { BothLanguages } from './endpoint.ts'
import { type MailText, type MailTextName, type MailTextRow, mailTextNames, mailTexts } from './mail-texts.ts'
import {
  domainSuffixes,
  ipRanges,
  mailAddress,
  mailText,
  names,
  oneOf,
  onOrOff,
  provinceCodes,
  readableColours,
  type SettingShape,
  shortText,
  textWithPlaceholders,
  usesOfBudgets,
  wholeNumber,
} from './setting-shapes.ts'

const noBudgets: BudgetSettings = {}
const mib = 1024 * 1024
const gib = 1024 * mib

export type SettingGroup =
  | 'access'
  | 'sheets'
  | 'materials'
  | 'signIn'
  | 'use'
  | 'mail'
  | 'texts'
  | 'brand'
  | 'installation'
export const settingGroups: Readonly<Record<SettingGroup, BothLanguages>> = {
  access: { zh: '接入与规则', en: 'Access and rules' },
  sheets: { zh: '文书签署', en: 'Signing sheets' },
  materials: { zh: '材料存储', en: 'Keeping materials' },
  signIn: { zh: '登录与二次验证', en: 'Signing in' },
  use: { zh: '操作频率', en: 'Limits of use' },
  mail: { zh: '短信与邮件', en: 'SMS and mail' },
  texts: { zh: '短信与邮件的文字', en: 'Words of SMS and mail' },
  brand: { zh: '服务商形象', en: 'How the provider shows itself' },
  installation: { zh: '安装', en: 'Installation' },
}

/** One thing a provider may set. */
export interface Setting<Value> extends SettingShape<Value> {
  group: SettingGroup
  zh: string
  en: string
  does: BothLanguages
  /** What counts where nothing is set. */
  usual: Value
  /** Of docs/guides, where more is said. */
  guide: string
  /** Said once, when the provider is made. */
  isFixed?: true
}

const list = <Item>(): Item[] => []

type Wordings = { [Name in MailTextName as `texts.${Name}`]: Setting<MailText> }

const wordingOf = (row: MailTextRow): Setting<MailText> => ({
  ...mailText(row),
  group: 'texts',
  zh: row.zh,
  en: row.en,
  does: {
    zh: '这条消息的文字；保存后写的消息按新的文字，已在发件箱里的不变。',
    en: 'The words of this message; those in the outbox stay as they are.',
  },
  usual: row.usual,
  guide: 'send-sms-and-mail.md',
})

const isWhole = (it: Partial<Wordings>): it is Wordings => mailTextNames.every((name) => it[`texts.${name}`])

/** Each mail and SMS is worded apart. */
function makeWordings(): Wordings {
  const made: Partial<Wordings> = {}
  for (const name of mailTextNames) made[`texts.${name}`] = wordingOf(mailTexts[name])
  if (!isWhole(made)) throw new Error('A mail has no setting.')
  return made
}

const wordings = makeWordings()

const rows = {
  providerRanges: {
    ...ipRanges,
    group: 'access',
    zh: '本单位的 IP 地址段',
    en: 'Own address ranges',
    does: {
      zh: '接入地址不在这些已备案地址段内时，规则会指出；为空则不检查。',
      en: 'The rules name an access address outside these filed ranges; with none nothing is compared.',
    },
    usual: list<{ from: string; to: string }>(),
    guide: 'settings.md',
  },
  ownPlatforms: {
    ...names,
    group: 'access',
    zh: '本单位运营的小程序平台',
    en: 'Mini-program platforms of the house',
    does: {
      zh: '小程序、快应用只能在其平台处备案：只有这里列出的平台上的小程序、快应用可以在本系统备案。',
      en: 'Mini-programs and quick apps file where their platform is: only those on a platform listed here file here.',
    },
    usual: list<string>(),
    guide: 'settings.md',
  },
  ownRegistrars: {
    ...names,
    group: 'access',
    zh: '本单位的域名注册商名称',
    en: 'Registrars of the house',
    does: {
      zh: '域名的注册商不含这里的任何名称时，规则会提示（没有这样的规定可查）；为空则不比较。',
      en: 'The rules warn of a domain whose registrar has none of these names in it (no such duty was found); with none nothing is compared.',
    },
    usual: list<string>(),
    guide: 'settings.md',
  },
  allowedIpRanges: {
    ...ipRanges,
    group: 'access',
    zh: '允许的非公网地址段',
    en: 'Addresses allowed though not public',
    does: {
      zh: '这些保留或内网地址也被接受，例如用于演示。正式环境应为空。',
      en: 'These reserved or private addresses are accepted, e.g. for a demonstration. Empty where filings are real.',
    },
    usual: list<{ from: string; to: string }>(),
    guide: 'settings.md',
  },
  allowedDomainSuffixes: {
    ...domainSuffixes,
    group: 'access',
    zh: '允许的演示域名',
    en: 'Domains allowed though not real',
    does: {
      zh: '这些域名及其下级不按真实注册情况检查，例如用于演示。正式环境应为空。',
      en: 'These domains, and those below them, are not held against real registration, e.g. for a demonstration. Empty where filings are real.',
    },
    usual: list<string>(),
    guide: 'settings.md',
  },
  signedOnScreenIn: {
    ...provinceCodes,
    group: 'sheets',
    zh: '接受屏幕签署的省份',
    en: 'Provinces where a screen will do',
    does: {
      zh: '这些省的管局已书面告知本单位：核验单等文书可以在屏幕上签署。其他省份打印后手签。',
      en: 'The administrations of these provinces told this provider that sheets may be signed on a screen. Elsewhere they are printed and signed by hand.',
    },
    usual: list<string>(),
    guide: 'papers-to-sign.md',
  },
  maxBytesOfOrder: {
    ...wholeNumber('bytes', { min: 1, max: 1024 * gib }),
    group: 'materials',
    zh: '每个订单的材料上限',
    en: 'Room for the materials of an order',
    does: {
      zh: '一个订单的材料（含被替换的）最多占用多少；超过时上传被拒绝并说明已用和上限。',
      en: 'What the materials of an order may take up, with those that were replaced; a refusal names what is used and the limit.',
    },
    usual: 300 * mib,
    guide: 'configure-a-server.md',
  },
  maxBytesOfCustomer: {
    ...wholeNumber('bytes', { min: 1, max: 1024 * 1024 * gib }),
    group: 'materials',
    zh: '每个客户的材料上限',
    en: 'Room for the materials of a customer',
    does: {
      zh: '一个客户全部订单的材料最多占用多少。',
      en: 'What the materials of all orders of a customer may take up.',
    },
    usual: 100 * gib,
    guide: 'configure-a-server.md',
  },
  maxBytesOfNewCustomer: {
    ...wholeNumber('bytes', { min: 1, max: 1024 * 1024 * gib }),
    group: 'materials',
    zh: '新客户的材料上限',
    en: 'Room for a new customer',
    does: {
      zh: '还没有接入资源、也没有备案的客户最多占用多少：任何人都可以注册。',
      en: 'The same for a customer that has no resource and no filing here yet: anybody may sign up.',
    },
    usual: gib,
    guide: 'configure-a-server.md',
  },
  watermarkShownMaterials: {
    ...onOrOff,
    group: 'materials',
    zh: '工作人员查看材料时加水印',
    en: 'Mark materials staff look at',
    does: {
      zh: '工作人员看到的每份材料都带有“仅供备案使用”、查看人和时间；存储和上报的副本不变，带走的副本总是加水印。',
      en: 'What staff are shown bears 仅供备案使用, their name and the time; stored and reported copies stay clean, and a copy taken along is always marked.',
    },
    usual: false,
    guide: 'configure-a-server.md',
  },
  keepReplacedDays: {
    ...wholeNumber('days', { min: 0, max: 3650 }),
    group: 'materials',
    zh: '被替换材料的保留天数',
    en: 'Days replaced materials are kept',
    does: {
      zh: '这么多天后删除被替换的材料，每天一次；0 表示不删除。',
      en: 'After so many days a replaced material is removed, once a day; 0: never.',
    },
    usual: 365,
    guide: 'configure-a-server.md',
  },
  keepAbandonedDays: {
    ...wholeNumber('days', { min: 0, max: 3650 }),
    group: 'materials',
    zh: '已放弃订单材料的保留天数',
    en: 'Days materials of abandoned orders are kept',
    does: {
      zh: '订单放弃这么多天后删除其材料，每天一次；0 表示不删除。',
      en: 'So many days after an order was abandoned its materials are removed, once a day; 0: never.',
    },
    usual: 90,
    guide: 'configure-a-server.md',
  },
  'signIn.staffIdleMinutes': {
    ...wholeNumber('minutes', { min: 5, max: 8 * 60 }),
    group: 'signIn',
    zh: '工作人员无操作多久后退出',
    en: 'Minutes without use that end a session of staff',
    does: {
      zh: '工作人员的会话在这么久没有操作后结束。',
      en: 'A session of staff ends after so long without use.',
    },
    usual: 60,
    guide: 'look-after-accounts.md',
  },
  'signIn.staffMaxHours': {
    ...wholeNumber('hours', { min: 1, max: 7 * 24 }),
    group: 'signIn',
    zh: '工作人员会话最长时间',
    en: 'Longest session of staff',
    does: {
      zh: '工作人员的会话无论如何在这么久之后结束。',
      en: 'A session of staff ends after so long in any case.',
    },
    usual: 12,
    guide: 'look-after-accounts.md',
  },
  'signIn.passwordAgainMinutes': {
    ...wholeNumber('minutes', { min: 5, max: 7 * 24 * 60 }),
    group: 'signIn',
    zh: '多久之后再次输入密码',
    en: 'Minutes a typed password counts',
    does: {
      zh: '查看敏感信息、导出、密钥、规则、账号和设置等操作，在输入密码这么久之后会再次要求输入。',
      en: 'Reveals, exports, keys, rules, accounts and settings ask for the password again so long after it was typed.',
    },
    usual: 10,
    guide: 'look-after-accounts.md',
  },
  'signIn.secondFactor': {
    ...oneOf(
      { required: { zh: '必须', en: 'required' }, voluntary: { zh: '自愿', en: 'voluntary' } },
      z.enum(['required', 'voluntary']),
    ),
    group: 'signIn',
    zh: '工作人员的二次验证',
    en: 'Second factor of staff',
    does: {
      zh: '必须：工作人员先设置二次验证才能使用其他功能；自愿：由本人决定。申请人总是自愿。',
      en: 'required: staff set it up before anything else works; voluntary: they choose. Applicants always choose.',
    },
    usual: 'required',
    guide: 'look-after-accounts.md',
  },
  budgets: {
    ...usesOfBudgets,
    group: 'use',
    zh: '操作频率限制',
    en: 'How often something may be done',
    does: {
      zh: '与通常值不同的限制；没有列出的按通常值。',
      en: 'Limits that are not the usual ones; what is not listed is as usual.',
    },
    usual: noBudgets,
    guide: 'limit-use.md',
  },
  officeAddresses: {
    ...ipRanges,
    group: 'use',
    zh: '办公地址段',
    en: 'Addresses of offices',
    does: {
      zh: '办公室共用一个地址：从这些地址来的请求不按地址计数（按账号仍计数）。',
      en: 'Offices share an address: what comes from these is not counted by address, but still by account.',
    },
    usual: list<{ from: string; to: string }>(),
    guide: 'limit-use.md',
  },
  keepMessagesDays: {
    ...wholeNumber('days', { min: 30, max: 1095 }),
    group: 'mail',
    zh: '发件箱的保留天数',
    en: 'Days the outbox is kept',
    does: {
      zh: '短信和邮件发出或失败这么多天后删除，每天一次；还在等待的不删除。',
      en: 'So many days after an SMS or a mail was sent or given up it is removed, once a day; what still waits stays.',
    },
    usual: 180,
    guide: 'send-sms-and-mail.md',
  },
  'brand.name': {
    ...shortText(40),
    group: 'brand',
    zh: '显示名称',
    en: 'Name shown',
    does: {
      zh: '登录页、页面抬头和邮件中显示的名称；为空则用服务商全称。文书上总是用全称。',
      en: 'Shown at the door, on top of pages and in mails; where empty, the full name is. Sheets bear the full name in any case.',
    },
    usual: '',
    guide: 'settings.md',
  },
  'brand.colour': {
    ...readableColours,
    group: 'brand',
    zh: '主色',
    en: 'Main colour',
    does: {
      zh: '链接、按钮和选中项的颜色；其深色和浅色底由它得出。为空则用通常的蓝色。',
      en: 'Of links, buttons and what is chosen; a darker one and its light ground follow from it. Where empty, the usual blue.',
    },
    usual: '',
    guide: 'settings.md',
  },
  'brand.phone': {
    ...shortText(40),
    group: 'brand',
    zh: '客服电话',
    en: 'Telephone for customers',
    does: { zh: '显示在每页下方，可以写进帮助和邮件。', en: 'Below each page; help and mails may name it.' },
    usual: '',
    guide: 'settings.md',
  },
  'brand.email': {
    ...mailAddress,
    group: 'brand',
    zh: '客服邮箱',
    en: 'Mail address for customers',
    does: { zh: '显示在每页下方，可以写进帮助和邮件。', en: 'Below each page; help and mails may name it.' },
    usual: '',
    guide: 'settings.md',
  },
  'brand.hours': {
    ...shortText(80),
    group: 'brand',
    zh: '服务时间',
    en: 'Hours',
    does: {
      zh: '例如“工作日 9:00–18:00”，显示在每页下方。',
      en: 'For instance “working days 9:00–18:00”, below each page.',
    },
    usual: '',
    guide: 'settings.md',
  },
  'brand.helpZh': {
    ...textWithPlaceholders(1000),
    group: 'brand',
    zh: '帮助文字（中文）',
    en: 'Help, in Chinese',
    does: { zh: '显示在每页下方“需要帮助”中。', en: 'Below each page, under “Help”.' },
    usual: '',
    guide: 'settings.md',
  },
  'brand.helpEn': {
    ...textWithPlaceholders(1000),
    group: 'brand',
    zh: '帮助文字（英文）',
    en: 'Help, in English',
    does: {
      zh: '同上，界面为英文时；只写一种时两种界面都用它。',
      en: 'The same for pages in English; where one is written, both use it.',
    },
    usual: '',
    guide: 'settings.md',
  },
  'brand.mailClosing': {
    ...textWithPlaceholders(500),
    group: 'brand',
    zh: '邮件结尾',
    en: 'End of mails',
    does: { zh: '加在每封邮件之后；短信不加。', en: 'Comes after the text of each mail; SMS have none.' },
    usual: '',
    guide: 'settings.md',
  },
  ...wordings,
  demonstration: {
    ...onOrOff,
    group: 'installation',
    zh: '演示环境',
    en: 'Demonstration',
    does: {
      zh: '这里没有真实数据：注册的人会得到一台示例机器。由 OPENBEIAN_DEMO 决定，不能在页面上修改。',
      en: 'Nothing here is real: who signs up is given a sample machine. OPENBEIAN_DEMO says it; no page changes it.',
    },
    usual: false,
    guide: 'configure-a-server.md',
    isFixed: true,
  },
} as const satisfies Record<string, Setting<unknown>>

export type SettingName = keyof typeof rows
export type SettingValues = { [Name in SettingName]: z.output<(typeof rows)[Name]['shape']> }

/** All a provider may set: parsing, page, documentation and command line come from here. A dot leads into a group of stored values. */
export const settings: Readonly<{ [Name in SettingName]: Setting<SettingValues[Name]> }> = rows

export const settingNames = keysOf(settings)

type First<Name> = Name extends `${infer Group}.${string}` ? Group : Name

/** What a provider has set, as it is stored; what is left out is usual. */
export type ProviderSettings = {
  [Top in First<SettingName>]?: Top extends SettingName
    ? SettingValues[Top]
    : { [Name in SettingName as Name extends `${Top}.${infer Key}` ? Key : never]?: SettingValues[Name] }
}
