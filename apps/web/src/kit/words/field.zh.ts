import type { AppDistribution, AppSystem, CertificateType, ServiceKind, SubjectNature } from '@openbeian/filing'
import { materialNamesIn } from '@openbeian/filing'
import type { PersonPath, ServicePath, SubjectPath } from './field-path.ts'

const subject: Record<SubjectPath, string> = {
  nature: '单位性质',
  name: '主办单位名称',
  reportedName: '名称的上报写法',
  'certificate.type': '主办单位证件类型',
  'certificate.number': '主办单位证件号码',
  'certificate.validFrom': '证件有效期起',
  'certificate.validTo': '证件有效期止',
  'certificate.address': '证件住所',
  'certificate.reportedAddress': '证件住所的上报写法',
  'region.province': '省、自治区、直辖市',
  'region.city': '市',
  'region.county': '区县',
  address: '通信地址',
  reportedAddress: '通信地址的上报写法',
  investor: '投资人或主管单位',
  reportedInvestor: '投资人的上报写法',
  remark: '主体备注',
}

/** A person is called by a name, not by a unit's words. */
const individual: Partial<Record<SubjectPath, string>> = {
  name: '姓名',
  'certificate.type': '证件类型',
  'certificate.number': '证件号码',
  'certificate.address': '证件上的住址',
}

const person: Record<PersonPath, string> = {
  name: '姓名',
  'certificate.type': '证件类型',
  'certificate.number': '证件号码',
  'certificate.validFrom': '证件有效期起',
  'certificate.validTo': '证件有效期止',
  mobile: '手机号码',
  emergencyPhone: '应急联系电话',
  landline: '办公电话',
  reportedName: '上报用名',
  email: '电子邮箱',
  isLegalRepresentative: '是法定代表人',
}

const service: Record<ServicePath, string> = {
  kind: '服务类型',
  name: '服务名称',
  'domains.#.name': '域名',
  'domains.#.holder': '域名持有者',
  'domains.#.registrar': '域名注册商',
  'domains.#.expiresOn': '域名到期日',
  'domains.#.realNameVerifiedOn': '域名实名认证通过日',
  'domains.#.holderRelation': '持有者与主办单位的关系',
  homeUrl: '首页网址',
  contents: '服务内容',
  languages: '语言类别',
  'preApprovals.#.category': '前置审批类型',
  'preApprovals.#.number': '前置审批文号',
  'preApprovals.#.validTo': '前置审批有效期止',
  'access.#.resourceId': '接入资源',
  'access.#.modes': '接入方式',
  'access.#.locations': '服务器放置地',
  'access.#.ips.#.from': '起始 IP 地址',
  'access.#.ips.#.to': '终止 IP 地址',
  remark: '服务备注',
  'app.platforms.#.system': '运行平台',
  'app.platforms.#.name': '该平台上的应用名称',
  'app.platforms.#.packageName': '包名或 Bundle ID',
  'app.platforms.#.fingerprint': '签名证书指纹',
  'app.platforms.#.publicKey': '签名证书公钥',
  'app.distribution': '分发范围',
  'app.sdks.#.name': 'SDK 名称',
  'app.sdks.#.maker': 'SDK 服务商',
  'app.sdks.#.sendsAbroad': '会把数据传到境外',
  'app.sdks.#.note': '用途和出境情况',
  'miniProgram.platform': '所在平台',
  'miniProgram.appId': 'AppID',
}

/** With orders about what is filed. */
const order = {
  'filed.subjectNumber': '主体备案号',
  'filed.serviceNumber': '服务备案号',
  'filed.password': '备案密码',
  'cancellation.reason': '注销理由',
  'cancellation.note': '注销说明',
}

const natures: Record<SubjectNature, string> = {
  military: '军队',
  government: '政府机关',
  'public-institution': '事业单位',
  enterprise: '企业',
  individual: '个人',
  'social-organisation': '社会团体',
}

const certificates: Record<CertificateType, string> = {
  'business-licence': '营业执照（统一社会信用代码）',
  'organisation-code': '组织机构代码证',
  'institution-certificate': '事业单位法人证书',
  'social-organisation-certificate': '社会团体法人登记证书',
  'military-code': '军队代号',
  'resident-id': '居民身份证',
  passport: '护照',
  'officer-id': '军官证',
  'hk-mo-travel-permit': '港澳居民来往内地通行证',
  'tw-travel-permit': '台湾居民来往大陆通行证',
  'hk-mo-residence-permit': '港澳居民居住证',
  'tw-residence-permit': '台湾居民居住证',
  'foreigner-permanent-residence': '外国人永久居留身份证',
}

const serviceKinds: Record<ServiceKind, string> = {
  website: '网站',
  app: 'APP',
  'mini-program': '小程序',
  'quick-app': '快应用',
}

const appSystems: Record<AppSystem, string> = { android: '安卓', ios: 'iOS', harmony: '鸿蒙', other: '其他' }

const appDistributions: Record<AppDistribution, string> = { public: '对公众发布', internal: '仅本单位内部使用' }

export const fieldZh = {
  subject,
  individual,
  person,
  service,
  order,
  natures,
  certificates,
  materials: materialNamesIn('zh'),
  serviceKinds,
  appSystems,
  appDistributions,
  parts: {
    subject: '主办者',
    filed: '原备案',
    cancellation: '注销',
    certificate: '证件',
    contact: '所在地和地址',
    principal: '主体负责人',
    manager: '服务负责人',
    services: '互联网信息服务',
    access: '接入信息',
    materials: '材料',
    region: '所在地',
    validity: '证件有效期',
    ips: 'IP 地址',
    app: 'APP 信息',
    platforms: '运行平台',
    sdks: '第三方 SDK',
    miniProgram: '小程序信息',
  },
  /** Before the name of a field that belongs to the n-th service, domain or access, when there are several. */
  service_: (n: number) => `服务 ${n}`,
  domain_: (n: number) => `域名 ${n}`,
  access_: (n: number) => `接入 ${n}`,
  platform_: (n: number) => `运行平台 ${n}`,
  sdk_: (n: number) => `SDK ${n}`,
  ip_: (n: number) => `IP ${n}`,
  between: ' · ',
}
export type FieldWords = typeof fieldZh
