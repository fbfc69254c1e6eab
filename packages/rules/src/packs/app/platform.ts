import { isSameName, isTyped, whenKnown } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { practice, publishedBy } from '../basis.ts'
import { appForm, describingApps, sinceApps } from './app-values.ts'
import { eachPlatform } from './parts-of-app.ts'

const packageName = /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/
const bundleId = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/
const md5 = /^[0-9A-F]{32}$/
const sha1 = /^[0-9A-F]{40}$/
/** A key of 256 bits or more, hexadecimal or base64. */
const publicKey = /^(?:[0-9a-f]{64,}|[a-z0-9+/]{44,}={0,2})$/i

/** Whatever was pasted along with it: colons, spaces, the lines around a PEM key. */
/** A fingerprint or key without what surrounds it. */
export const normaliseAppKey = (text: string) => text.replace(/-----[^-]+-----/g, '').replace(/[\s:]/g, '')

/** 运行平台: what an app is on each system. */
export const platformRules: Rule[] = [
  rule({
    id: 'app.platforms',
    scope: 'app',
    check: 'APP-004',
    ...sinceApps(appForm),
    severity: 'blocks',
    about: each.service,
    at: 'app.platforms',
    when: ({ kind }) => kind === 'app',
    holds: ({ app }) => app !== undefined && app.platforms.length > 0 && app.platforms.every((it) => it.system !== ''),
    message: { zh: '请选择APP的运行平台。', en: 'Choose the systems the app runs on.' },
    whatToDo: { zh: '安卓、iOS、鸿蒙等分别填写。', en: 'Enter Android, iOS, HarmonyOS … one by one.' },
  }),
  rule({
    id: 'app.package-name',
    scope: 'app',
    check: 'APP-001',
    ...sinceApps(appForm),
    severity: 'blocks',
    about: eachPlatform,
    at: 'packageName',
    holds: ({ packageName: name }) => isTyped(name),
    message: { zh: '请填写包名或Bundle ID。', en: 'The package name or bundle ID is required.' },
    whatToDo: { zh: '与应用商店里的一致。', en: 'As in the app store.' },
  }),
  rule({
    id: 'app.android-package-name',
    scope: 'app',
    check: 'APP-002',
    ...sinceApps(practice),
    severity: 'warns',
    about: eachPlatform,
    at: 'packageName',
    when: ({ system, packageName: name }) => system === 'android' && isTyped(name),
    holds: ({ packageName: name }) => packageName.test(name),
    message: { zh: '“{packageName}”不是安卓包名的写法。', en: '“{packageName}” is no Android package name.' },
    whatToDo: { zh: '例如cn.example.app。', en: 'For example cn.example.app.' },
  }),
  rule({
    id: 'app.bundle-id',
    scope: 'app',
    check: 'APP-003',
    ...sinceApps(practice),
    severity: 'warns',
    about: eachPlatform,
    at: 'packageName',
    when: ({ system, packageName: name }) => system === 'ios' && isTyped(name),
    holds: ({ packageName: name }) => bundleId.test(name),
    message: { zh: '“{packageName}”不是Bundle ID的写法。', en: '“{packageName}” is no bundle ID.' },
    whatToDo: { zh: '只用字母、数字、“-”和“.”。', en: 'Letters, digits, hyphens and at least one dot.' },
  }),
  rule({
    id: 'app.fingerprint',
    scope: 'app',
    check: 'APP-005',
    ...sinceApps({ ...appForm, source: ['miit-2023-105', 'huawei', 'harmony-help'] }),
    severity: 'blocks',
    about: eachPlatform,
    at: 'fingerprint',
    when: ({ system }) => system === 'android' || system === 'harmony',
    holds: ({ fingerprint }) => md5.test(normaliseAppKey(fingerprint).toUpperCase()),
    message: { zh: '签名MD5应为32位十六进制。', en: 'The MD5 of the signing certificate has 32 hexadecimal digits.' },
    whatToDo: {
      zh: '请从签名证书中读取；鸿蒙的.cer文件有三张证书，去掉根证书和中间证书，只取服务器证书的MD5。',
      en: 'Read it from the signing certificate; a HarmonyOS .cer holds three: leave out root and intermediate, take the MD5 of the leaf.',
    },
  }),
  rule({
    id: 'app.certificate-sha1',
    scope: 'app',
    check: 'APP-006',
    ...sinceApps(publishedBy('huawei')),
    severity: 'warns',
    about: eachPlatform,
    at: 'fingerprint',
    when: ({ system }) => system === 'ios',
    holds: ({ fingerprint }) => sha1.test(normaliseAppKey(fingerprint).toUpperCase()),
    message: {
      zh: 'iOS证书的SHA-1应为40位十六进制。',
      en: 'The SHA-1 of an iOS certificate has 40 hexadecimal digits.',
    },
    whatToDo: {
      zh: '备案表把这一栏叫做MD5，iOS要填的是SHA-1；请在开发者账号下载证书后查看。',
      en: 'The form calls the field MD5, but iOS takes the SHA-1: download the certificate from the developer account and read it.',
    },
  }),
  rule({
    id: 'app.public-key',
    scope: 'app',
    check: 'APP-007',
    ...sinceApps(appForm),
    severity: 'blocks',
    about: eachPlatform,
    at: 'publicKey',
    when: ({ system }) => system !== '',
    holds: ({ publicKey: key }) => publicKey.test(normaliseAppKey(key)),
    message: { zh: '请填写签名证书的公钥。', en: 'The public key of the signing certificate is required.' },
    whatToDo: { zh: '十六进制或Base64，与签名证书一致。', en: 'Hexadecimal or base64, as in the certificate.' },
  }),
  rule({
    id: 'app.one-name',
    scope: 'app',
    check: 'APP-013',
    ...sinceApps(publishedBy('huawei')),
    severity: 'warns',
    about: eachPlatform,
    at: 'name',
    when: ({ name }, { service }) => isTyped(name) && isTyped(service.name),
    holds: ({ name }, { service }) => isSameName(name, service.name),
    values: (_, { service }) => ({ filed: service.name }),
    message: {
      zh: '该平台上的名称“{name}”与备案名称“{filed}”不同。',
      en: 'The name “{name}” there is not the one filed, “{filed}”.',
    },
    whatToDo: { zh: '各平台的名称须一致。', en: 'It has one name on all systems.' },
  }),
  rule({
    id: 'app.platform-added-here',
    scope: 'app',
    check: 'APP-014',
    ...sinceApps(publishedBy('huawei')),
    appliesTo: ['CHANGE_SERVICE', 'CHANGE_ALL'],
    severity: 'warns',
    about: eachPlatform,
    at: 'system',
    when: ({ system }, { facts, index }) =>
      facts.filed !== undefined && !facts.filed.services[index]?.app?.platforms.some((it) => it.system === system),
    holds: (_, { facts }) => whenKnown(facts.appFiledHere, (here) => here),
    message: { zh: '该APP在别的接入商备案，不能在这里新增平台。', en: 'This app was filed through another provider.' },
    whatToDo: { zh: '请在原接入商变更备案，新增平台。', en: 'Add the system through the provider that filed it.' },
  }),
  rule({
    id: 'app.key-of-another',
    scope: 'app',
    check: 'APP-016',
    ...sinceApps(practice),
    appliesTo: describingApps,
    severity: 'warns',
    about: eachPlatform,
    at: 'fingerprint',
    when: ({ fingerprint }) => isTyped(fingerprint),
    holds: ({ fingerprint }, { facts }) =>
      whenKnown(facts.appKeysOfOthers, (keys) => !keys.includes(normaliseAppKey(fingerprint).toUpperCase())),
    message: { zh: '另一主办者的APP用的是同一签名。', en: 'Another sponsor signs its app with this key.' },
    whatToDo: { zh: '请核对是否为本单位的签名证书。', en: 'Check that the key is yours.' },
  }),
]
