import type { PaperField, PaperKind } from './paper.ts'

/** A name printed on a paper, and where what it names stands. */
export interface PrintedName {
  /** Undefined for names that only end what stands above or before them. */
  field?: PaperField
  /** As printed, spaces left out; the usual one first. */
  names: string[]
  value: 'right' | 'below' | 'none'
  /** The most lines the value may have. */
  lines: number
  /** May stand in the middle of a line, after another value. */
  amid?: boolean
  /** The second line of another name: it ends nothing. */
  within?: boolean
}

const right = (field: PaperField, names: string[], lines = 1, amid = false): PrintedName => ({
  field,
  names,
  value: 'right',
  lines,
  ...(amid ? { amid } : {}),
})
const below = (field: PaperField, names: string[]): PrintedName => ({ field, names, value: 'below', lines: 1 })
const end = (...names: string[]): PrintedName => ({ names, value: 'none', lines: 0 })

/** A long name of two parts has a second line. */
const person = [right('name', ['姓名'], 2), right('sex', ['性别'])]

/** What each paper is called, what only it says (its title, or for a side without one a name printed on it), and the names printed on it. */
export const printedOn: Record<PaperKind, { zh: string; en: string; title: RegExp; names: PrintedName[] }> = {
  'id-front': {
    zh: '身份证人像面',
    en: 'the portrait side of an identity card',
    title: /公民身份号/,
    names: [
      ...person,
      right('ethnicity', ['民族'], 1, true),
      right('birthDate', ['出生']),
      right('address', ['住址'], 4),
      right('number', ['公民身份号码']),
    ],
  },
  'id-back': {
    zh: '身份证国徽面',
    en: 'the emblem side of an identity card',
    title: /居民身份证/,
    names: [right('authority', ['签发机关'], 2), right('validFrom', ['有效期限'])],
  },
  'business-licence': {
    zh: '营业执照',
    en: 'a business licence',
    title: /业执照/,
    names: [
      right('number', ['统一社会信用代码'], 1),
      right('name', ['名称'], 3),
      right('type', ['类型', '主体类型'], 3),
      right('legalRepresentative', ['法定代表人', '负责人', '经营者', '投资人', '执行事务合伙人']),
      right('scope', ['经营范围'], 30),
      right('registeredCapital', ['注册资本'], 2, true),
      right('establishedOn', ['成立日期', '注册日期'], 1, true),
      right('address', ['住所', '经营场所', '营业场所', '主要经营场所'], 5),
      end('营业期限', '合伙期限'),
      end('登记机关'),
    ],
  },
  'institution-certificate': {
    zh: '事业单位法人证书',
    en: 'a certificate of an institution',
    title: /事业单位法人证书/,
    names: [
      right('number', ['统一社会信用代码'], 1),
      right('name', ['名称'], 3),
      right('purpose', ['宗旨和业务范围', '宗旨和'], 12),
      right('address', ['住所'], 4),
      right('legalRepresentative', ['法定代表人']),
      right('funding', ['经费来源'], 2),
      right('initialFunds', ['开办资金'], 2),
      right('sponsor', ['举办单位'], 3),
      right('validFrom', ['有效期', '有效期限']),
      end('登记管理机关'),
      { ...end('业务范围'), within: true },
    ],
  },
  'social-organisation-certificate': {
    zh: '社会组织登记证书',
    en: 'a certificate of a social organisation',
    title: /(社会团体法人|民办非企业单位|基金会法人)登记证书/,
    names: [
      right('number', ['统一社会信用代码'], 1),
      right('name', ['名称'], 3),
      right('scope', ['业务范围', '宗旨和业务范围'], 12),
      right('address', ['住所'], 4),
      right('legalRepresentative', ['法定代表人']),
      right('registeredCapital', ['注册资金', '开办资金', '原始基金'], 2),
      right('supervisor', ['业务主管单位'], 2),
      right('validFrom', ['有效期限', '有效期']),
      end('发证机关', '登记管理机关'),
      end('活动地域'),
      end('类型'),
    ],
  },
  'code-certificate': {
    zh: '统一社会信用代码证书',
    en: 'a credit code certificate',
    title: /社会信用代码证书/,
    names: [
      right('number', ['统一社会信用代码'], 1),
      right('name', ['机构名称'], 3),
      right('nature', ['机构性质'], 2),
      right('address', ['机构地址'], 4),
      right('legalRepresentative', ['负责人']),
      end('赋码机关'),
      end('颁发日期'),
    ],
  },
  'travel-permit': {
    zh: '来往内地（大陆）通行证',
    en: 'a travel permit',
    title: /来往(内地|大陆)通行证/,
    names: [
      below('name', ['姓名']),
      below('birthDate', ['出生日期']),
      below('sex', ['性别']),
      below('validFrom', ['有效期限']),
      below('authority', ['签发机关']),
      below('number', ['证件号码']),
      end('换证次数', '签发次数', '签发地点'),
    ],
  },
  'residence-permit-front': {
    zh: '居住证人像面',
    en: 'the portrait side of a residence permit',
    title: /公民身份号/,
    names: [...person, right('birthDate', ['出生']), right('address', ['住址'], 4), right('number', ['公民身份号码'])],
  },
  'residence-permit-back': {
    zh: '居住证国徽面',
    en: 'the emblem side of a residence permit',
    title: /居民居住证/,
    names: [
      right('authority', ['签发机关'], 2),
      right('validFrom', ['有效期限']),
      right('permitNumber', ['通行证号码']),
      end('签发次数'),
    ],
  },
  'permanent-residence-front': {
    zh: '外国人永久居留身份证',
    en: 'a permanent resident ID card of a foreigner',
    title: /永久居留/,
    names: [
      below('name', ['姓名/Name', '姓名Name', '姓名']),
      below('sex', ['性别/Sex', '性别Sex', '性别']),
      below('birthDate', ['出生日期/DateofBirth', '出生日期DateofBirth', '出生日期']),
      below('nationality', ['国籍/Nationality', '国籍Nationality', '国籍']),
      below('validFrom', ['有效期限/PeriodofValidity', '有效期限PeriodofValidity', '有效期限']),
      below('number', ['证件号码/IDNo.', '证件号码/IDNo', '证件号码IDNo.', '证件号码']),
      end('签发机关'),
    ],
  },
  'domain-certificate': {
    zh: '域名证书',
    en: 'a domain certificate',
    title: /域名.{0,4}证书/,
    names: [
      right('domain', ['域名', '域名DomainName']),
      right(
        'holder',
        ['域名所有者', '域名持有者', '域名所有人', '域名注册人', '注册人', '注册者', '所有者', '持有者'],
        2,
      ),
      right('registrar', ['域名注册商', '注册商', '注册服务机构', '域名注册服务机构', '注册机构'], 2),
      right('registeredOn', ['注册日期', '注册时间', '域名注册日期']),
      right('expiresOn', ['到期日期', '到期时间', '到期日', '域名到期日期']),
      end('说明'),
    ],
  },
}

/** In the words of whoever has to send another. */
export const nameOfPaper = (kind: PaperKind): { zh: string; en: string } => ({
  zh: printedOn[kind].zh,
  en: printedOn[kind].en,
})
