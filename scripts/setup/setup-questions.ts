/** One value of `setup.json` that is asked for, by its place. */
export interface Question {
  at: string
  zh: string
  en: string
  isSecret?: boolean
  isOptional?: boolean
}

/** In the order in which they are asked; provinces and channels follow. */
export const questionsOfProvider: readonly Question[] = [
  {
    at: 'provider.name',
    zh: '服务商名称（与营业执照一致）',
    en: 'Name of the provider, as its business licence has it',
  },
  {
    at: 'provider.code',
    zh: '服务商代码（2 到 20 个小写字母、数字或连字符，例如 shili）',
    en: 'Code of the provider (2 to 20 small letters, digits or hyphens, e.g. shili)',
  },
  {
    at: 'provider.licence',
    zh: '增值电信业务经营许可证编号（例如 B1-20210001）',
    en: 'Number of the licence (增值电信业务经营许可证), e.g. B1-20210001',
  },
  { at: 'provider.contact.name', zh: '联系人姓名', en: 'Name of the contact' },
  { at: 'provider.contact.phone', zh: '联系电话', en: 'Telephone of the contact' },
  { at: 'provider.contact.email', zh: '联系邮箱', en: 'E-mail of the contact' },
  {
    at: 'provider.publicUrl',
    zh: '访问地址（例如 https://beian.example.cn）',
    en: 'Address of the site, e.g. https://beian.example.cn',
    isOptional: true,
  },
  { at: 'administrator.name', zh: '第一个管理员的姓名', en: 'Name of the first administrator' },
  {
    at: 'administrator.login',
    zh: '管理员登录名（一般为电子邮箱）',
    en: 'Login of the administrator (mostly an e-mail)',
  },
]

/** Of a channel; its administration is chosen before, its last number asked after. */
export const questionsOfChannel: readonly Question[] = [
  { at: 'name', zh: '通道名称（例如 北京市通信管理局）', en: 'Name of the channel, e.g. 北京市通信管理局' },
  { at: 'ispId', zh: '接入商编号（管局发放）', en: 'Number of the provider, given by the administration' },
  { at: 'baseUrl', zh: '管局接口地址', en: 'Address of the administration’s interface' },
  { at: 'userName', zh: '接口用户名', en: 'User name' },
  { at: 'password', zh: '接口口令', en: 'Password', isSecret: true },
  { at: 'key', zh: '加密密钥（16 个字符）', en: 'Key (16 characters)', isSecret: true, isOptional: true },
  { at: 'iv', zh: '加密偏移量（16 个字符）', en: 'Initial vector (16 characters)', isSecret: true, isOptional: true },
]

const keysInChinese: Record<string, string> = {
  navigate: '移动',
  select: '选择',
  all: '全选',
  invert: '反选',
  submit: '确定',
}

/** Its own are English. */
const noWords: Record<string, string> = {}

export const wordsOf = {
  zh: {
    keys: keysInChinese,
    optional: '（可留空）',
    registered: '服务商注册地所在的省份',
    otherProvinces: '还在哪些省份提供接入（空格选择，回车继续）',
    channel: (count: number) =>
      count === 0 ? '现在填写上报通道吗？（也可以之后在审核台添加）' : '再填写一个上报通道吗？',
    administration: '通道所连的管局',
    lastSequence: '管局最后收到的上报编号（新接入填 0）',
    go: '以上内容正确，开始初始化？',
    takenBack: '没有做任何改动。',
  },
  en: {
    keys: noWords,
    optional: ' (may be left empty)',
    registered: 'Province where the provider is registered',
    otherProvinces: 'Other provinces it provides access in (space chooses, enter goes on)',
    channel: (count: number) =>
      count === 0 ? 'Enter a channel now? (The console can do it later)' : 'Enter one more channel?',
    administration: 'Administration of the channel',
    lastSequence: 'The last number the administration accepted (0 when new)',
    go: 'Is this right? It is set up then.',
    takenBack: 'Nothing was changed.',
  },
}
