import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  title: '服务商资料',
  explain: '初始化时填写的资料。按同样的规则检查，修改立即生效，修改前后的内容记入操作日志。名称和代码不能在这里修改。',
  name: '名称',
  code: '代码',
  licence: '许可证编号',
  licenceHint: '增值电信业务经营许可证编号，例如 B1-20210001。显示在每页下方。',
  provinces: '提供接入的省份',
  provincesHint: '还有上报通道的省份不能去掉。',
  registered: '（注册地）',
  hosts: '网站域名',
  hostsHint: '每行一个。同一系统有多个服务商时，按访问的域名区分；链接也指向它。',
  contactName: '联系人',
  contactHint: '写进个人信息处理告知书，供用户和管局联系。',
  contactPhone: '联系电话',
  contactEmail: '联系邮箱',
  save: '保存服务商资料',
  saveText: '立即生效；告知书的内容随之改变，用户会看到新的版本。',
  saved: '已保存。',
}

const en: typeof zh = {
  title: 'The provider',
  explain:
    'What was said at setup, checked by the same rules. A change counts at once; what was said before stands in the audit log. Name and code cannot be changed here.',
  name: 'Name',
  code: 'Code',
  licence: 'Number of the licence',
  licenceHint: 'Of the licence for value-added telecom services, e.g. B1-20210001. It stands below each page.',
  provinces: 'Provinces it provides access in',
  provincesHint: 'One that a channel reports to cannot be left out.',
  registered: '(registered)',
  hosts: 'Names of the site',
  hostsHint:
    'One a line. Where several providers share an installation, they are told apart by them; links lead there, too.',
  contactName: 'Contact',
  contactHint: 'Stands in the privacy notice, for people and for the administration.',
  contactPhone: 'Telephone',
  contactEmail: 'E-mail',
  save: 'Save',
  saveText: 'It counts at once; the privacy notice changes with it, and people are shown the new version.',
  saved: 'Saved.',
}

export const providerCardWords: Dictionary<typeof zh> = { zh, en }
