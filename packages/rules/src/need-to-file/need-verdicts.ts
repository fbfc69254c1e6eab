import type { Text } from '../text.ts'

/** 是否需要备案：what can come out. */
export const needVerdicts = {
  MUST_FILE: { zh: '需要备案，备案后方可开通', en: 'It has to be filed before it opens' },
  MUST_FILE_APEX: {
    zh: '需要为主域名备案，子域名随之覆盖',
    en: 'The registered domain has to be filed; its sub-domains are covered then',
  },
  MUST_FILE_ELSEWHERE: {
    zh: '需要在提供服务器的接入商处备案',
    en: 'It has to be filed with the provider whose server it uses',
  },
  MUST_FILE_IP_ONLY_OR_CLOSE: {
    zh: '需要关闭该网页，或改用域名并备案',
    en: 'Close the page, or use a domain and file it',
  },
  MUST_FILE_AND_LICENCE: {
    zh: '需要备案，并取得增值电信业务经营许可证',
    en: 'It has to be filed, and needs a value-added telecom licence',
  },
  MUST_FILE_WITH_PRE_APPROVAL: { zh: '需要先取得前置审批，再备案', en: 'It needs a pre-approval first, then a filing' },
  FILE_BEFORE_DNS: { zh: '需要在域名解析到公网前备案', en: 'File before the domain points to it' },
  FILE_WITH_PLATFORM: { zh: '由所在平台提交备案', en: 'The platform files it' },
  MUST_ADD_ACCESS: { zh: '需要新增接入', en: 'This access has to be added to the filing' },
  MUST_CHANGE: { zh: '需要变更备案', en: 'The filing has to be changed' },
  CHANGE_RECOMMENDED: { zh: '建议变更备案', en: 'Changing the filing is advised' },
  ALREADY_COVERED: { zh: '已有备案覆盖，无需另行备案', en: 'An existing filing covers it' },
  MAY_FILE_EARLY: { zh: '可以提前备案，备案后须按期开通', en: 'It may be filed early, and has to open in time then' },
  NOT_REQUIRED: { zh: '不需要备案', en: 'No filing is needed' },
  CANNOT_FILE: { zh: '无法备案', en: 'It cannot be filed' },
  CANNOT_FILE_YET: { zh: '目前还不能备案，须先满足条件', en: 'It cannot be filed yet' },
  CANNOT_FILE_AS_INDIVIDUAL: {
    zh: '个人不能备案此类服务，须由单位备案',
    en: 'A person cannot file this; an organisation can',
  },
  CONSULT: { zh: '现有信息不足以判断', en: 'What is known does not decide it' },
  CONSULT_ISP: { zh: '请先咨询宽带运营商', en: 'Ask your broadband operator' },
  MUST_CANCEL: { zh: '需要注销备案', en: 'The filing has to be cancelled' },
  CANCEL_ACCESS_HERE: { zh: '需要取消在本接入商的接入', en: 'The access with this provider has to be cancelled' },
  MUST_MIGRATE_OR_REFILE: {
    zh: '需要迁移备案，或注销后重新备案',
    en: 'Migrate the filing, or cancel it and file anew',
  },
  MUST_CANCEL_THEN_FILE: {
    zh: '需要先注销原备案，再由新主办者备案',
    en: 'The filing has to be cancelled, then the new sponsor files',
  },
  BLOCKED_UNTIL_CANCELLED: { zh: '原备案被删除前无法备案', en: 'Nothing can be filed until the old filing is removed' },
} as const satisfies Record<string, Text>

export type NeedVerdict = keyof typeof needVerdicts

/** Whose yardstick a verdict follows. */
export const needCriteria = {
  law: { zh: '法律法规', en: 'the law' },
  ministry: { zh: '工信部的通知', en: 'a notice of the ministry' },
  providers: { zh: '接入商的口径', en: 'the practice of access providers' },
  platforms: { zh: '平台和应用商店的要求', en: 'what platforms and app stores ask' },
} as const satisfies Record<string, Text>

export type NeedCriterion = keyof typeof needCriteria

/** 公安联网备案：what follows for the filing with the police. */
export const publicSecurityVerdicts = {
  REQUIRED_WITHIN_30D_OF_OPENING: {
    zh: '开通后 30 日内办理公安联网备案',
    en: 'File with the police within 30 days of opening',
  },
  INTERACTIVE: {
    zh: '开通后 30 日内办理；属交互式服务，须面审并填写安全检查表',
    en: 'File within 30 days of opening; as an interactive service with an interview and a safety check form',
  },
  REQUIRED_IF_OPENED: { zh: '向公众开放后办理公安联网备案', en: 'File with the police once it is open to the public' },
  IF_OPENED: { zh: '仅在对外开放时办理', en: 'Only if it opens' },
  AFTER_OPENING: { zh: '自开通之日起计算期限', en: 'The time runs from the opening' },
  UPDATE: { zh: '更新已有的公安备案', en: 'Update the existing police record' },
  UPDATE_IF_NEW_SITE: {
    zh: '更新已有的公安备案；如为另一网站则新办',
    en: 'Update the police record, or file anew when it is another site',
  },
  CHANGE: { zh: '变更公安备案（运营者变化）', en: 'Change the police record (another operator)' },
  CHANGE_PROVIDER_INFO: { zh: '变更公安备案中的接入商信息', en: 'Change the access provider in the police record' },
  CHANGE_IF_IP_FILED: {
    zh: '公安备案中写明 IP 的须变更',
    en: 'Change the police record where it names the IP address',
  },
  CANCEL: { zh: '注销公安备案', en: 'Cancel the police record' },
  PLATFORM: { zh: '由平台办理', en: 'The platform does it' },
  PER_PLATFORM: { zh: '按平台规定办理', en: 'As the platform rules' },
  NOT_REQUIRED: { zh: '内地没有对外开放的服务，无需办理', en: 'Nothing is public in the mainland: not needed' },
  NOT_REQUIRED_FOR_HOSTING: {
    zh: '服务器不在内地，无需因托管而办理',
    en: 'It is hosted outside the mainland: not needed for that',
  },
  NONE: { zh: '目前无可办理', en: 'Nothing to file yet' },
  CONSULT: { zh: '请咨询当地公安机关', en: 'Ask the local police' },
} as const satisfies Record<string, Text>

export type PublicSecurityVerdict = keyof typeof publicSecurityVerdicts
