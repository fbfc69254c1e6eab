/** Why an order type was chosen, or none can be: shown to the applicant as it stands. */
export const orderTypeReasons = {
  'sponsor-is-new': {
    zh: '主办者在全国备案库中尚无主体，主体、服务和接入一并备案。',
    en: 'The sponsor has no record yet: subject, service and access are filed in one go.',
  },
  'sponsor-is-here': {
    zh: '主体已备案并在本接入商有接入，只需增加服务。',
    en: 'The sponsor is filed and has access here: only the service is added.',
  },
  'sponsor-is-elsewhere': {
    zh: '主体已在其他接入商备案，主体备案号与证件须与原备案一致。',
    en: 'The sponsor was filed through another provider: subject number and certificate must match.',
  },
  'service-is-filed': {
    zh: '该服务已由同一主办者备案，增加本接入商的接入即可，备案号不变，服务无需中断。',
    en: 'The same sponsor filed this service already: access here is added, the number stays, the site stays up.',
  },
  'filed-by-other-sponsor': {
    zh: '该域名或应用已由其他主办者备案，须先凭域名证书向管局申请删除原备案。',
    en: "Another sponsor filed this domain or app: the administration has to remove that filing first, on the domain's certificate.",
  },
  'shell-may-add': {
    zh: '主体为空壳主体（名下无服务），所在省允许直接新增服务。',
    en: 'The subject is an empty shell (no service), and its province lets services be added to it.',
  },
  'shell-must-go-first': {
    zh: '主体为空壳主体（名下无服务），须先向管局注销该主体，再首次备案。',
    en: 'The subject is an empty shell (no service): its administration has to cancel it before a first filing.',
  },
  'subject-first': {
    zh: '已备案的主体信息与现状不一致，须先变更主体。',
    en: "The filed subject's details are out of date: change them first.",
  },
  'changes-subject': { zh: '只有主体信息有变化。', en: "Only the subject's details change." },
  'changes-service': { zh: '只有服务信息有变化。', en: "Only the service's details change." },
  'changes-access': { zh: '只有接入信息有变化。', en: 'Only the access changes.' },
  'changes-several': {
    zh: '主体、服务、接入中有多项变化，一并变更。',
    en: 'More than one level changes: all are changed together.',
  },
  'province-takes-whole-changes': {
    zh: '该省只受理整体变更，并须提交全部材料。',
    en: 'This province takes only changes of everything, with all papers.',
  },
  'never-changes': {
    zh: '主体所在省、证件号码和域名本身不能变更。',
    en: 'The province, the certificate number and the domain itself cannot be changed.',
  },
  'nothing-changes': { zh: '没有任何变化。', en: 'Nothing changes.' },
  'stops-service': {
    zh: '注销一个服务；每次一个，不可恢复。',
    en: 'One service is cancelled; one at a time, for good.',
  },
  'stops-everything': {
    zh: '注销主体及其全部服务，不可恢复。',
    en: 'The subject and all its services are cancelled, for good.',
  },
  'leaves-provider': {
    zh: '只取消本接入商的接入，备案号保留，无需工信部短信核验。',
    en: "Only this provider's access ends: the number stays, and the ministry sends no SMS.",
  },
  'last-access': {
    zh: '这是该服务唯一的接入，管局不会取消；请注销服务，或先在其他接入商新增接入。',
    en: "It is the service's only access, which the administration does not take away: cancel the service, or add access elsewhere first.",
  },
  'moves-to-sponsor': {
    zh: '服务迁移至另一主体：接口 V3.0 没有这项报备，不能在线办理；请由原主办者注销服务，再由新主办者备案。',
    en: 'The service moves to another sponsor: the interface V3.0 has no message for it; the former sponsor cancels it and the new one files it.',
  },
  'moves-by-two-orders': {
    zh: '不能迁移：须先注销原服务，再由新主办者备案。',
    en: 'It cannot move: the service is cancelled, and the new sponsor files it.',
  },
  'moves-account': {
    zh: '主体转到本接入商的另一账号：请由接收方账号办理认领，无需管局受理。',
    en: 'The subject moves to another account of this provider: that account claims it; the administration is not involved.',
  },
  'binds-to-account': {
    zh: '已有接入的备案与账号关联，由本接入商审核。',
    en: 'A filing with access here is bound to the account; only this provider reviews it.',
  },
  'in-account-already': { zh: '该备案已在此账号下。', en: 'The filing is in this account already.' },
  'nothing-is-filed': { zh: '主办者尚无备案。', en: 'The sponsor has nothing filed.' },
  'service-not-filed': { zh: '该服务尚未以此主办者备案。', en: 'This sponsor has not filed the service.' },
  'not-our-access': {
    zh: '该备案在本接入商没有接入，须在其接入商处办理。',
    en: 'The filing has no access here: its own provider has to do that.',
  },
  'open-order': {
    zh: '该主体还有未完成的订单，同一时间只能有一个。',
    en: 'The subject has an order that is not finished: one at a time.',
  },
  'kinds-in-two-orders': {
    zh: '个人的网站与应用须分两次提交。',
    en: "An individual's websites and apps are filed in separate orders.",
  },
} as const satisfies Record<string, { zh: string; en: string }>

export type OrderTypeReason = keyof typeof orderTypeReasons
