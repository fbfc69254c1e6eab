/** What kind of answer a result is, and so who has to act. */
export type ResultClass =
  | 'approved'
  | 'refused'
  /** Good news that is no verdict. */
  | 'informational'
  /** A field is wrong or empty: the applicant. */
  | 'invalid'
  | 'missing'
  /** Something of that name, number or address is filed already: the applicant or the reviewer. */
  | 'conflict'
  /** We reported it before: the operator. */
  | 'duplicate'
  /** Against a rule of the administration: the reviewer. */
  | 'rule'
  /** Another request has to end first: wait. */
  | 'busy'
  /** The record is unknown or gone there: the operator. */
  | 'notFound'
  | 'ambiguous'
  | 'blacklisted'
  /** This provider may not do that: the operator. */
  | 'notAllowed'
  /** The file itself is at fault: a defect on our side. */
  | 'file'
  | 'unknown'

/** What a result code (`Jgdm`) of a downloaded file means, in our own words. */
export interface ResultMeaning {
  class: ResultClass
  zh: string
  en: string
  /** Fields of the filing it concerns, lists without their index: `subject.name`, `services.domains.name`. */
  fields: readonly string[]
}

const row = (group: ResultClass, zh: string, en: string, ...fields: string[]): ResultMeaning => ({
  class: group,
  zh,
  en,
  fields,
})

/** Codes of the official list about ICP filings and about files, in its order. */
export const resultMeanings: Readonly<Record<number, ResultMeaning>> = {
  1001: row('approved', '管局已通过', 'The administration approved.'),
  1002: row('refused', '管局已驳回', 'The administration refused.'),
  1003: row(
    'conflict',
    '该主办者已有备案',
    'The sponsor has a filing already.',
    'subject.name',
    'subject.certificate.number',
  ),
  1004: row('invalid', '域名无效', 'The domain is invalid.', 'services.domains.name'),
  1005: row('conflict', '域名已有备案', 'The domain is filed already.', 'services.domains.name'),
  1006: row('invalid', 'IP 地址无效', 'The IP address is invalid.', 'services.access.ips'),
  1007: row(
    'invalid',
    '联系方式无效',
    'The contact details are invalid.',
    'subject.principal.mobile',
    'services.manager.mobile',
  ),
  1008: row('invalid', '证件无效', 'The certificate is invalid.', 'subject.certificate.number'),
  1009: row(
    'invalid',
    '邮箱无效',
    'The e-mail address is invalid.',
    'subject.principal.email',
    'services.manager.email',
  ),
  1010: row(
    'invalid',
    '办公电话无效',
    'The office phone is invalid.',
    'subject.principal.landline',
    'services.manager.landline',
  ),
  1011: row(
    'invalid',
    '手机号码无效',
    'The mobile number is invalid.',
    'subject.principal.mobile',
    'services.manager.mobile',
  ),
  1012: row('invalid', 'MSN 无效', 'The MSN account is invalid.'),
  1013: row('invalid', 'QQ 无效', 'The QQ account is invalid.'),
  1014: row('invalid', '单位性质无效', "The sponsor's nature is invalid.", 'subject.nature'),
  1015: row(
    'invalid',
    '身份证号码无效',
    'The resident ID is invalid.',
    'subject.principal.certificate.number',
    'services.manager.certificate.number',
  ),
  1016: row('notFound', '所引用的备案不存在', 'The filing referred to does not exist.'),
  1017: row('busy', '上一次变更仍在审核', 'An earlier change is still under review.'),
  1018: row('invalid', '备案密码不对', 'The filing password is wrong.'),
  1019: row('invalid', '省市县代码不对', 'The region code is wrong.', 'subject.region'),
  1020: row('conflict', '网站名称已被使用', 'The service name is taken.', 'services.name'),
  1021: row('conflict', '首页网址已有备案', 'The home page is filed already.', 'services.homeUrl'),
  1022: row('invalid', '首页网址格式不对', 'The home page is malformed.', 'services.homeUrl'),
  1023: row('notFound', '所引用的 IP 不存在', 'The IP referred to does not exist.', 'services.access.ips'),
  1024: row('conflict', 'IP 地址冲突', 'The IP address conflicts with another filing.', 'services.access.ips'),
  1025: row('rule', '唯一的接入不能取消', 'The last access of a service cannot be cancelled.'),
  1026: row('invalid', '注销理由代码不对', 'The reason for the cancellation is unknown.'),
  1027: row('duplicate', '主体注销已经申请', "The subject's cancellation was asked for already."),
  1028: row('notAllowed', '用户名不对', 'The user name is wrong.'),
  1029: row('duplicate', '同一网站的接入重复', 'The service has this access twice.', 'services.access'),
  1030: row('duplicate', '网站注销已经申请', "The service's cancellation was asked for already."),
  1031: row('missing', '缺少网站负责人办公电话', "The manager's office phone is missing.", 'services.manager.landline'),
  1032: row('duplicate', '取消接入已经申请', "The access's cancellation was asked for already."),
  1033: row('invalid', '前置审批类型无效', 'The kind of pre-approval is unknown.', 'services.preApprovals.category'),
  1034: row('invalid', '服务内容无效', 'The service content is unknown.', 'services.contents'),
  1035: row('invalid', '接入方式无效', 'The way of access is unknown.', 'services.access.modes'),
  1036: row('invalid', '服务器放置地无效', 'The place of the server is unknown.', 'services.access.locations'),
  1037: row('duplicate', '网站已报备', 'The service was reported already.', 'services.name'),
  1038: row('duplicate', '接入已报备', 'The access was reported already.', 'services.access'),
  1039: row('duplicate', '域名已报备', 'The domain was reported already.', 'services.domains.name'),
  1040: row('duplicate', 'IP 已报备', 'The IP was reported already.', 'services.access.ips'),
  1041: row(
    'rule',
    '首页网址须含所填域名',
    'The home page must use one of the domains.',
    'services.homeUrl',
    'services.domains.name',
  ),
  1042: row('busy', '主体注销中，不能注销网站', 'The subject is being cancelled.'),
  1043: row('busy', '网站注销中，不能注销主体', 'A service is being cancelled.'),
  1044: row('missing', '缺少主体负责人姓名', "The principal's name is missing.", 'subject.principal.name'),
  1045: row('notAllowed', '只能向本省管局报备', "A provider reports to its own province's administration only."),
  1046: row(
    'rule',
    '变更不能改变主体所在省',
    'A change cannot move a subject to another province.',
    'subject.region.province',
  ),
  1047: row('notAllowed', '只能取消自己的接入', 'Only our own access can be cancelled.'),
  1048: row('notAllowed', '该备案不由本单位接入', 'The filing has no access of ours.'),
  1049: row('notFound', '主体已注销', 'The subject was cancelled.'),
  1050: row('notFound', '网站已注销', 'The service was cancelled.'),
  1051: row('busy', '该主体的变更申请过多', 'Too many changes of this subject are waiting.'),
  1052: row('busy', '同一请求正在受理', 'The same request is being handled.'),
  1053: row('notFound', '单位已被删除', 'The unit was deleted.'),
  1054: row('notAllowed', '报备单位无效', 'The reporting unit is invalid.'),
  1055: row('invalid', '核验单不属于该备案', 'The verification sheet belongs to another filing.'),
  1056: row('invalid', '附件格式代码不对', "The attachment's format code is unknown."),
  1057: row('invalid', '附件用途代码不对', "The attachment's purpose code is unknown."),
  1058: row('notFound', '主体不存在', 'The subject does not exist.'),
  1059: row('notFound', '网站不存在', 'The service does not exist.'),
  1060: row('informational', '核验单已入库', 'The verification sheet was stored.'),
  1061: row('invalid', '核验单用途与备案不符', "The sheet's purpose does not fit the filing."),
  1062: row('informational', '接入 IP 与 IP 库一致', 'The IPs match the IP database.'),
  1063: row('rule', '接入 IP 与已报备的 IP 不一致', 'The IPs differ from our own IP filing.', 'services.access.ips'),
  1064: row('blacklisted', '网站或域名在黑名单中', 'The service or domain is blacklisted.', 'services.domains.name'),
  1065: row(
    'blacklisted',
    '主体在黑名单中',
    'The subject is blacklisted.',
    'subject.name',
    'subject.certificate.number',
  ),
  1066: row('invalid', '语言类别不对', 'The language is unknown.', 'services.languages'),
  1067: row('ambiguous', '网站备案号对应多个网站', 'The number belongs to several services.'),
  1068: row('ambiguous', '网站备案号对应多条缩略信息', 'The number belongs to several abridged records.'),
  1999: row('unknown', '其他原因（ICP 备案）', 'Another reason (ICP filing).'),
  5001: row('file', '文件不符合 XSD', 'The file violates the schema.'),
  5002: row('file', '文件中有不存在的属性', 'The file has an unknown attribute.'),
  5003: row('notAllowed', '请求单位与报备单位不一致', 'Requesting and reporting unit differ.'),
  5004: row('file', '接口版本不对', 'The interface version is wrong.'),
  5005: row('notAllowed', '未备案网站不属于本单位', 'The unfiled site is not ours.'),
  5006: row('duplicate', '未备案网站的处理结果已上报', 'The handling of this unfiled site was reported already.'),
  5007: row('invalid', '处理结果代码不对', 'The handling code is unknown.'),
  5008: row('invalid', '含有非法字符', 'There are illegal characters.'),
  5009: row('notAllowed', '没有该业务权限', 'We have no right to this business.'),
  5010: row('invalid', '附件格式不符合规范', 'The attachment is not of an allowed format.'),
  5011: row('notAllowed', '该功能未开放', 'The function is not open.'),
  5999: row('unknown', '其他原因（文件）', 'Another reason (file).'),
}

/** The meaning of any code: one nobody has documented is `unknown`. */
export const resultMeaning = (code: number): ResultMeaning =>
  resultMeanings[code] ?? row('unknown', `未知结果代码 ${code}`, `Unknown result code ${code}.`)
