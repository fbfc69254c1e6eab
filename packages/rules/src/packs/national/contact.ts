import { emailFaultOf, isEmail, meantEmail, meantPhone } from '@openbeian/filing'
import { isTyped, wordsIn } from '../../conditions.ts'
import { each } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { disposableMailDomains } from '../../words/disposable-mail-domains.ts'
import { fakeMobiles } from '../../words/fake-mobiles.ts'
import { virtualOperatorPrefixes } from '../../words/virtual-operator-prefixes.ts'
import { answerCode, practice, publishedBy, reported } from '../basis.ts'
import { isUnit, undated } from '../order-types.ts'
import { ofEachMobile } from './asked-of.ts'
import { emailFaultText, phoneFaultText } from './contact-faults.ts'
import { nationalValues } from './national-values.ts'
import { isLandline, isMobile, isSamePhone, isShortLandline } from './phone-shapes.ts'

/** Four neighbours that climb or fall, twice over: 12345678. */
const isRow = (digits: string): boolean =>
  '01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits)

/** The phone that is meant, where that makes it right. */
function offered(phone: string, isRight: (text: string) => boolean): string | undefined {
  const meant = meantPhone(phone)
  return meant !== undefined && isRight(meant) ? meant : undefined
}

export const contactRules: Rule[] = [
  rule({
    id: 'national.mobile',
    scope: 'contact',
    check: 'CON-001',
    ...undated(answerCode(1011)),
    severity: 'blocks',
    about: each.person,
    at: 'mobile',
    holds: ({ mobile }) => isMobile(mobile),
    propose: ({ mobile }) => offered(mobile, isMobile),
    values: ({ mobile }, { roleName }) => ({ roleName, fault: phoneFaultText(mobile) }),
    message: {
      zh: '{roleName}的手机号码应为11位，以13至19开头{fault}。',
      en: 'The mobile of the {roleName} has 11 digits and begins with 13 to 19{fault}.',
    },
    whatToDo: { zh: '请填写本人正在使用的手机号码。', en: 'Enter the mobile this person uses.' },
  }),
  rule({
    id: 'national.mobile-fake',
    scope: 'contact',
    check: 'CON-017',
    ...undated(practice),
    severity: 'warns',
    ...ofEachMobile,
    holds: ({ mobile }) =>
      !fakeMobiles.words.includes(mobile) && !isRow(mobile.slice(3)) && !/(\d)\1{6}/.test(mobile.slice(3)),
    values: (_, { roleName }) => ({ roleName }),
    message: { zh: '{roleName}的手机号码疑似无效。', en: 'The mobile of the {roleName} looks invented.' },
    whatToDo: { zh: '请填写能接收短信的号码。', en: 'Enter a number that receives the ministry’s SMS.' },
  }),
  rule({
    id: 'national.mobile-virtual-operator',
    scope: 'contact',
    check: 'CON-009',
    ...undated(publishedBy('tencent')),
    severity: 'warns',
    ...ofEachMobile,
    holds: ({ mobile }) => !virtualOperatorPrefixes.words.some((prefix) => mobile.startsWith(prefix)),
    values: ({ mobile }, { roleName }) => ({ roleName, prefix: mobile.slice(0, 3) }),
    message: {
      zh: '{roleName}的{prefix}号段可能收不到工信部核验短信。',
      en: 'The ministry’s SMS may not reach the {prefix} number of the {roleName}.',
    },
    whatToDo: { zh: '建议更换为基础运营商号码。', en: 'Better use a number of a basic operator.' },
  }),
  rule({
    id: 'national.emergency-phone',
    scope: 'contact',
    check: 'CON-003',
    ...undated(publishedBy('huawei', 'jd', 'wechat')),
    severity: 'blocks',
    about: each.person,
    at: 'emergencyPhone',
    holds: ({ emergencyPhone }) => isTyped(emergencyPhone),
    values: (_, { roleName }) => ({ roleName }),
    message: { zh: '请填写{roleName}的应急联系电话。', en: 'The {roleName} needs an emergency phone.' },
    whatToDo: { zh: '可填写另一手机或固定电话。', en: 'Another mobile or a landline will do.' },
  }),
  rule({
    id: 'national.emergency-phone-shape',
    scope: 'contact',
    check: 'CON-004',
    ...undated(practice),
    severity: 'warns',
    about: each.person,
    at: 'emergencyPhone',
    when: ({ emergencyPhone }) => isTyped(emergencyPhone),
    holds: ({ emergencyPhone }) => isMobile(emergencyPhone) || isLandline(emergencyPhone),
    propose: ({ emergencyPhone }) => offered(emergencyPhone, (it) => isMobile(it) || isLandline(it)),
    values: ({ emergencyPhone }, { roleName }) => ({ roleName, fault: phoneFaultText(emergencyPhone) }),
    message: {
      zh: '{roleName}的应急联系电话应为手机或带区号的固定电话{fault}。',
      en: 'The emergency phone of the {roleName} is a mobile, or a landline with its area code{fault}.',
    },
    whatToDo: { zh: '例如 010-62345678。', en: 'For example 010-62345678.' },
  }),
  rule({
    id: 'national.emergency-phone-differs',
    scope: 'contact',
    check: 'CON-002',
    ...undated(publishedBy('jd', 'huawei')),
    severity: 'blocks',
    about: each.person,
    at: 'emergencyPhone',
    when: ({ emergencyPhone }) => isTyped(emergencyPhone),
    holds: ({ emergencyPhone, mobile }) => !isSamePhone(emergencyPhone, mobile),
    values: (_, { roleName }) => ({ roleName }),
    message: {
      zh: '{roleName}的应急联系电话不能与手机号码相同。',
      en: 'The emergency phone of the {roleName} must not be the mobile itself.',
    },
    whatToDo: { zh: '请填写另一个号码。', en: 'Enter another number.' },
  }),
  rule({
    id: 'national.mobiles-of-different-persons',
    scope: 'contact',
    check: 'CON-005',
    ...undated(publishedBy('huawei', 'jd')),
    severity: 'blocks',
    about: each.service,
    at: 'manager.mobile',
    when: ({ manager }, { subject }) =>
      isTyped(manager.mobile) && manager.certificate.number !== subject.principal.certificate.number,
    holds: ({ manager }, { subject }) => !isSamePhone(manager.mobile, subject.principal.mobile),
    message: {
      zh: '不同的负责人不能使用同一手机号码。',
      en: 'Different persons cannot share one mobile.',
    },
    whatToDo: { zh: '请填写服务负责人本人的号码。', en: 'Enter the manager’s own number.' },
  }),
  rule({
    id: 'national.emails-of-different-persons',
    scope: 'contact',
    check: 'CON-006',
    ...undated(publishedBy('huawei')),
    severity: 'warns',
    about: each.service,
    at: 'manager.email',
    when: ({ manager }, { subject }) =>
      isTyped(manager.email) && manager.certificate.number !== subject.principal.certificate.number,
    holds: ({ manager }, { subject }) => manager.email.toLowerCase() !== subject.principal.email.toLowerCase(),
    message: {
      zh: '不同的负责人使用了同一电子邮件。',
      en: 'Different persons share one e-mail address.',
    },
    whatToDo: { zh: '请填写服务负责人本人的邮箱。', en: 'Enter the manager’s own address.' },
  }),
  rule({
    id: 'national.email',
    scope: 'contact',
    check: 'CON-012',
    ...undated(answerCode(1009)),
    severity: 'blocks',
    about: each.person,
    at: 'email',
    holds: ({ email }) =>
      isEmail(email) && email.length >= nationalValues.minEmailLength && email.length <= nationalValues.maxEmailLength,
    propose: ({ email }) => meantEmail(email),
    values: ({ email }, { roleName }) => ({
      roleName,
      max: nationalValues.maxEmailLength,
      fault: emailFaultText(email),
    }),
    message: {
      zh: '{roleName}的电子邮件格式不对，或超过{max}个字符{fault}。',
      en: 'The e-mail of the {roleName} is not an address of at most {max} characters{fault}.',
    },
    whatToDo: { zh: '例如 name@example.cn。', en: 'For example name@example.cn.' },
  }),
  rule({
    id: 'national.email-suffix',
    scope: 'contact',
    ...undated(reported),
    severity: 'warns',
    about: each.person,
    at: 'email',
    when: ({ email }) => isEmail(email),
    holds: ({ email }) => emailFaultOf(email) === undefined,
    propose: ({ email }) => meantEmail(email),
    values: ({ email }, { roleName }) => ({
      roleName,
      suffix: emailFaultOf(email)?.character ?? '',
      proposal: meantEmail(email) ?? '',
    }),
    message: {
      zh: '{roleName}的电子邮件以“{suffix}”结尾，没有这样的后缀。',
      en: 'The e-mail of the {roleName} ends with “{suffix}”: there is no such suffix.',
    },
    whatToDo: { zh: '请核对，是否为“{proposal}”。', en: 'Check it: is “{proposal}” meant?' },
  }),
  rule({
    id: 'national.email-disposable',
    scope: 'contact',
    check: 'CON-013',
    ...undated(practice),
    severity: 'warns',
    about: each.person,
    at: 'email',
    when: ({ email }) => isEmail(email),
    holds: ({ email }) => wordsIn(email.split('@')[1] ?? '', disposableMailDomains).length === 0,
    values: (_, { roleName }) => ({ roleName }),
    message: { zh: '{roleName}使用了一次性邮箱。', en: 'The {roleName} has a throw-away mailbox.' },
    whatToDo: { zh: '请填写长期使用的邮箱。', en: 'Enter a mailbox that lasts.' },
  }),
  rule({
    id: 'national.landline-of-a-unit',
    scope: 'contact',
    check: 'CON-014',
    ...undated(answerCode(1031)),
    severity: 'blocks',
    about: each.person,
    at: 'landline',
    when: (_, { subject }) => isUnit(subject),
    holds: ({ landline }) => isTyped(landline),
    values: (_, { roleName }) => ({ roleName }),
    message: {
      zh: '单位备案须填写{roleName}的办公电话。',
      en: 'A unit gives the office phone of its {roleName}.',
    },
    whatToDo: { zh: '请带区号填写，例如 010-62345678。', en: 'Enter it with its area code, e.g. 010-62345678.' },
  }),
  rule({
    id: 'national.landline',
    scope: 'contact',
    check: 'CON-015',
    ...undated(answerCode(1010)),
    severity: 'blocks',
    about: each.person,
    at: 'landline',
    when: ({ landline }) => isTyped(landline),
    holds: ({ landline }) => isLandline(landline),
    propose: ({ landline }) => offered(landline, isLandline),
    values: ({ landline }, { roleName }) => ({ roleName, fault: phoneFaultText(landline) }),
    message: {
      zh: '{roleName}的办公电话应为“区号-号码”{fault}。',
      en: 'The office phone of the {roleName} is an area code, a hyphen and a number{fault}.',
    },
    whatToDo: { zh: '例如 010-62345678。', en: 'For example 010-62345678.' },
  }),
  rule({
    id: 'national.landline-length',
    scope: 'contact',
    ...undated(reported),
    severity: 'warns',
    about: each.person,
    at: 'landline',
    when: ({ landline }) => isLandline(landline),
    holds: ({ landline }) => !isShortLandline(landline),
    values: ({ landline }, { roleName }) => ({ roleName, area: landline.split('-')[0] ?? '' }),
    message: {
      zh: '{roleName}的办公电话少了一位：区号{area}的号码有8位。',
      en: 'The office phone of the {roleName} lacks a digit: numbers of {area} have 8.',
    },
    whatToDo: { zh: '请核对号码。', en: 'Check the number.' },
  }),
]
