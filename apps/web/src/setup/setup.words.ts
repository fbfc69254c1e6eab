import type { Dictionary } from '../kit/language.tsx'
import type { SetupField } from './setup-fields.ts'

type OfFields = Record<SetupField, string>

const labels: OfFields = {
  'provider.name': '单位名称',
  'provider.code': '服务商代码',
  'provider.licence': '许可证编号',
  'provider.contact.name': '联系人姓名',
  'provider.contact.phone': '联系电话',
  'provider.contact.email': '联系邮箱',
  'provider.publicUrl': '访问地址',
  'administrator.name': '姓名',
  'administrator.login': '登录名',
}

const hints: OfFields = {
  'provider.name': '与营业执照一致。',
  'provider.code': '2 到 20 个小写字母、数字或连字符，例如 shili。多个服务商共用本系统时用来区分。',
  'provider.licence': '增值电信业务经营许可证编号，例如 B1-20210001。',
  'provider.contact.name': '运维人员和管局可以联系的人。',
  'provider.contact.phone': '手机或带区号的电话。',
  'provider.contact.email': '例如 name@example.cn。',
  'provider.publicUrl': '用户打开本系统的地址，链接都以它开头，例如 https://beian.example.cn。',
  'administrator.name': '管理员本人的姓名。',
  'administrator.login': '一般填写电子邮箱；密码由管理员打开链接后自行设置。',
}

const zh = {
  title: '初始化',
  explain: '填写服务商和第一个管理员。提交后本链接即失效；之后可在审核台添加上报通道。',
  noToken: '链接不完整，请从服务器日志中复制整条链接。',
  provider: '服务商',
  contact: '联系人',
  administrator: '第一个管理员',
  labels,
  hints,
  provinces: '提供接入的省份',
  provincesHint: '先勾选注册地所在的省份。',
  submit: '完成初始化',
  doneTitle: '初始化完成',
  done: '服务商和管理员已建立。',
  link: '管理员链接',
  linkText: (hours: number) =>
    `请把下面的链接交给管理员本人，用来设置密码；${hours} 小时内有效，只能使用一次，本页关闭后不再显示。`,
  openHere: '在当前地址打开该链接',
  checks: '运行检查',
  toConsole: '前往审核台登录',
  next: '下一步：管理员登录审核台（/console），邀请人员，添加上报通道。',
}

const en: typeof zh = {
  title: 'Set up',
  explain:
    'The provider and its first administrator. This link opens nothing afterwards; channels are added in the console.',
  noToken: 'The link is not complete: copy all of it from the log of the server.',
  provider: 'Provider',
  contact: 'Contact',
  administrator: 'First administrator',
  labels: {
    'provider.name': 'Name of the company',
    'provider.code': 'Code of the provider',
    'provider.licence': 'Number of the licence',
    'provider.contact.name': 'Name of the contact',
    'provider.contact.phone': 'Telephone',
    'provider.contact.email': 'E-mail',
    'provider.publicUrl': 'Address of the site',
    'administrator.name': 'Name',
    'administrator.login': 'Login',
  },
  hints: {
    'provider.name': 'As its business licence has it.',
    'provider.code':
      '2 to 20 small letters, digits or hyphens, e.g. shili. It tells providers apart that share this system.',
    'provider.licence': 'Of the licence for value-added services (增值电信业务经营许可证), e.g. B1-20210001.',
    'provider.contact.name': 'Whom operators and the administration can call.',
    'provider.contact.phone': 'A mobile, or a number with its area.',
    'provider.contact.email': 'Such as name@example.cn.',
    'provider.publicUrl': 'Where people find this system; every link begins with it, e.g. https://beian.example.cn.',
    'administrator.name': 'Of the person.',
    'administrator.login': 'Mostly an e-mail address. They choose the password themselves, by a link.',
  },
  provinces: 'Provinces it provides access in',
  provincesHint: 'Tick the one where it is registered first.',
  submit: 'Set up',
  doneTitle: 'All is set up',
  done: 'The provider and its administrator are there.',
  link: 'Link for the administrator',
  linkText: (hours) =>
    `Give this link to the administrator, to choose a password. It opens once, within ${hours} hours, and is not shown again.`,
  openHere: 'Open it at this address',
  checks: 'Checks',
  toConsole: 'Sign in at the console',
  next: 'Next: the administrator signs in at /console, invites staff and adds channels.',
}

export const setupWords: Dictionary<typeof zh> = { zh, en }
