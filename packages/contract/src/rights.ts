export const roles = ['applicant', 'reviewer', 'supervisor', 'admin', 'auditor'] as const
export type Role = (typeof roles)[number]

/** How far a right reaches, the narrowest first: to what somebody made, to what their customer, group, provinces or provider has. */
export const scopes = ['own', 'customer', 'group', 'province', 'provider'] as const
export type Scope = (typeof scopes)[number]

export type Reach = Scope | 'none'
export type Reaches = Readonly<Record<Role, Reach>>

/** What a link is for. */
export type LinkStep = 'upload' | 'liveness' | 'signature'

/** Who may do what, and to whose. By a link: for its one order; whoever is signed in meanwhile needs the right as well. */
export type RightRow =
  | { door: 'anyone' }
  | { door: 'session'; by: Reaches }
  | { door: 'link'; step: LinkStep | 'any'; by: Reaches }

const none = { applicant: 'none', reviewer: 'none', supervisor: 'none', admin: 'none', auditor: 'none' } as const

const each: Reaches = { applicant: 'own', reviewer: 'own', supervisor: 'own', admin: 'own', auditor: 'own' }
/** Applicants of their customer's, all others of their provider's. */
const everybody: Reaches = {
  applicant: 'customer',
  reviewer: 'provider',
  supervisor: 'provider',
  admin: 'provider',
  auditor: 'provider',
}
const allButAuditors: Reaches = { ...everybody, auditor: 'none' }
const houseAndAuditors: Reaches = { ...everybody, applicant: 'none' }
const staff: Reaches = { ...houseAndAuditors, auditor: 'none' }
const supervisors: Reaches = { ...staff, reviewer: 'none' }
const admins: Reaches = { ...supervisors, supervisor: 'none' }
const applicants: Reaches = { ...none, applicant: 'customer' }
/** Staff stand in for a customer in what they began themselves. */
const editors: Reaches = { applicant: 'customer', reviewer: 'own', supervisor: 'own', admin: 'own', auditor: 'none' }

const session = (by: Reaches) => ({ door: 'session', by }) as const
const link = (step: LinkStep | 'any', by: Reaches) => ({ door: 'link', step, by }) as const
const anyone = { door: 'anyone' } as const

/** What an endpoint, or a part of its answer, asks for. */
export const rightNames = [
  'public.read',
  'session.open',
  'session.keep',
  'account.choose-mail',
  'order.read',
  'order.read-inside',
  'order.begin',
  'order.edit',
  'order.act',
  'order.reveal',
  'name.check',
  'paper.read',
  'face.look',
  'identity.prove',
  'identity.arrange',
  'sheet.sign',
  'link.start',
  'link.watch',
  'link.read-upload',
  'link.read-liveness',
  'link.read-signature',
  'link.open',
  'link.upload',
  'link.prove',
  'link.sign',
  'review.do',
  'review.release-other',
  'task.read',
  'task.answer',
  'notice.read',
  'resource.read',
  'resource.sell',
  'resource.redeem',
  'registry.read',
  'registry.compare',
  'filed-material.read',
  'filed-material.send',
  'report.read',
  'report.steer',
  'report.export',
  'channel.keep',
  'rule.read',
  'rule.adjust',
  'risk.read',
  'risk.list',
  'message.read',
  'audit.read',
  'face-terms.decide',
] as const
export type Right = (typeof rightNames)[number]

/**
 * Who may do what, the only place that says so. Groups and provinces reach nobody yet: no account has one.
 */
export const rights: Readonly<Record<Right, RightRow>> = {
  'public.read': anyone,
  'session.open': anyone,
  'session.keep': session(each),
  'account.choose-mail': session({ ...none, applicant: 'own' }),
  'order.read': session(everybody),
  'order.read-inside': session(houseAndAuditors),
  'order.begin': session(allButAuditors),
  'order.edit': session(editors),
  'order.act': session(allButAuditors),
  'order.reveal': session(allButAuditors),
  'name.check': session(allButAuditors),
  'paper.read': session(allButAuditors),
  'face.look': session(staff),
  'identity.prove': session(applicants),
  'identity.arrange': session(staff),
  'sheet.sign': session(applicants),
  'link.start': session(allButAuditors),
  'link.watch': session(allButAuditors),
  'link.read-upload': session(allButAuditors),
  'link.read-liveness': session(applicants),
  'link.read-signature': session(applicants),
  'link.open': link('any', allButAuditors),
  'link.upload': link('upload', allButAuditors),
  'link.prove': link('liveness', applicants),
  'link.sign': link('signature', applicants),
  'review.do': session(staff),
  'review.release-other': session(supervisors),
  'task.read': session(houseAndAuditors),
  'task.answer': session(staff),
  'notice.read': session(everybody),
  'resource.read': session(everybody),
  'resource.sell': session(supervisors),
  'resource.redeem': session(applicants),
  'registry.read': session(everybody),
  'registry.compare': session(houseAndAuditors),
  'filed-material.read': session(houseAndAuditors),
  'filed-material.send': session(staff),
  'report.read': session(houseAndAuditors),
  'report.steer': session(supervisors),
  'report.export': session(supervisors),
  'channel.keep': session(admins),
  'rule.read': session(houseAndAuditors),
  'rule.adjust': session(supervisors),
  'risk.read': session(houseAndAuditors),
  'risk.list': session(supervisors),
  'message.read': session(supervisors),
  'audit.read': session({ ...supervisors, auditor: 'provider' }),
  'face-terms.decide': session(admins),
}

/** How far this right reaches in the hands of this role. */
export function reachOf(right: Right, role: Role): Reach {
  const row = rights[right]
  return row.door === 'anyone' ? 'provider' : row.by[role]
}
