export const roles = ['applicant', 'reviewer', 'supervisor', 'admin', 'auditor'] as const
export type Role = (typeof roles)[number]

/** How far a right reaches, the narrowest first: to what somebody made, to what their customer, group, provinces or provider has. */
export const scopes = ['own', 'customer', 'group', 'province', 'provider'] as const
export type Scope = (typeof scopes)[number]

export type Reach = Scope | 'none'
export type Reaches = Readonly<Record<Role, Reach>>

/** What staff need besides: an order they claimed, one that was handed in, or one they opened with a reason. */
export type Proviso = 'claimed-or-opened' | 'handed-in-or-opened'

/** What a link is for. */
export type LinkStep = 'upload' | 'liveness' | 'signature'

/** Who may do what, and to whose. By a link: for its one order; whoever is signed in meanwhile needs the right as well. */
export type RightRow = { what: string } & (
  | { door: 'anyone' }
  | { door: 'session'; by: Reaches; provided?: Proviso }
  | { door: 'link'; step: LinkStep | 'any'; by: Reaches }
)

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

const session = (what: string, by: Reaches) => ({ what, door: 'session', by }) as const
const link = (what: string, step: LinkStep | 'any', by: Reaches) => ({ what, door: 'link', step, by }) as const
const anyone = (what: string) => ({ what, door: 'anyone' }) as const

/** What an endpoint, or a part of its answer, asks for. */
export const rightNames = [
  'public.read',
  'installation.set-up',
  'session.open',
  'session.keep',
  'account.keep',
  'account.close',
  'second-factor.reset',
  'sign-up.confirm',
  'staff.manage',
  'account.choose-mail',
  'order.read',
  'order.read-inside',
  'order.begin',
  'order.edit',
  'order.act',
  'order.reveal',
  'name.check',
  'paper.read',
  'paper.open',
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
  'loaded.read',
  'loaded.load',
  'risk.read',
  'risk.list',
  'calendar.read',
  'calendar.enter',
  'message.read',
  'budget.read',
  'budget.lift',
  'audit.read',
  'look.read',
  'face-terms.decide',
] as const
export type Right = (typeof rightNames)[number]

/**
 * Who may do what, the only place that says so. Groups and provinces reach nobody yet: no account has one.
 */
export const rights: Readonly<Record<Right, RightRow>> = {
  'public.read': anyone('Look up code tables, ask whether something has to be filed'),
  'installation.set-up': anyone('Set the installation up, by the link in the log of its server, once'),
  'session.open': anyone('Sign up, sign in, recover a password'),
  'session.keep': session('See and end the own session', each),
  'account.keep': session('Change the own password and second factor, see and end the own sessions', each),
  'account.close': session('Close the own account', { ...none, applicant: 'own' }),
  'second-factor.reset': session('See who has a second factor, take away that of who lost it', admins),
  'sign-up.confirm': session('See who signed up, confirm an address in their stead', supervisors),
  'staff.manage': session('Invite who works here, give roles, disable leavers', admins),
  'account.choose-mail': session('Choose whether notices come by mail', { ...none, applicant: 'own' }),
  'order.read': { ...session('See an order, numbers masked', everybody), provided: 'handed-in-or-opened' },
  'order.read-inside': session(
    'See what the review knows besides: hits of the risk list, rules that could not be judged, scores, faults of the line',
    houseAndAuditors,
  ),
  'order.begin': session('Begin an order', allButAuditors),
  'order.edit': session('Fill in an order, bring its papers', editors),
  'order.act': session('Move an order on; which way, `order.edit` and `review.do` decide', allButAuditors),
  'order.reveal': session('See a number in full, after a reason', allButAuditors),
  'name.check': session('Check the name of a service', allButAuditors),
  'paper.read': {
    ...session('Look at papers, sheets and what was read on them', allButAuditors),
    provided: 'claimed-or-opened',
  },
  'paper.open': session('Open an order and its papers without a claim, after a reason', staff),
  'face.look': { ...session('Look at frames of a face', staff), provided: 'claimed-or-opened' },
  'identity.prove': session('Prove who one is in the own session', applicants),
  'identity.arrange': session('Arrange and settle other ways of proving it', staff),
  'sheet.sign': session('Sign a sheet in the own session', applicants),
  'link.start': session('Start a link for a phone', allButAuditors),
  'link.watch': session('Watch a link, end it', allButAuditors),
  'link.read-upload': session('Be shown a link to photograph papers', allButAuditors),
  'link.read-liveness': session('Be shown a link to prove who one is', applicants),
  'link.read-signature': session('Be shown a link to sign', applicants),
  'link.open': link('Open a link', 'any', allButAuditors),
  'link.upload': link('Photograph papers by a link', 'upload', allButAuditors),
  'link.prove': link('Prove who one is by a link', 'liveness', applicants),
  'link.sign': link('Read a sheet, numbers masked, and sign it by a link', 'signature', applicants),
  'review.do': session('Claim and review orders', staff),
  'review.release-other': session('Give back what a colleague claimed', supervisors),
  'task.read': session('See tasks', houseAndAuditors),
  'task.answer': session('Answer tasks', staff),
  'notice.read': session('See notices', everybody),
  'resource.read': session('See access resources', everybody),
  'resource.sell': session('Enter an access resource', supervisors),
  'resource.redeem': session('Redeem an access code', applicants),
  'registry.read': session('See what is filed', everybody),
  'registry.compare': session('See how the registry compares with the administration', houseAndAuditors),
  'filed-material.read': session('See materials sent alone', houseAndAuditors),
  'filed-material.send': session('Send a material alone', staff),
  'report.read': session('See the ledger and the codes, numbers masked', houseAndAuditors),
  'report.steer': session('Test and open channels, send again, import', supervisors),
  'report.export': session('Export a report file; in full after a reason', supervisors),
  'channel.keep': session('Make and change channels', admins),
  'rule.read': session('See the rules', houseAndAuditors),
  'rule.adjust': session('Adjust rules', supervisors),
  'loaded.read': session('See rule packs and editions of the interface that were loaded', houseAndAuditors),
  'loaded.load': session('Load such files, approve those of others, switch them on and back', supervisors),
  'risk.read': session('See the risk list', houseAndAuditors),
  'risk.list': session('Put on the risk list, lift from it', supervisors),
  'calendar.read': session('See the years of working days', houseAndAuditors),
  'calendar.enter': session('Enter the holidays of a year', admins),
  'message.read': session('See the outbox, without links and codes', supervisors),
  'budget.read': session('See who has to wait for what was done too often', supervisors),
  'budget.lift': session('Let somebody go on who would have to wait', supervisors),
  'audit.read': session('See the audit', { ...supervisors, auditor: 'provider' }),
  'look.read': session('See who looked at data of the own customer', applicants),
  'face-terms.decide': session('Decide about the terms of the face models', admins),
}

/** How far this right reaches in the hands of this role. */
export function reachOf(right: Right, role: Role): Reach {
  const row = rights[right]
  return row.door === 'anyone' ? 'provider' : row.by[role]
}
