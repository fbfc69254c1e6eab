import type { Dictionary } from '../../kit/language.tsx'
import type { PersonPath, ServicePath, SubjectPath } from '../../kit/words/field-path.ts'

/** What a right value looks like, in one sentence. */
const subject: Partial<Record<SubjectPath, string>> = {
  nature: '按证件上的类型选。个体工商户一般选企业。',
  name: '与证件上的名称完全一致，包括括号。',
  'certificate.number': '营业执照填 18 位统一社会信用代码。',
  'certificate.address': '照着证件上的地址填写。',
  address: '能收到信的地址，写到门牌号，不用再写省市区。',
  investor: '单位填股东或上级主管单位，个人填本人姓名。',
  reportedName: '管局系统没有名称中的某个字时，按银行开户名或登记机关系统上的写法填写。',
  reportedInvestor: '管局系统没有其中某个字时的写法，其余各字不变。',
  reportedAddress: '管局系统没有地址中的某个字时的写法，其余各字不变。',
  'certificate.reportedAddress': '管局系统没有地址中的某个字时的写法，其余各字不变。',
  remark: '例如：个体工商户没有字号。没有就不填。',
}

const individual: Partial<Record<SubjectPath, string>> = {
  name: '与身份证上的姓名一致。',
  'certificate.number': '与证件上的号码一致。',
}

const person: Partial<Record<PersonPath, string>> = {
  name: '与证件上的姓名一致。',
  mobile: '本人在用的 11 位号码，要能收到短信。',
  emergencyPhone: '联系不上时打这个电话，不能与手机号码相同。',
  landline: '带区号，例如 010-62345678。',
  reportedName: '管局系统没有姓名中的某个字时，按银行卡或户籍系统上的写法填写，例如“王YAN”。',
  email: '常用的邮箱，重要通知会发到这里。',
}

const service: Partial<Record<ServicePath, string>> = {
  name: '说明网站是做什么的，不要只写域名或“测试”。',
  'domains.#.name': '已注册并通过实名认证，不带 www，例如 example.cn。',
  'domains.#.holder': '与域名证书上的持有者一致，应为主办者。',
  'domains.#.holderRelation': '选择后须上传证明（章程、股东名册、任职文件等），由审核员确认。',
  'domains.#.registrar': '您购买域名的公司，在域名证书上可以看到。',
  homeUrl: '打开网站首页的网址，例如 www.example.cn。',
  contents: '选一项或几项最主要的。',
  'app.platforms.#.name': '与应用商店里的名称一致，各平台相同。',
  'app.platforms.#.packageName': '例如 cn.example.app；iOS 填 Bundle ID。',
  'app.platforms.#.fingerprint':
    '安卓、鸿蒙填签名证书的 MD5（32 位；鸿蒙先去掉 .cer 里的根证书和中间证书），iOS 填证书的 SHA-1（40 位），十六进制。',
  'app.platforms.#.publicKey': '签名证书里的公钥，十六进制或 Base64。',
  'access.#.resourceId': '网站所在的云主机、IP 或备案服务号。',
}

/** Why it is asked, in one sentence. */
const why: Partial<Record<SubjectPath | PersonPath | ServicePath, string>> = {
  emergencyPhone: '出现安全问题时，主管部门要能及时找到人。',
  mobile: '工信部会向这个号码发送核验短信。',
  'domains.#.holder': '域名应由备案的单位或个人持有，依据工信部信管〔2017〕264号。',
  'access.#.resourceId': '谁提供接入，备案就由谁上报。',
  nature: '不同性质要交的证件不同。',
}

const zh = {
  subject,
  individual,
  person,
  service,
  why,
}
export type HintWords = typeof zh

const en: HintWords = {
  subject: {
    nature: 'As on your certificate. A sole trader is usually an enterprise.',
    name: 'Exactly as on the certificate, brackets included.',
    'certificate.number': 'A business licence has 18 characters.',
    'certificate.address': 'As printed on the certificate.',
    address: 'Where post reaches you, down to the door; without the province, city and district.',
    investor: 'An organisation: its owner or supervising body. A person: their own name.',
    reportedName: 'The administration’s characters lack one of the name: as on the bank account or with the registry.',
    reportedInvestor: 'The administration’s characters lack one of it; all others stay.',
    reportedAddress: 'The administration’s characters lack one of the address; all others stay.',
    'certificate.reportedAddress': 'The administration’s characters lack one of the address; all others stay.',
    remark: 'Leave empty if there is nothing to say.',
  },
  individual: {
    name: 'As on the identity card.',
    'certificate.number': 'As on the certificate.',
  },
  person: {
    name: 'As on the certificate.',
    mobile: 'The person’s own number of 11 digits; it must receive SMS.',
    emergencyPhone: 'Called when nobody answers; not the same as the mobile.',
    landline: 'With the area code, e.g. 010-62345678.',
    reportedName: 'The administration’s characters lack one of the name: as on the bank card, e.g. “王YAN”.',
    email: 'Important notices go there.',
  },
  service: {
    name: 'Says what the site is about; not only the domain, not “test”.',
    'domains.#.name': 'Registered and real-name checked, without www, e.g. example.cn.',
    'domains.#.holder': 'As on the domain certificate; it should be the sponsor.',
    'domains.#.holderRelation':
      'With a paper that proves it (articles, register of shareholders, appointment), for a reviewer to confirm.',
    'domains.#.registrar': 'Where you bought the domain; it is on the domain certificate.',
    homeUrl: 'The address of the home page, e.g. www.example.cn.',
    contents: 'One or a few that fit best.',
    'app.platforms.#.name': 'As in the app store, the same on every system.',
    'app.platforms.#.packageName': 'For example cn.example.app; on iOS the bundle ID.',
    'app.platforms.#.fingerprint':
      'Android and HarmonyOS (the leaf alone of its .cer): MD5 of the signing certificate, 32 characters; iOS: its SHA-1, 40; hexadecimal.',
    'app.platforms.#.publicKey': 'The public key in the signing certificate, hexadecimal or base64.',
    'access.#.resourceId': 'The machine, address or access code the site is on.',
  },
  why: {
    emergencyPhone: 'The authorities must reach somebody when there is a security problem.',
    mobile: 'The ministry sends its SMS code to this number.',
    'domains.#.holder': 'A domain must belong to whoever files it (MIIT 2017 No. 264).',
    'access.#.resourceId': 'Whoever gives access reports the filing.',
    nature: 'Which papers are needed depends on it.',
  },
}

export const hintWords: Dictionary<HintWords> = { zh, en }
