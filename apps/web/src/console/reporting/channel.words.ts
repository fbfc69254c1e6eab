import type { DialectName } from '@openbeian/contract'
import type { Dictionary } from '../../kit/language.tsx'

const dialects: Record<DialectName, string> = {
  'V3.0': 'V3.0（2013 年）',
  'V3.0+': 'V3.0+（虚构的示例，勿用于真实管局）',
}

const zh = {
  form: {
    create: '新建通道',
    edit: '修改',
    editNamed: (name: string) => `修改“${name}”`,
    createTitle: '新建上报通道',
    editTitle: (name: string) => `修改通道“${name}”`,
    editExplain: '没有改的内容保持原样，序号和文件不受影响。密码和密钥不显示，留空就是不改。',
    createExplain: '按通信管理局开通接口时给的资料填写。密码和密钥加密保存，以后不再显示。',
    name: '名称',
    nameHint: '给自己人看，例如：北京管局。',
    administration: '通信管理局',
    ispId: '接入商编号',
    ispIdHint: '管局分配的编号，只有数字。建好后不能改。',
    baseUrl: '接口地址',
    baseUrlHint: '协议、主机和端口，例如 https://bagl.example.gov.cn。',
    userName: '用户名',
    password: '密码',
    key: '加密密钥',
    iv: '初始向量',
    keyHint: '16 个字符。管局没有要求加密时，两项都留空。',
    keep: '留空则保持不变。',
    dialect: '接口版本',
    dialectHint:
      '我们持有的接口文本是 V3.0（2013 年）。管局发给您更新的版本时，请先由开发者按那份文件补上版本，再在这里选择。',
    dialects,
    submitCreate: '建立通道',
    submitEdit: '保存',
    created: (name: string) => `已建立“${name}”，请先测试一次。`,
    saved: '已保存。',
    nothingChanged: '没有改动。',
    halfKeys: '密钥和初始向量要么都填，要么都留空。',
    wrongLength: '要填 16 个字符，不含空格和中文。',
    wrongIspId: '只能是数字，不以 0 开头。',
    wrongAddress: '要以 http:// 或 https:// 开头。',
    needed: '请填写。',
  },
  test: {
    open: '测试',
    title: (name: string) => `测试“${name}”`,
    explain: '向管局查询一个域名的备案状态，看地址、账号和接入商编号是否正确。不影响上报。',
    domain: '要查的域名',
    submit: '查询',
    works: '通道正常',
    worksNot: '通道不通',
    filed: '这个域名已备案。',
    notFiled: '这个域名没有备案。',
    took: (ms: number) => `用时 ${ms} 毫秒`,
  },
}

const en: typeof zh = {
  form: {
    create: 'New channel',
    edit: 'Change',
    editNamed: (name) => `Change “${name}”`,
    createTitle: 'New reporting channel',
    editTitle: (name) => `Change channel “${name}”`,
    editExplain:
      'What you leave alone stays, and so do sequence and files. Password and keys are not shown; empty keeps them.',
    createExplain:
      'Enter what the administration gave you for the interface. Password and keys are sealed and never shown again.',
    name: 'Name',
    nameHint: 'For your own people, such as: Beijing.',
    administration: 'Administration',
    ispId: 'Provider id',
    ispIdHint: 'Given by the administration, digits only. It cannot be changed later.',
    baseUrl: 'Address',
    baseUrlHint: 'Scheme, host and port, such as https://bagl.example.gov.cn.',
    userName: 'User name',
    password: 'Password',
    key: 'Key',
    iv: 'Initial vector',
    keyHint: '16 characters. Leave both empty where the administration asks for no encryption.',
    keep: 'Empty keeps it.',
    dialect: 'Interface version',
    dialectHint:
      'The text of the interface we hold is V3.0, of 2013. Where your administration gave you a later one, developers add that edition first; then it can be chosen here.',
    dialects: { 'V3.0': 'V3.0 (2013)', 'V3.0+': 'V3.0+ (an invented example, for no real administration)' },
    submitCreate: 'Make the channel',
    submitEdit: 'Save',
    created: (name) => `“${name}” is made; test it first.`,
    saved: 'Saved.',
    nothingChanged: 'Nothing was changed.',
    halfKeys: 'Enter both key and initial vector, or neither.',
    wrongLength: 'Enter 16 characters without spaces, of the ASCII set.',
    wrongIspId: 'Digits only, not beginning with 0.',
    wrongAddress: 'Begin with http:// or https://.',
    needed: 'Please fill this in.',
  },
  test: {
    open: 'Test',
    title: (name) => `Test “${name}”`,
    explain:
      'Asks the administration about one domain, to see whether address, account and provider id are right. Reporting is not touched.',
    domain: 'Domain to ask about',
    submit: 'Ask',
    works: 'The channel works',
    worksNot: 'The channel does not work',
    filed: 'This domain is filed.',
    notFiled: 'This domain is not filed.',
    took: (ms) => `took ${ms} ms`,
  },
}

export const channelWords: Dictionary<typeof zh> = { zh, en }
