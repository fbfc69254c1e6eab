import { daysBetween, isPublicIp, parseIp, rangeContains } from '@openbeian/filing'
import { isSameName, isTyped, whenKnown } from '../../conditions.ts'
import { type Rule, rule } from '../../rule.ts'
import { article, publishedBy } from '../basis.ts'
import { policeBasis, policeRule, policeValues } from './police-rule.ts'

const isIp = (ip: string) => parseIp(ip) !== undefined

const confirmed = publishedBy('tencent')

/** What is typed into the form of the police, and when. */
export const formRules: Rule[] = [
  rule({
    ...policeBasis(publishedBy('huawei', 'tencent')),
    ...policeRule,
    id: 'public-security.in-time',
    check: 'PSF-001',
    at: 'filedOn',
    when: ({ filedOn }) => filedOn === undefined || filedOn === '',
    holds: ({ openedOn, filedOn }, { on }) =>
      whenKnown(filedOn, () => whenKnown(openedOn, (day) => daysBetween(day, on) <= policeValues.filedDays)),
    values: () => ({ days: policeValues.filedDays }),
    message: {
      zh: '服务于{openedOn}开通，超过{days}天还没有公安备案。',
      en: 'It opened on {openedOn} and is not filed with the police after {days} days.',
    },
    whatToDo: { zh: '请尽快在公安机关的平台提交。', en: 'File it on the platform of the police now.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.public-ip',
    check: 'PSF-002',
    at: 'ip',
    holds: ({ ip }, { facts }) =>
      whenKnown(
        ip,
        (it) =>
          isPublicIp(it) ||
          (isIp(it) && (facts.allowedIpRanges ?? []).some((range) => rangeContains(range, { from: it, to: it }))),
      ),
    message: { zh: '“{ip}”不是公网IP。', en: '“{ip}” is no public address.' },
    whatToDo: { zh: '请填写服务器的公网IP，不填内网地址。', en: 'Enter the public address of the server.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.filed-ip',
    check: 'PSF-003',
    at: 'ip',
    when: ({ ip }) => ip === undefined || isIp(ip),
    holds: ({ ip }, { filing }) =>
      whenKnown(ip, (it) => {
        const filed = filing.services.flatMap(({ access }) => access.flatMap(({ ips }) => ips))
        return filed.some((range) => rangeContains(range, { from: it, to: it }))
      }),
    message: {
      zh: 'IP {ip} 与ICP备案的接入信息不一致。',
      en: '{ip} is none of the addresses filed with the ministry.',
    },
    whatToDo: { zh: '请核对，必要时先变更接入信息。', en: 'Check it; change the access where it is out of date.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.provider',
    check: 'PSF-004',
    at: 'provider',
    holds: ({ provider, ownProvider }) =>
      whenKnown(provider, ({ name, code }) =>
        whenKnown(ownProvider, (own) => isSameName(name, own.name) && code.trim() === own.code),
      ),
    values: ({ ownProvider }) => ({ name: ownProvider?.name ?? '', code: ownProvider?.code ?? '' }),
    message: { zh: '接入服务商应填“{name}”，编码{code}。', en: 'The access provider is “{name}”, code {code}.' },
    whatToDo: { zh: '请照本平台给出的名称和编码填写。', en: 'Copy name and code as they are given here.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.officer',
    check: 'PSF-007',
    at: 'officer',
    holds: ({ officer }) => whenKnown(officer, isTyped),
    message: { zh: '请填写网站安全负责人。', en: 'The security officer is required.' },
    whatToDo: { zh: '填写姓名、证件和联系方式。', en: 'Enter name, certificate and phone.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.emergency-contact',
    check: 'PSF-008',
    at: 'emergencyContact',
    holds: ({ emergencyContact }) => whenKnown(emergencyContact, isTyped),
    message: { zh: '请填写应急联络人。', en: 'The emergency contact is required.' },
    whatToDo: { zh: '填写随时能联系上的人。', en: 'Name somebody who answers at any hour.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.pictures',
    check: 'PSF-009',
    at: 'pictures',
    holds: ({ pictures }) =>
      whenKnown(pictures, (all) => (['id-front', 'id-back', 'hand-held'] as const).every((it) => all.includes(it))),
    message: {
      zh: '缺少身份证正反面或手持身份证照片。',
      en: 'A side of the ID card, or the photo holding it, is missing.',
    },
    whatToDo: {
      zh: '请补齐三张照片；平台不要求手持照时可不传。',
      en: 'Add it; skip the held one where it is not asked.',
    },
  }),
  rule({
    ...policeBasis({ ...article, document: '一个公开网页' }),
    ...policeRule,
    id: 'public-security.picture-size',
    check: 'PSF-010',
    off: {
      zh: '只有一个旧网页提到400KB，平台现行限制没有公布。',
      en: 'One old page speaks of 400 KB; the present limit of the platform is not published.',
    },
    at: 'maxPictureBytes',
    holds: ({ maxPictureBytes }) => whenKnown(maxPictureBytes, (bytes) => bytes <= policeValues.pictureBytes),
    values: () => ({ max: policeValues.pictureBytes / 1024 }),
    message: { zh: '图片超过{max}KB。', en: 'A picture has over {max} KB.' },
    whatToDo: { zh: '请压缩后再上传。', en: 'Make it smaller.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.letter-read',
    check: 'PSF-011',
    at: 'readSeconds',
    holds: ({ readSeconds }) => whenKnown(readSeconds, (seconds) => seconds >= policeValues.readSeconds),
    values: () => ({ min: policeValues.readSeconds }),
    message: { zh: '责任告知书需阅读满{min}秒。', en: 'The letter of responsibility is read for {min} seconds.' },
    whatToDo: { zh: '请在公安平台上读完再勾选。', en: 'Read it on the platform before you agree.' },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.registrar',
    check: 'PSF-017',
    at: 'registrar',
    holds: ({ registrar }) => whenKnown(registrar, (it) => [it.name, it.region, it.phone].every(isTyped)),
    message: { zh: '域名注册服务商的名称、地区、电话要填全。', en: 'The registrar needs name, region and phone.' },
    whatToDo: {
      zh: '可在域名证书或注册商网站上查到。',
      en: 'They are on the domain certificate or the registrar’s site.',
    },
  }),
  rule({
    ...policeBasis(article),
    ...policeRule,
    id: 'public-security.access-mode',
    check: 'PSF-018',
    at: 'accessMode',
    holds: ({ accessMode }) => whenKnown(accessMode, isTyped),
    message: { zh: '请选择网站接入方式。', en: 'Choose the kind of access.' },
    whatToDo: { zh: '云主机一般选“租赁虚拟空间”。', en: 'A cloud server usually is rented virtual space.' },
  }),
  rule({
    ...policeBasis(confirmed),
    ...policeRule,
    id: 'public-security.icon',
    check: 'PSF-016',
    at: 'iconSince',
    when: ({ iconSince, approvedOn }) => (iconSince === undefined || iconSince === '') && approvedOn !== '',
    holds: ({ iconSince, approvedOn }, { on }) =>
      whenKnown(iconSince, () => whenKnown(approvedOn, (day) => daysBetween(day, on) <= policeValues.iconDays)),
    values: () => ({ days: policeValues.iconDays }),
    message: {
      zh: '公安备案通过{days}天后首页还没有图标。',
      en: 'The page lacks the icon {days} days after the approval.',
    },
    whatToDo: { zh: '请在首页底部放上图标和编号。', en: 'Put icon and number at the foot of the home page.' },
  }),
]
