import { entriesOf, keysOf } from '@openbeian/filing'
import { z } from 'zod'

/** How long a use counts. */
export const spanSeconds = { minute: 60, tenMinutes: 600, hour: 3600, day: 86_400 } as const
export type Span = keyof typeof spanSeconds

/**
 * Whose uses are counted together. `address`: those from one network address (of IPv6: one network of 64 bits);
 * `recipient`: those to one mobile or e-mail address; `addressAndLogin`: those from one address for one login;
 * `login`: those for one login from anywhere; `device`: those from one browser that has signed in before.
 */
export type BudgetOwner = 'account' | 'address' | 'recipient' | 'addressAndLogin' | 'login' | 'device'

/** How often something may be done, by all servers of an installation together. */
export interface Budget {
  of: BudgetOwner
  /** Most uses within each span, where the provider has set nothing. */
  usual: Readonly<Partial<Record<Span, number>>>
  /** Addresses that the provider lists as offices are not counted. */
  exceptOffices?: true
  zh: string
  en: string
}

/** What may be set as the most uses within a span. */
export const budgetBounds = { min: 1, max: 1_000_000 } as const

export const budgets = {
  'submissions.account': { of: 'account', usual: { hour: 3 }, zh: '提交备案', en: 'Filings handed in' },
  'submissions.address': {
    of: 'address',
    usual: { hour: 3 },
    exceptOffices: true,
    zh: '从同一网络地址提交备案',
    en: 'Filings handed in from one address',
  },
  'submissions.staff': {
    of: 'account',
    usual: { day: 1000 },
    zh: '工作人员提交备案',
    en: 'Filings handed in by staff',
  },
  'submissions.mandated': {
    of: 'account',
    usual: { day: 1000 },
    zh: '代办方提交备案',
    en: 'Filings handed in under a mandate',
  },
  'submission-tries.account': {
    of: 'account',
    usual: { minute: 20, hour: 120 },
    zh: '尝试提交备案',
    en: 'Tries to hand in a filing',
  },
  'sign-ins.login': {
    of: 'addressAndLogin',
    usual: { tenMinutes: 10, day: 50 },
    zh: '同一账号密码错误',
    en: 'Wrong passwords for one login',
  },
  'sign-ins.anywhere': {
    of: 'login',
    usual: { hour: 50, day: 100 },
    zh: '从未登录过的设备上同一账号密码错误',
    en: 'Wrong passwords for one login in browsers it never signed in with',
  },
  'sign-ins.device': {
    of: 'device',
    usual: { tenMinutes: 10, day: 50 },
    zh: '登录过的设备上密码错误',
    en: 'Wrong passwords in a browser that has signed in before',
  },
  'sign-ins.address': {
    of: 'address',
    usual: { minute: 100, hour: 500, day: 2000 },
    zh: '从同一网络地址输错密码',
    en: 'Wrong passwords from one address',
  },
  'sign-ins.codes': {
    of: 'login',
    usual: { tenMinutes: 10, day: 30 },
    zh: '从未登录过的设备上同一账号动态码错误',
    en: 'Wrong codes for one login in browsers it never signed in with',
  },
  'sign-ins.device-codes': {
    of: 'device',
    usual: { tenMinutes: 10, day: 30 },
    zh: '登录过的设备上动态码错误',
    en: 'Wrong codes in a browser that has signed in before',
  },
  'passkeys.address': {
    of: 'address',
    usual: { minute: 60, hour: 600 },
    exceptOffices: true,
    zh: '从同一网络地址使用通行密钥登录',
    en: 'Sign-ins with passkeys from one address',
  },
  'services.address': {
    of: 'address',
    usual: { minute: 60, hour: 600 },
    exceptOffices: true,
    zh: '从同一网络地址使用登录服务',
    en: 'Sign-ins by services from one address',
  },
  'sign-ups.address': {
    of: 'address',
    usual: { minute: 10, hour: 30, day: 100 },
    exceptOffices: true,
    zh: '从同一网络地址注册账号',
    en: 'Sign-ups from one address',
  },
  'account-links.address': {
    of: 'address',
    usual: { minute: 20, hour: 200 },
    exceptOffices: true,
    zh: '从同一网络地址打开账号链接',
    en: 'Links of accounts opened from one address',
  },
  'recoveries.address': {
    of: 'address',
    usual: { minute: 5, hour: 20, day: 60 },
    exceptOffices: true,
    zh: '从同一网络地址找回密码',
    en: 'Passwords asked for from one address',
  },
  'login-changes.account': {
    of: 'account',
    usual: { hour: 5, day: 10 },
    zh: '更换登录地址',
    en: 'Another login asked for',
  },
  'messages.recipient': {
    of: 'recipient',
    usual: { minute: 1, hour: 5, day: 10 },
    zh: '发给同一手机或邮箱的短信和邮件',
    en: 'SMS and mail to one recipient',
  },
  'messages.account': {
    of: 'account',
    usual: { minute: 1, hour: 5, day: 10 },
    zh: '要求发送短信和邮件',
    en: 'SMS and mail asked for',
  },
  'invitations.account': {
    of: 'account',
    usual: { minute: 10, hour: 30, day: 100 },
    zh: '邀请客户的其他账号',
    en: 'Accounts of a customer invited',
  },
  'messages.address': {
    of: 'address',
    usual: { minute: 1, hour: 5, day: 10 },
    exceptOffices: true,
    zh: '从同一网络地址要求发送短信和邮件',
    en: 'SMS and mail asked for from one address',
  },
  'messages.staff': {
    of: 'account',
    usual: { day: 1000 },
    zh: '工作人员要求发送短信和邮件',
    en: 'SMS and mail staff ask for',
  },
  'drafts.account': { of: 'account', usual: { minute: 10, hour: 30, day: 100 }, zh: '新建订单', en: 'Drafts begun' },
  'batches.account': {
    of: 'account',
    usual: { hour: 10, day: 20 },
    zh: '批量新建备案',
    en: 'Many filings brought at once',
  },
  'saves.account': { of: 'account', usual: { minute: 60, hour: 1800 }, zh: '保存草稿', en: 'Drafts saved' },
  'lookups.account': {
    of: 'account',
    usual: { hour: 200, day: 1000 },
    zh: '向注册局、域名解析、网站首页和企业信息的查询',
    en: 'Look-ups at registries, name services, home pages and company registers',
  },
  'names.account': { of: 'account', usual: { minute: 60, hour: 900 }, zh: '检查名称', en: 'Names checked' },
  'uploads.account': { of: 'account', usual: { minute: 60, hour: 600 }, zh: '上传材料', en: 'Materials uploaded' },
  'sheets.account': { of: 'account', usual: { minute: 30, hour: 200 }, zh: '生成文书', en: 'Sheets made' },
  'faces.account': { of: 'account', usual: { minute: 30 }, zh: '人脸核验', en: 'Face checks' },
  'exports.account': { of: 'account', usual: { hour: 5, day: 10 }, zh: '导出个人信息副本', en: 'Copies of all data' },
  'links.account': { of: 'account', usual: { hour: 60, day: 200 }, zh: '生成手机链接', en: 'Links for phones' },
  'reveals.account': {
    of: 'account',
    usual: { tenMinutes: 60, day: 300 },
    zh: '查看敏感信息',
    en: 'Looks at masked values',
  },
  'openings.account': {
    of: 'account',
    usual: { day: 40 },
    zh: '未领取而打开订单材料',
    en: 'Papers opened of orders not claimed',
  },
  'claims.account': { of: 'account', usual: { day: 500 }, zh: '领取订单', en: 'Orders claimed' },
  'access-codes.account': {
    of: 'account',
    usual: { minute: 5, hour: 20, day: 50 },
    zh: '输入备案服务号',
    en: 'Access codes tried',
  },
  'need.address': {
    of: 'address',
    usual: { minute: 60, hour: 600 },
    exceptOffices: true,
    zh: '从同一网络地址查询是否需要备案',
    en: 'Questions whether to file from one address',
  },
  'handover-steps.address': {
    of: 'address',
    usual: { minute: 60 },
    exceptOffices: true,
    zh: '从同一网络地址的手机操作',
    en: 'Steps on phones from one address',
  },
  'handover-looks.address': {
    of: 'address',
    usual: { minute: 480 },
    exceptOffices: true,
    zh: '从同一网络地址的手机查询',
    en: 'Looks on phones from one address',
  },
  'requests.address': {
    of: 'address',
    usual: { minute: 6000 },
    zh: '从同一网络地址访问',
    en: 'Requests from one address',
  },
} as const satisfies Record<string, Budget>

export type BudgetName = keyof typeof budgets
/** The budgets of one kind of owner. */
export type BudgetsOf<Owner extends BudgetOwner> = {
  [Name in BudgetName]: (typeof budgets)[Name]['of'] extends Owner ? Name : never
}[BudgetName]
/** Those an endpoint may spend from: it knows who calls and from where. */
export type EndpointBudget = BudgetsOf<'account' | 'address'>

export const isBudgetOf = <Owner extends BudgetOwner>(name: BudgetName, owner: Owner): name is BudgetsOf<Owner> =>
  budgets[name].of === owner

export const budgetNames = keysOf(budgets)

const uses = z.int().min(budgetBounds.min).max(budgetBounds.max)

/** What a provider has set instead of the usual; of a budget only the spans it has. */
export const BudgetSettings = z
  .partialRecord(
    z.enum(budgetNames),
    z.strictObject({
      minute: uses.optional(),
      tenMinutes: uses.optional(),
      hour: uses.optional(),
      day: uses.optional(),
    }),
  )
  .superRefine((set, context) => {
    for (const [name, spans] of entriesOf(set)) {
      const { usual }: Budget = budgets[name]
      for (const span of keysOf(spans)) {
        if (usual[span] === undefined) context.addIssue({ code: 'custom', path: [name, span], input: spans[span] })
      }
    }
  })
export type BudgetSettings = z.infer<typeof BudgetSettings>
