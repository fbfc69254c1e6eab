import { entriesOf, keysOf } from '@openbeian/filing'
import type { ValueKind } from './read-value.ts'

/** One column of a template: its names in both languages, what others call it, and what belongs into it. */
interface Column {
  zh: string
  en: string
  synonyms?: readonly string[]
  kind: ValueKind
  isRequired?: true
  tell: { zh: string; en: string }
  example: string
}

export interface SheetShape {
  zh: string
  en: string
  tell: { zh: string; en: string }
  columns: Readonly<Record<string, Column>>
}

type More = Partial<Pick<Column, 'synonyms' | 'isRequired' | 'tell'>>

type ColumnRow = [zh: string, en: string, kind: ValueKind, example: string, more?: More]

const column = (...[zh, en, kind, example, more = {}]: ColumnRow): Column => ({
  zh,
  en,
  kind,
  example,
  tell: { zh: '', en: '' },
  ...more,
})

const needed = { isRequired: true } as const
const told = (zh: string, en: string, synonyms: readonly string[] = []): More => ({ tell: { zh, en }, synonyms })

const ownKey = told(
  '本系统或原系统的编号，供其他工作表引用；可留空',
  'A key of your own that other sheets refer to; may be empty',
)
const ofSubject = {
  ...needed,
  ...told('主体的编号、管局主体 ID 或主体备案号', 'Key, id or number of the subject', [
    '主体',
    '所属主体',
    'Ztid',
    'Ztbah',
  ]),
}
const ofService = {
  ...needed,
  ...told('服务的编号、管局服务 ID 或服务备案号', 'Key, id or number of the service', [
    '网站',
    '所属网站',
    'Wzid',
    'Wzbah',
    '服务',
  ]),
}
const administrationId = (wire: string, ...synonyms: string[]): More =>
  told(`管局编号 ${wire}，变更时必须引用`, `The administration’s id ${wire}, which every change has to name`, [
    wire,
    ...synonyms,
  ])

/** The same of every person; `zh` and `en` stand before the names. */
const person = (prefix: string, { zh, en }: { zh: string; en: string }, isUsual: boolean): Record<string, Column> => ({
  [`${prefix}Name`]: column(`${zh}姓名`, `${en} name`, 'name', '周以宁', {
    synonyms: isUsual ? ['负责人', '负责人姓名', 'Fzr_xm'] : [],
  }),
  [`${prefix}CertificateType`]: column(`${zh}证件类型`, `${en} certificate type`, 'certificateType', '身份证', {
    synonyms: isUsual ? ['负责人证件类型'] : [],
  }),
  [`${prefix}CertificateNumber`]: column(
    `${zh}证件号码`,
    `${en} certificate number`,
    'certificateNumber',
    '110101199003070011',
    { synonyms: isUsual ? ['负责人证件号码', '身份证号'] : [] },
  ),
  [`${prefix}CertificateValidTo`]: column(`${zh}证件有效期至`, `${en} certificate valid to`, 'lastDay', '长期'),
  [`${prefix}Mobile`]: column(`${zh}手机`, `${en} mobile`, 'phone', '13700000001', {
    synonyms: isUsual ? ['手机', '手机号', '手机号码', '移动电话'] : [],
  }),
  [`${prefix}EmergencyPhone`]: column(`${zh}应急电话`, `${en} emergency phone`, 'phone', '13700000002', {
    synonyms: isUsual ? ['应急联系电话'] : [],
  }),
  [`${prefix}Landline`]: column(`${zh}办公电话`, `${en} landline`, 'phone', '010-62345678', {
    synonyms: isUsual ? ['办公电话', '座机'] : [],
  }),
  [`${prefix}Email`]: column(`${zh}邮箱`, `${en} email`, 'email', 'zhou@example.cn', {
    synonyms: isUsual ? ['邮箱', '电子邮箱', '电子邮件'] : [],
  }),
  [`${prefix}IsLegalRepresentative`]: column(`${zh}是否法定代表人`, `${en} is legal representative`, 'yesNo', '否'),
})

const shapes = {
  customers: {
    zh: '客户',
    en: 'Customers',
    tell: {
      zh: '您的客户；没有登录账号，日后可认领',
      en: 'Your customers, without a login; they can claim what is theirs later',
    },
    columns: {
      externalId: column('客户编号', 'Customer id', 'key', 'CRM-0042', {
        ...needed,
        ...told('您的系统中的客户编号', 'What your systems call the customer', ['客户ID', '自有编号', '会员编号']),
      }),
      name: column('客户名称', 'Customer name', 'text', '晴和科技有限公司', {
        ...needed,
        synonyms: ['客户', '会员名称'],
      }),
    },
  },
  subjects: {
    zh: '主体',
    en: 'Subjects',
    tell: { zh: '备案主体及其负责人，一行一个', en: 'Sponsors with their principals, one a row' },
    columns: {
      key: column('主体编号', 'Subject key', 'key', 'S-1', ownKey),
      regulatorId: column(
        '管局主体ID',
        'Administration subject id',
        'administrationId',
        '1000001',
        administrationId('Ztid'),
      ),
      number: column('主体备案号', 'Subject number', 'filingNumber', '浙ICP备2026000001号', {
        ...needed,
        synonyms: ['备案号', '备案主体号', 'ICP备案号', '主体备案编号'],
      }),
      customer: column(
        '客户编号',
        'Customer id',
        'key',
        'CRM-0042',
        told('归属哪个客户；留空则按主体名称新建', 'Whose it is; empty: a customer of the sponsor’s name is made', [
          '客户ID',
          '自有编号',
          '会员编号',
        ]),
      ),
      nature: column('单位性质', 'Nature', 'nature', '企业', {
        ...needed,
        synonyms: ['主办单位性质', '主体性质', '性质', 'Dwxz'],
      }),
      name: column('主体名称', 'Sponsor', 'name', '晴和科技有限公司', {
        ...needed,
        synonyms: ['主办单位名称', '主办单位', '主办者名称', '单位名称', '公司名称', 'Dwmc'],
      }),
      certificateType: column('主体证件类型', 'Certificate type', 'certificateType', '营业执照', {
        ...needed,
        synonyms: ['证件类型', '主办单位证件类型', 'Zjlx'],
      }),
      certificateNumber: column('主体证件号码', 'Certificate number', 'certificateNumber', '91330106MA2AXXXX0X', {
        ...needed,
        synonyms: ['证件号码', '证件号', '统一社会信用代码', '主办单位证件号码', 'Zjhm'],
      }),
      certificateValidTo: column('主体证件有效期至', 'Certificate valid to', 'lastDay', '长期', {
        synonyms: ['证件有效期', '证件有效期至'],
      }),
      certificateAddress: column('证件住所', 'Address on the certificate', 'text', '浙江省杭州市西湖区云溪路 1 号', {
        synonyms: ['主体证件住所', '证件地址', '注册地址', 'Zjzs'],
      }),
      region: column('行政区划', 'Region', 'region', '330106', {
        ...needed,
        ...told('六位区划代码，或省市县全称', 'Six digits (GB/T 2260), or the names of province, city and county', [
          '所属区域',
          '区划代码',
          '省市县',
          '所在地区',
        ]),
      }),
      address: column('通信地址', 'Address', 'text', '云溪路 1 号', {
        ...needed,
        synonyms: ['主体通信地址', '联系地址', '地址'],
      }),
      investor: column('投资人', 'Investor', 'name', '', { synonyms: ['投资者', '投资人或主管单位'] }),
      ...person('principal', { zh: '负责人', en: 'Principal' }, true),
      remark: column('备注', 'Remark', 'text', ''),
    },
  },
  services: {
    zh: '服务',
    en: 'Services',
    tell: { zh: '网站、APP 等及其负责人，一行一个', en: 'Websites, apps and so on with their managers, one a row' },
    columns: {
      key: column('服务编号', 'Service key', 'key', 'W-1', ownKey),
      regulatorId: column(
        '管局服务ID',
        'Administration service id',
        'administrationId',
        '2000001',
        administrationId('Wzid', '管局网站ID'),
      ),
      subject: column('所属主体', 'Subject', 'reference', 'S-1', ofSubject),
      number: column('服务备案号', 'Service number', 'filingNumber', '浙ICP备2026000001号-1', {
        ...needed,
        synonyms: ['网站备案号', '备案号'],
      }),
      kind: column(
        '服务类型',
        'Kind',
        'serviceKind',
        '网站',
        told(
          '网站、APP、小程序或快应用；留空按备案号',
          'Website, app, mini-program or quick app; empty: as the number says',
          ['互联网信息服务类型', '类型'],
        ),
      ),
      name: column('服务名称', 'Service name', 'name', '晴和首页', {
        ...needed,
        synonyms: ['网站名称', '互联网信息服务名称', 'APP名称', 'Wzmc'],
      }),
      homeUrl: column('首页网址', 'Home page', 'text', 'www.qinghe-example.cn', {
        synonyms: ['网站首页', '网站首页URL', '首页地址', 'Syurl'],
      }),
      contents: column(
        '服务内容',
        'Contents',
        'contents',
        '单位门户网站',
        told('多个用分号隔开', 'Several are separated by semicolons', ['网站内容', '服务内容类别']),
      ),
      languages: column('语言类别', 'Languages', 'languages', '中文简体', { synonyms: ['网站语言', '语言'] }),
      ...person('manager', { zh: '服务负责人', en: 'Manager' }, false),
      remark: column('备注', 'Remark', 'text', ''),
    },
  },
  domains: {
    zh: '域名',
    en: 'Domains',
    tell: { zh: '服务的域名，一行一个', en: 'Domains of services, one a row' },
    columns: {
      regulatorId: column(
        '管局域名ID',
        'Administration domain id',
        'administrationId',
        '3000001',
        administrationId('Ymid'),
      ),
      service: column('所属服务', 'Service', 'reference', 'W-1', ofService),
      name: column('域名', 'Domain', 'domain', 'qinghe-example.cn', { ...needed, synonyms: ['网站域名', 'Ym'] }),
      holder: column('域名持有者', 'Holder', 'name', '晴和科技有限公司', { synonyms: ['域名所有者', '域名注册人'] }),
      registrar: column('注册服务机构', 'Registrar', 'text', '', { synonyms: ['注册商', '域名注册商'] }),
      expiresOn: column('到期日', 'Expires on', 'day', '2027-06-30', { synonyms: ['域名到期日', '域名到期时间'] }),
    },
  },
  accesses: {
    zh: '接入',
    en: 'Accesses',
    tell: {
      zh: '服务在本单位或其他接入商的接入，一行一个',
      en: 'Where services are hosted, here or elsewhere, one a row',
    },
    columns: {
      regulatorId: column(
        '管局接入ID',
        'Administration access id',
        'administrationId',
        '4000001',
        administrationId('Jrid'),
      ),
      service: column('所属服务', 'Service', 'reference', 'W-1', ofService),
      provider: column(
        '接入商ID',
        'Provider id',
        'administrationId',
        '',
        told('其他接入商的单位 ID；留空为本单位', 'The ispId of another provider; empty: it is here', [
          'Ispid',
          '接入单位ID',
        ]),
      ),
      modes: column('接入方式', 'Modes', 'accessModes', '虚拟主机', { synonyms: ['网站接入方式'] }),
      locations: column('服务器放置地', 'Locations', 'locations', '浙江省', { synonyms: ['服务器放置地点', '放置地'] }),
      ips: column('IP地址', 'IP addresses', 'addresses', '192.0.2.10;192.0.2.20-192.0.2.25', {
        ...needed,
        ...told('多个用分号隔开，段用减号', 'Separated by semicolons; a range has a hyphen', [
          'IP',
          'IP地址列表',
          'IP段',
        ]),
      }),
      ipIds: column('管局IP编号', 'Administration IP ids', 'administrationIds', '5000001;5000002', {
        ...administrationId('Ipid'),
        ...told('管局编号 Ipid，按 IP 的次序', 'The ids Ipid, in the order of the addresses', ['Ipid']),
      }),
    },
  },
  people: {
    zh: '人员',
    en: 'People',
    tell: {
      zh: '负责人另列一表时使用；补充主体和服务中的空格',
      en: 'Where people stand in a table of their own: what is empty above is filled in',
    },
    columns: {
      of: column('所属记录', 'Record', 'reference', 'S-1', {
        ...needed,
        ...told('主体或服务的编号、管局 ID 或备案号', 'Key, id or number of a subject or service', ['所属主体或服务']),
      }),
      ...person('person', { zh: '', en: 'Person' }, true),
    },
  },
  numbers: {
    zh: '备案号',
    en: 'Numbers',
    tell: { zh: '备案号和管局编号另列一表时使用', en: 'Where numbers and ids stand in a table of their own' },
    columns: {
      of: column('所属记录', 'Record', 'reference', 'S-1', needed),
      number: column('备案号', 'Filing number', 'filingNumber', '浙ICP备2026000001号'),
      regulatorId: column('管局ID', 'Administration id', 'administrationId', '1000001'),
    },
  },
} as const satisfies Record<string, SheetShape>

export type SheetKind = keyof typeof shapes
export const sheetShapes: Readonly<Record<SheetKind, SheetShape>> = shapes
export const sheetKinds: readonly SheetKind[] = keysOf(shapes)

/** As headers are compared: without blanks, brackets and their contents, stars, and in lower case. */
export const headKey = (text: string): string =>
  text
    .replace(/[（(][^（()）]*[)）]/g, '')
    .replace(/[\s*＊:：_-]/g, '')
    .toLowerCase()

/** Which column a header of a sheet means. */
export function columnOf(kind: SheetKind, header: string): string | undefined {
  const key = headKey(header)
  return entriesOf(sheetShapes[kind].columns).find(([name, it]) =>
    [name, it.zh, it.en, ...(it.synonyms ?? [])].some((known) => headKey(known) === key),
  )?.[0]
}
