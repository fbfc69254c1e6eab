import type { MaterialKind } from './material-kinds.ts'

/** A calendar day as `YYYY-MM-DD`. */
export type IsoDate = string

/** The six digits of an administrative region (GB/T 2260); the first two are the province. */
export type RegionCode = string

/**
 * What an order asks to be filed: one subject and its services.
 * A draft is the same shape: what has not been typed yet is an empty string or an empty list.
 */
export interface Filing {
  subject: Subject
  services: Service[]
  /** With an order about what was filed through another provider. */
  filed?: FiledElsewhere | undefined
  /** With an order that ends something. */
  cancellation?: Cancellation | undefined
}

/** What only the applicant knows of a filing made elsewhere; the rest is with the administration. */
export interface FiledElsewhere {
  /** 主体备案号 */
  subjectNumber: string
  /** 服务备案号 */
  serviceNumber: string
  /** 备案密码: typed in the clear, kept only as the hash the administration asks for. */
  password: string
}

export interface Cancellation {
  /** 注销理由, id of the administration's table; 0 until chosen. */
  reason: number
  note: string
}

/** 主体: the sponsor's record. */
export interface Subject {
  nature: SubjectNature | ''
  name: string
  /** 上报用名 of a unit; of an individual the principal has it. */
  reportedName?: string | undefined
  certificate: SubjectCertificate
  region: Region
  /** 通信地址: street and door, without the region chosen above. */
  address: string
  reportedAddress?: string | undefined
  /** 投资人 */
  investor: string
  reportedInvestor?: string | undefined
  /** 主体负责人 */
  principal: Person
  remark: string
}

export interface Region {
  province: RegionCode
  city: RegionCode
  /** Empty where the city has no counties. */
  county: RegionCode
}

/** 单位性质. The administration's numbers for these are a code table. */
export type SubjectNature = (typeof subjectNatures)[number]
export const subjectNatures = [
  'military',
  'government',
  'public-institution',
  'enterprise',
  'individual',
  'social-organisation',
] as const

export interface Certificate {
  type: CertificateType | ''
  number: string
  validFrom: IsoDate
  /** The last valid day, `long-term` (长期), or empty when not typed yet. */
  validTo: IsoDate | 'long-term'
}

export interface SubjectCertificate extends Certificate {
  /** 证件住所: the address printed on the certificate. */
  address: string
  reportedAddress?: string | undefined
}

/** 证件类型. */
export type CertificateType = (typeof certificateTypes)[number]
export const certificateTypes = [
  'business-licence',
  'organisation-code',
  'institution-certificate',
  'social-organisation-certificate',
  'military-code',
  'resident-id',
  'passport',
  'officer-id',
  'hk-mo-travel-permit',
  'tw-travel-permit',
  'hk-mo-residence-permit',
  'tw-residence-permit',
  'foreigner-permanent-residence',
] as const

/** 主体负责人 or 服务负责人. */
export interface Person {
  name: string
  /** 上报用名: what is told to administrations whose character set has not all of the name, as on the bank card. */
  reportedName?: string | undefined
  certificate: Certificate
  mobile: string
  /** 应急联系电话 */
  emergencyPhone: string
  /** 办公电话, `010-62345678`; units need one. */
  landline: string
  email: string
  isLegalRepresentative: boolean
}

/** 互联网信息服务. */
export interface Service {
  kind: ServiceKind
  name: string
  domains: Domain[]
  homeUrl: string
  /** 服务内容, ids of the administration's table `Wzfwlx`. */
  contents: number[]
  /** 语言类别, ids of the administration's table `Yylb`. */
  languages: number[]
  preApprovals: PreApproval[]
  /** 服务负责人 */
  manager: Person
  access: Access[]
  remark: string
  /** With an app. */
  app?: AppDetails | undefined
  /** With a mini-program or a quick app. */
  miniProgram?: MiniProgramDetails | undefined
}

export type ServiceKind = (typeof serviceKinds)[number]
export const serviceKinds = ['website', 'app', 'mini-program', 'quick-app'] as const

/** APP: what the registration form of 2023 asks of an app beside what every service has. */
export interface AppDetails {
  /** 运行平台: one for each system it runs on. */
  platforms: AppPlatform[]
  distribution: AppDistribution | ''
  /** SDK of other makers inside the app. */
  sdks: AppSdk[]
}

export interface AppPlatform {
  system: AppSystem | ''
  /** The name under which its users see it there. */
  name: string
  /** 包名; on iOS the bundle ID. */
  packageName: string
  /** 签名 MD5 of the signing certificate; on iOS its SHA-1; hexadecimal. */
  fingerprint: string
  /** 公钥 of the signing certificate, hexadecimal or base64. */
  publicKey: string
}

export type AppSystem = (typeof appSystems)[number]
export const appSystems = ['android', 'ios', 'harmony', 'other'] as const

/** 分发方式: for everybody, or only inside the sponsor's own house. */
export type AppDistribution = (typeof appDistributions)[number]
export const appDistributions = ['public', 'internal'] as const

export interface AppSdk {
  name: string
  /** SDK 服务商 */
  maker: string
  /** Does it send data out of the mainland? */
  sendsAbroad: boolean
  /** What it is for, and what leaves the mainland. */
  note: string
}

/** 小程序、快应用: filed with the platform it runs on. */
export interface MiniProgramDetails {
  /** 运行平台, e.g. `微信`. */
  platform: string
  appId: string
}

export interface Domain {
  /** The registrable name, lower case, e.g. `example.cn`. */
  name: string
  /** 域名持有者 as on the domain certificate. */
  holder: string
  registrar: string
  expiresOn: IsoDate
  /** The day the real-name check was passed; empty when unknown. */
  realNameVerifiedOn: IsoDate
  /** What a holder who is neither the sponsor nor its principal is to it, as the applicant claims. */
  holderRelation?: HolderRelation | undefined
}

/** 股东, 高级管理人员 */
export const holderRelations = ['shareholder', 'senior-manager'] as const
export type HolderRelation = (typeof holderRelations)[number]
export const holderRelationNames: Record<HolderRelation, { zh: string; en: string }> = {
  shareholder: { zh: '股东', en: 'Shareholder' },
  'senior-manager': { zh: '高级管理人员', en: 'Senior manager' },
}

/** 前置审批: the approval a sector asks for before a filing. */
export interface PreApproval {
  /** Id of the administration's table `Wzjylx`/`Nrlx`. */
  category: number
  number: string
  validTo: IsoDate
}

/** 接入: where the service is hosted at this provider. */
export interface Access {
  /** The provider's resource that carries the service; empty until chosen. */
  resourceId: string
  /** 接入方式, id of the administration's table `Wzjrfs`. */
  modes: number[]
  /** 服务器放置地, ids of the administration's table of places (`Fbdd`). */
  locations: number[]
  ips: IpRange[]
}

/** IPv4 or IPv6 as `formatIp` writes them, first and last address both included. */
export interface IpRange {
  from: string
  to: string
}

/** A paper or picture that belongs to an order; the bytes are elsewhere. */
export interface Material {
  id: string
  kind: MaterialKind
  /** The owner of the material: the subject (with its principal), or a service (with its manager). */
  about: MaterialOwner
}
export type MaterialOwner = 'subject' | `services.${number}`
export const isMaterialOwner = (about: string): about is MaterialOwner => /^(subject|services\.\d+)$/.test(about)

/** What the provider sold to the customer and a service can be hosted on. */
export interface AccessResource {
  id: string
  kind: 'instance' | 'ip-range' | 'access-code'
  name: string
  ips: IpRange[]
  /** The province the machine stands in. */
  province: RegionCode
  billing: 'prepaid' | 'pay-as-you-go'
  purchasedOn: IsoDate
  expiresOn: IsoDate
  /** How many services may be filed on it, and how many are. */
  quota: number
  used: number
}

export const emptyCertificate = (): Certificate => ({ type: '', number: '', validFrom: '', validTo: '' })

export const emptyPerson = (): Person => ({
  name: '',
  certificate: emptyCertificate(),
  mobile: '',
  emergencyPhone: '',
  landline: '',
  email: '',
  isLegalRepresentative: false,
})

export const emptyDomain = (): Domain => ({
  name: '',
  holder: '',
  registrar: '',
  expiresOn: '',
  realNameVerifiedOn: '',
})

export const emptyAccess = (): Access => ({ resourceId: '', modes: [], locations: [], ips: [] })

export const emptyAppPlatform = (): AppPlatform => ({
  system: '',
  name: '',
  packageName: '',
  fingerprint: '',
  publicKey: '',
})

export const emptyAppSdk = (): AppSdk => ({ name: '', maker: '', sendsAbroad: false, note: '' })

export const emptyService = (kind: ServiceKind): Service => ({
  kind,
  name: '',
  domains: [emptyDomain()],
  homeUrl: '',
  contents: [],
  languages: [],
  preApprovals: [],
  manager: emptyPerson(),
  access: [emptyAccess()],
  remark: '',
  ...(kind === 'app' && { app: { platforms: [emptyAppPlatform()], distribution: '' as const, sdks: [] } }),
  ...((kind === 'mini-program' || kind === 'quick-app') && { miniProgram: { platform: '', appId: '' } }),
})

export const emptyFiledElsewhere = (): FiledElsewhere => ({ subjectNumber: '', serviceNumber: '', password: '' })

export const emptyCancellation = (): Cancellation => ({ reason: 0, note: '' })

/** What a new draft of a first website filing holds. */
export const emptyFiling = (): Filing => ({
  subject: {
    nature: '',
    name: '',
    certificate: { ...emptyCertificate(), address: '' },
    region: { province: '', city: '', county: '' },
    address: '',
    investor: '',
    principal: emptyPerson(),
    remark: '',
  },
  services: [emptyService('website')],
})
