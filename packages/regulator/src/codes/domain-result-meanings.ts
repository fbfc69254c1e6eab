import type { ResultMeaning } from './result-meaning.ts'
import { meaning } from './result-meaning.ts'

const invalid = (zh: string, en: string, field: string) => meaning('invalid', `${zh}有误`, `${en} is not right.`, field)
const missing = (zh: string, en: string, field: string) => meaning('missing', `缺少${zh}`, `${en} is left out.`, field)

/** Codes of the official list about domains, in its order; fields are those of a registered domain. */
export const domainResultMeanings: Readonly<Record<number, ResultMeaning>> = {
  3001: invalid('域名类型', "The domain's type", 'type'),
  3002: missing('域名注册日期', 'The day of registration', 'registeredOn'),
  3003: missing('域名到期日', 'The day of expiry', 'validUntil'),
  3004: meaning('invalid', '域名已过期', 'The domain has expired.', 'validUntil'),
  3005: missing('域名服务器', 'The name server', 'nameServers'),
  3006: missing('注册商', 'The registrar', 'registrar'),
  3007: invalid('注册商名称的写法', "The registrar's name", 'registrar'),
  3008: missing('注册人名称', "The registrant's name", 'registrantName'),
  3009: missing('注册人组织', "The registrant's organisation", 'registrantOrganisation'),
  3010: missing('注册人所在省', "The registrant's province", 'registrantProvince'),
  3011: missing('注册人所在城市', "The registrant's city", 'registrantCity'),
  3012: missing('注册人邮箱', "The registrant's e-mail address", 'registrantEmail'),
  3013: invalid('注册人邮箱', "The registrant's e-mail address", 'registrantEmail'),
  3014: missing('注册人电话', "The registrant's phone", 'registrantPhone'),
  3015: invalid('注册人电话', "The registrant's phone", 'registrantPhone'),
  3016: missing('注册人地址', "The registrant's address", 'registrantAddress'),
  3017: missing('管理员姓名', "The administrator's name", 'administratorName'),
  3018: missing('管理员组织', "The administrator's organisation", 'administratorOrganisation'),
  3019: missing('管理员所在省', "The administrator's province", 'administratorProvince'),
  3020: missing('管理员所在城市', "The administrator's city", 'administratorCity'),
  3021: missing('管理员邮箱', "The administrator's e-mail address", 'administratorEmail'),
  3022: invalid('管理员邮箱', "The administrator's e-mail address", 'administratorEmail'),
  3023: missing('管理员电话', "The administrator's phone", 'administratorPhone'),
  3024: invalid('管理员电话', "The administrator's phone", 'administratorPhone'),
  3025: missing('管理员地址', "The administrator's address", 'administratorAddress'),
  3026: invalid('接入方式', 'The way of access', ''),
  3027: invalid('服务器放置地', "The server's place", ''),
  3028: invalid('注册人省市', "The registrant's province or city", 'registrantCity'),
  3029: invalid('管理员省市', "The administrator's province or city", 'administratorCity'),
  3030: invalid('缴费人省市', "The payer's province or city", 'payerCity'),
  3031: invalid('注册日期的写法', 'The day of registration', 'registeredOn'),
  3032: invalid('到期日的写法', 'The day of expiry', 'validUntil'),
  3033: invalid('缴费人电话', "The payer's phone", 'payerPhone'),
  3034: invalid('缴费人邮箱', "The payer's e-mail address", 'payerEmail'),
  3035: meaning('invalid', '注册日期在将来', 'The domain would be registered in the future.', 'registeredOn'),
  3036: meaning('notAllowed', '域名报备须向工信部系统提交', "Domains are reported to the ministry's system."),
  3037: meaning('notAllowed', '该域名备案属于其他单位', 'The domain filing belongs to another unit.'),
  3998: meaning('approved', '域名备案已受理', 'The domain filing was accepted.'),
  3999: meaning('unknown', '其他原因（域名备案）', 'Another reason (domain filing).'),
}
