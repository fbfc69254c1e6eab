import {
  type Access,
  type AppDetails,
  type AppPlatform,
  type AppSdk,
  appDistributions,
  appSystems,
  type Domain,
  type IpRange,
  isIpv6Range,
  isOneOf,
  type MiniProgramDetails,
  type OrderType,
  orderTypes,
  type Person,
  type Service,
  type Subject,
  serviceKinds,
} from '@openbeian/filing'
import type { BothLanguages } from './json-lines.ts'

/** What is known of an order when it is reported, besides its filing. */
export interface OrderTold {
  reference: string
  orderType: OrderType
  /** The day it was handed in. */
  submittedOn: string
  /** The day a person confirmed who the principal is; empty where nobody has. */
  identityConfirmedOn: string
}

/** The parts of an order an added element may be about. */
interface PartOf {
  order: OrderTold
  subject: Subject
  person: Person
  service: Service
  domain: Domain
  access: Access
  range: IpRange
  platform: AppPlatform
  sdk: AppSdk
}
export type PartName = keyof PartOf
export type Part<Name extends PartName = PartName> = { [It in Name]: { is: It; it: PartOf[It] } }[Name]

interface FieldOf<It> {
  title: BothLanguages
  read: (it: It) => string | boolean | number | undefined
  /** Kept as an administration tells it; left out where nothing but the order says it. */
  write?: (it: It, value: string) => It
  /** V3.0 has no element for it; `told`: and it makes the service another one than a website, so that applicants are told. */
  beyondV30?: true | 'told'
  /** All it can be, where that is a list: a table of codes has to name each. */
  values?: readonly string[]
}

interface ListOf<It> {
  title: BothLanguages
  of: PartName
  read: (it: It) => Part[]
  /** Kept as an administration tells it, likewise. */
  write?: (it: It, rows: readonly Part[]) => It
  /** V3.0 has no element for its rows, as with a field; left out where the fields of a row say so themselves. */
  beyondV30?: true | 'told'
}

type Reportable = {
  [Name in PartName]: { fields: Record<string, FieldOf<PartOf[Name]>>; lists: Record<string, ListOf<PartOf[Name]>> }
}

const t = (zh: string, en: string): BothLanguages => ({ zh, en })
const beyondV30 = true
const told = { beyondV30: 'told' } as const

const appOf = ({ app }: Service): AppDetails => app ?? { platforms: [], distribution: '', sdks: [] }
const miniProgramOf = ({ miniProgram }: Service): MiniProgramDetails => miniProgram ?? { platform: '', appId: '' }

/** Fields of our record by the part they belong to: what an added element may be filled from. */
export const reportable: Reportable = {
  order: {
    fields: {
      reference: { title: t('订单号', 'Reference of the order'), read: (it) => it.reference },
      orderType: { title: t('订单类型', 'Order type'), read: (it) => it.orderType, values: orderTypes },
      submittedOn: { title: t('提交日期', 'Day it was handed in'), read: (it) => it.submittedOn },
      identityResult: {
        title: t('核验结果', 'Result of the identity check'),
        read: (it) => (it.identityConfirmedOn === '' ? 'open' : 'confirmed'),
        values: ['confirmed', 'open'],
        beyondV30,
      },
      identityConfirmedOn: {
        title: t('核验日期', 'Day of the identity check'),
        read: (it) => it.identityConfirmedOn,
        beyondV30,
      },
    },
    lists: {},
  },
  subject: {
    fields: {
      name: { title: t('主办者名称', 'Name of the sponsor'), read: (it) => it.name },
      'certificate.number': { title: t('证件号码', 'Certificate number'), read: (it) => it.certificate.number },
      'certificate.validFrom': {
        title: t('证件起始日', 'Certificate valid from'),
        read: (it) => it.certificate.validFrom,
        beyondV30,
      },
      'certificate.validTo': {
        title: t('证件有效期至', 'Certificate valid to'),
        read: (it) => it.certificate.validTo,
        beyondV30,
      },
    },
    lists: {},
  },
  person: {
    fields: {
      name: { title: t('姓名', 'Name'), read: (it) => it.name },
      mobile: { title: t('手机号码', 'Mobile'), read: (it) => it.mobile },
      emergencyPhone: { title: t('应急联系电话', 'Emergency phone'), read: (it) => it.emergencyPhone },
      isLegalRepresentative: {
        title: t('是否法定代表人', 'Is the legal representative'),
        read: (it) => it.isLegalRepresentative,
        beyondV30,
      },
      'certificate.validFrom': {
        title: t('负责人证件起始日', 'Certificate of the person valid from'),
        read: (it) => it.certificate.validFrom,
        beyondV30,
      },
      'certificate.validTo': {
        title: t('负责人证件有效期至', 'Certificate of the person valid to'),
        read: (it) => it.certificate.validTo,
        beyondV30,
      },
    },
    lists: {},
  },
  service: {
    fields: {
      kind: {
        title: t('服务类型', 'Kind of service'),
        read: (it) => it.kind,
        values: serviceKinds,
        ...told,
        write: (it, value) => (isOneOf(serviceKinds, value) ? { ...it, kind: value } : it),
      },
      name: { title: t('服务名称', 'Name of the service'), read: (it) => it.name },
      'app.distribution': {
        title: t('APP分发方式', 'Distribution of the app'),
        read: (it) => it.app?.distribution,
        values: appDistributions,
        ...told,
        write: (it, value) =>
          isOneOf(appDistributions, value) ? { ...it, app: { ...appOf(it), distribution: value } } : it,
      },
      'miniProgram.platform': {
        title: t('小程序平台', 'Platform of the mini-program'),
        read: (it) => it.miniProgram?.platform,
        ...told,
        write: (it, platform) => ({ ...it, miniProgram: { ...miniProgramOf(it), platform } }),
      },
      'miniProgram.appId': {
        title: t('小程序 AppID', 'App id of the mini-program'),
        read: (it) => it.miniProgram?.appId,
        ...told,
        write: (it, appId) => ({ ...it, miniProgram: { ...miniProgramOf(it), appId } }),
      },
    },
    lists: {
      'app.platforms': {
        title: t('APP运行平台', 'Platforms of the app'),
        of: 'platform',
        read: ({ app }) => (app?.platforms ?? []).map((it) => ({ is: 'platform', it })),
        write: (it, rows) => ({
          ...it,
          app: { ...appOf(it), platforms: rows.flatMap((row) => (row.is === 'platform' ? row.it : [])) },
        }),
      },
      'app.sdks': {
        title: t('APP的SDK', 'SDKs of the app'),
        of: 'sdk',
        read: ({ app }) => (app?.sdks ?? []).map((it) => ({ is: 'sdk', it })),
        write: (it, rows) => ({
          ...it,
          app: { ...appOf(it), sdks: rows.flatMap((row) => (row.is === 'sdk' ? row.it : [])) },
        }),
      },
    },
  },
  platform: {
    fields: {
      system: {
        title: t('APP运行系统', 'System of the app'),
        read: (it) => it.system,
        values: appSystems,
        ...told,
        write: (it, value) => (isOneOf(appSystems, value) ? { ...it, system: value } : it),
      },
      name: {
        title: t('APP平台内名称', 'Name of the app there'),
        read: (it) => it.name,
        ...told,
        write: (it, name) => ({ ...it, name }),
      },
      packageName: {
        title: t('APP包名', 'Package name of the app'),
        read: (it) => it.packageName,
        ...told,
        write: (it, packageName) => ({ ...it, packageName }),
      },
      fingerprint: {
        title: t('APP证书指纹', 'Fingerprint of the app'),
        read: (it) => it.fingerprint,
        ...told,
        write: (it, fingerprint) => ({ ...it, fingerprint }),
      },
      publicKey: {
        title: t('APP公钥', 'Public key of the app'),
        read: (it) => it.publicKey,
        ...told,
        write: (it, publicKey) => ({ ...it, publicKey }),
      },
    },
    lists: {},
  },
  sdk: {
    fields: {
      name: {
        title: t('SDK名称', 'Name of the SDK'),
        read: (it) => it.name,
        ...told,
        write: (it, name) => ({ ...it, name }),
      },
      maker: {
        title: t('SDK服务商', 'Maker of the SDK'),
        read: (it) => it.maker,
        ...told,
        write: (it, maker) => ({ ...it, maker }),
      },
      sendsAbroad: {
        title: t('SDK数据出境', 'SDK sends data abroad'),
        read: (it) => it.sendsAbroad,
        ...told,
        write: (it, value) => ({ ...it, sendsAbroad: value === '1' || value === 'true' }),
      },
      note: {
        title: t('SDK用途', 'Purpose of the SDK'),
        read: (it) => it.note,
        ...told,
        write: (it, note) => ({ ...it, note }),
      },
    },
    lists: {},
  },
  domain: {
    fields: {
      name: { title: t('域名', 'Domain'), read: (it) => it.name },
      holder: {
        title: t('域名持有者', 'Holder of the domain'),
        read: (it) => it.holder,
        beyondV30,
        write: (it, holder) => ({ ...it, holder }),
      },
      registrar: {
        title: t('域名注册商', 'Registrar of the domain'),
        read: (it) => it.registrar,
        beyondV30,
        write: (it, registrar) => ({ ...it, registrar }),
      },
      expiresOn: {
        title: t('域名到期日', 'Domain expires on'),
        read: (it) => it.expiresOn,
        beyondV30,
        write: (it, expiresOn) => ({ ...it, expiresOn }),
      },
      realNameVerifiedOn: {
        title: t('域名实名认证日期', 'Domain real-name checked on'),
        read: (it) => it.realNameVerifiedOn,
        beyondV30,
        write: (it, realNameVerifiedOn) => ({ ...it, realNameVerifiedOn }),
      },
    },
    lists: {},
  },
  access: {
    fields: {},
    lists: {
      ipv6: {
        title: t('IPv6地址', 'IPv6 addresses'),
        of: 'range',
        read: ({ ips }) => ips.filter(isIpv6Range).map((it) => ({ is: 'range', it })),
        ...told,
        write: (it, rows) => ({
          ...it,
          ips: [
            ...it.ips.filter((range) => !isIpv6Range(range)),
            ...rows.flatMap((row) => (row.is === 'range' ? row.it : [])),
          ],
        }),
      },
    },
  },
  range: {
    fields: {
      from: { title: t('起始地址', 'First address'), read: (it) => it.from, write: (it, from) => ({ ...it, from }) },
      to: { title: t('终止地址', 'Last address'), read: (it) => it.to, write: (it, to) => ({ ...it, to }) },
    },
    lists: {},
  },
}

/** What a field of ours holds; empty text where it is not filled in. */
export const readField = <Name extends PartName>({ is, it }: Part<Name>, field: string): string | boolean | number =>
  reportable[is].fields[field]?.read(it) ?? ''

export const readList = <Name extends PartName>({ is, it }: Part<Name>, list: string): Part[] =>
  reportable[is].lists[list]?.read(it) ?? []

/** The part with a field as an administration tells it. */
export const writeField = <Name extends PartName>(part: Part<Name>, field: string, value: string): Part<Name> => {
  const written = reportable[part.is].fields[field]?.write?.(part.it, value)
  return written === undefined ? part : withValue(part, written)
}

/** The same with the rows of a list. */
export const writeList = <Name extends PartName>(part: Part<Name>, list: string, rows: readonly Part[]): Part<Name> => {
  const written = reportable[part.is].lists[list]?.write?.(part.it, rows)
  return written === undefined ? part : withValue(part, written)
}

const withValue = <Name extends PartName>(part: Part<Name>, it: PartOf[Name]): Part<Name> => ({ ...part, it })
