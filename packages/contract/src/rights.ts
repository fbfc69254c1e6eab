export const roles = ['applicant', 'reviewer', 'supervisor', 'admin', 'auditor'] as const
export type Role = (typeof roles)[number]

/** What an applicant may do for their customer: all of it and look after its accounts, file, or look. */
export const memberRoles = ['owner', 'editor', 'viewer'] as const
export type MemberRole = (typeof memberRoles)[number]

/** In whose hands a right is: that of an applicant depends on what their customer lets them do. */
export const holders = [...memberRoles, 'reviewer', 'supervisor', 'admin', 'auditor'] as const
export type Holder = (typeof holders)[number]

/** Whoever has a right; an applicant of whom nothing else is said has the least. */
export type Who = Holder | { role: Role; member?: MemberRole | null | undefined }

/**
 * How far a right reaches, the narrowest first: to what somebody made, to what their customer has, what that and its
 * subsidiaries have (for whoever acts for the group), what is of their provinces (all where none are set), or what their provider has.
 */
export const scopes = ['own', 'customer', 'group', 'province', 'provider'] as const
export type Scope = (typeof scopes)[number]

export type Reach = Scope | 'none'
export type Reaches = Readonly<Record<Holder, Reach>>

/** What staff need besides: an order they claimed, one that was handed in, or one they opened with a reason. */
export type Proviso = 'claimed-or-opened' | 'handed-in-or-opened'

/** What a link is for. */
export type LinkStep = 'upload' | 'liveness' | 'signature'

/** Who may do what, and to whose. By a link: for its one order; whoever is signed in meanwhile needs the right as well. */
export type RightRow = {
  what: string
  /** 代办: also to orders that a third party prepares under a mandate of the customer, as long as it is in force. */
  byMandate?: true
} & (
  | { door: 'anyone' }
  | { door: 'session'; by: Reaches; provided?: Proviso }
  | { door: 'link'; step: LinkStep | 'any'; by: Reaches }
)

/** The same reach for whoever a customer lets do this. */
const members = (reach: Reach, those: readonly MemberRole[] = ['owner', 'editor']) =>
  ({
    owner: those.includes('owner') ? reach : 'none',
    editor: those.includes('editor') ? reach : 'none',
    viewer: those.includes('viewer') ? reach : 'none',
  }) as const
const noStaff = { reviewer: 'none', supervisor: 'none', admin: 'none', auditor: 'none' } as const
const noApplicant = members('none')

const each: Reaches = {
  ...members('own', memberRoles),
  reviewer: 'own',
  supervisor: 'own',
  admin: 'own',
  auditor: 'own',
}
/** Whoever signed up, and whom they invited; nobody of the staff. */
const eachApplicant: Reaches = { ...members('own', memberRoles), ...noStaff }
const houseAndAuditors: Reaches = {
  ...noApplicant,
  reviewer: 'provider',
  supervisor: 'provider',
  admin: 'provider',
  auditor: 'provider',
}
const staff: Reaches = { ...houseAndAuditors, auditor: 'none' }
const supervisors: Reaches = { ...staff, reviewer: 'none' }
const admins: Reaches = { ...supervisors, supervisor: 'none' }

/** Of what belongs to a province, reviewers have theirs; those above them answer for all. */
const inProvinces = (by: Reaches): Reaches => ({ ...by, reviewer: 'province' })
/** Members see what their group has, staff what is of their provinces. */
const everybody: Reaches = { ...inProvinces(houseAndAuditors), ...members('group', memberRoles) }
/** The same for what changes something, or shows more. */
const allButAuditors: Reaches = { ...inProvinces(staff), ...members('group') }
/** Whoever answers for what the customer does. */
const ownersAlone: Reaches = { ...members('customer', ['owner']), ...noStaff }
const applicants: Reaches = { ...members('group'), ...noStaff }
/** Staff stand in for a customer in what they began themselves. */
const editors: Reaches = { ...members('group'), reviewer: 'own', supervisor: 'own', admin: 'own', auditor: 'none' }

const session = (what: string, by: Reaches) => ({ what, door: 'session', by }) as const
const link = (what: string, step: LinkStep | 'any', by: Reaches) => ({ what, door: 'link', step, by }) as const
const alsoByMandate = <Row extends RightRow>(row: Row) => ({ ...row, byMandate: true }) as const
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
  'sign-in-service.keep',
  'sign-up.confirm',
  'login.change',
  'staff.manage',
  'customer.read',
  'customer.add',
  'customer.keep',
  'customer.merge',
  'member.manage',
  'account.choose-mail',
  'order.read',
  'order.read-inside',
  'order.begin',
  'order.edit',
  'order.act',
  'order.reveal',
  'contact.prove',
  'name.check',
  'paper.read',
  'paper.open',
  'face.look',
  'identity.prove',
  'identity.choose-way',
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
  'resource.issue',
  'resource.redeem',
  'mandate.read',
  'mandate.look',
  'mandate.give',
  'mandate.hold',
  'mandate.revoke',
  'mandate.confirm',
  'registry.read',
  'registry.compare',
  'import.do',
  'batch.bring',
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
  'copy.declare',
  'setting.read',
  'setting.change',
  'message.read',
  'budget.read',
  'budget.lift',
  'audit.read',
  'look.read',
  'face-terms.decide',
  'privacy.own',
  'privacy.take',
  'privacy.see',
  'privacy.keep',
] as const
export type Right = (typeof rightNames)[number]

/** Who may do what, the only place that says so. */
export const rights: Readonly<Record<Right, RightRow>> = {
  'public.read': anyone('Look up code tables, ask whether something has to be filed'),
  'installation.set-up': anyone('Set the installation up, by the link in the log of its server, once'),
  'session.open': anyone('Sign up, sign in, recover a password'),
  'session.keep': session('See and end the own session', each),
  'account.keep': session(
    'Change the own password, second factor, passkeys and linked services, see and end the own sessions',
    each,
  ),
  'account.close': session('Close the own account', eachApplicant),
  'second-factor.reset': session('See who has a second factor, take away that of who lost it', admins),
  'sign-in-service.keep': session('See, add, change and remove the services people sign in by', admins),
  'sign-up.confirm': session('See who signed up, confirm an address in their stead', supervisors),
  'login.change': session('Change the login of an account where no link can prove it', admins),
  'staff.manage': session('Invite who works here, give roles, disable leavers', admins),
  'customer.read': session('Find customers, see what they have', houseAndAuditors),
  'customer.add': session('Make a customer without a login', staff),
  'customer.keep': session('Change names and own ids of customers, make groups', supervisors),
  'customer.merge': session('Merge two customers', admins),
  'member.manage': session('Invite, change and remove accounts of a customer', {
    ...supervisors,
    ...members('customer', ['owner']),
  }),
  'account.choose-mail': session('Choose whether notices come by mail', eachApplicant),
  'order.read': alsoByMandate({
    ...session('See an order, numbers masked', everybody),
    provided: 'handed-in-or-opened',
  }),
  'order.read-inside': session(
    'See what the review knows besides: hits of the risk list, rules that could not be judged, scores, faults of the line',
    houseAndAuditors,
  ),
  'order.begin': alsoByMandate(session('Begin an order', { ...staff, ...members('group') })),
  'order.edit': alsoByMandate(session('Fill in an order, bring its papers', editors)),
  'order.act': alsoByMandate(
    session('Move an order on; which way, `order.edit` and `review.do` decide', allButAuditors),
  ),
  'order.reveal': session('See a number in full, after a reason', allButAuditors),
  'contact.prove': session('Have a code sent to a mobile or an address, and give it back', editors),
  'name.check': session('Check the name of a service', { ...staff, ...members('group') }),
  'paper.read': alsoByMandate({
    ...session('Look at papers, sheets and what was read on them', { ...everybody, auditor: 'none' }),
    provided: 'claimed-or-opened',
  }),
  'paper.open': session('Open an order and its papers without a claim, after a reason', inProvinces(staff)),
  'face.look': { ...session('Look at frames of a face', inProvinces(staff)), provided: 'claimed-or-opened' },
  'identity.prove': session('Prove who one is in the own session', applicants),
  'identity.choose-way': session('Ask for another way of proving who one is', editors),
  'identity.arrange': session('Arrange and settle other ways of proving it', inProvinces(staff)),
  'sheet.sign': session('Sign a sheet in the own session', applicants),
  'link.start': alsoByMandate(session('Start a link for a phone', allButAuditors)),
  'link.watch': alsoByMandate(session('Watch a link, end it', allButAuditors)),
  'link.read-upload': alsoByMandate(session('Be shown a link to photograph papers', allButAuditors)),
  'link.read-liveness': session('Be shown a link to prove who one is', applicants),
  'link.read-signature': session('Be shown a link to sign', applicants),
  'link.open': alsoByMandate(link('Open a link', 'any', allButAuditors)),
  'link.upload': alsoByMandate(link('Photograph papers by a link', 'upload', allButAuditors)),
  'link.prove': alsoByMandate(link('Prove who one is by a link', 'liveness', applicants)),
  'link.sign': alsoByMandate(link('Read a sheet, numbers masked, and sign it by a link', 'signature', applicants)),
  'review.do': session('Claim and review orders', inProvinces(staff)),
  'review.release-other': session('Give back what a colleague claimed', supervisors),
  'task.read': session('See tasks', inProvinces(houseAndAuditors)),
  'task.answer': session('Answer tasks', inProvinces(staff)),
  'notice.read': session('See notices', everybody),
  'resource.read': session('See access resources', { ...houseAndAuditors, ...members('group', memberRoles) }),
  'resource.sell': session('Enter an access resource, change, renew, move and end it', supervisors),
  'resource.issue': session('Issue access codes of a machine, take back what nobody redeemed', {
    ...supervisors,
    ...members('group'),
  }),
  'resource.redeem': session('Redeem an access code', { ...members('customer'), ...noStaff }),
  'mandate.read': session('See mandates that were given or are held', {
    ...houseAndAuditors,
    ...members('group', memberRoles),
  }),
  'mandate.look': session('Look at the letter of a mandate', { ...staff, ...members('group') }),
  'mandate.give': session('Give a mandate, bring its letter', ownersAlone),
  'mandate.hold': session('Have a number by which mandates are given', ownersAlone),
  'mandate.revoke': session('End a mandate at once', { ...staff, ...members('group') }),
  'mandate.confirm': session('Confirm or refuse a mandate', staff),
  'registry.read': alsoByMandate(session('See what is filed', everybody)),
  'registry.compare': session('See how the registry compares with the administration', inProvinces(houseAndAuditors)),
  'import.do': session('Bring in filings and customers of another system, take them back, export all', admins),
  'batch.bring': alsoByMandate(
    session('Bring many drafts at once, hand in what is clean of them', {
      ...staff,
      ...members('own'),
      reviewer: 'own',
      supervisor: 'own',
      admin: 'own',
    }),
  ),
  'filed-material.read': session('See materials sent alone', inProvinces(houseAndAuditors)),
  'filed-material.send': session('Send a material alone', inProvinces(staff)),
  'report.read': session('See the ledger and the codes, numbers masked', inProvinces(houseAndAuditors)),
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
  'copy.declare': session('Say that a restored copy is the live one', admins),
  'setting.read': session('See what the provider has set, and who set it', { ...admins, auditor: 'provider' }),
  'setting.change': session('Try, change and import settings', admins),
  'message.read': session('See the outbox, without links and codes', supervisors),
  'budget.read': session('See who has to wait for what was done too often', supervisors),
  'budget.lift': session('Let somebody go on who would have to wait', supervisors),
  'audit.read': session('See the audit', { ...supervisors, auditor: 'provider' }),
  'look.read': session('See who looked at data of the own customer', {
    ...members('customer', memberRoles),
    ...noStaff,
  }),
  'face-terms.decide': session('Decide about the terms of the face models', admins),
  'privacy.own': session('Read the privacy notice, ask about the data of the own customer', {
    ...members('customer', memberRoles),
    ...noStaff,
  }),
  'privacy.take': session('Have all data of the own customer given out, or deleted', {
    ...members('customer', ['owner']),
    ...noStaff,
  }),
  'privacy.see': session('See what is kept of persons and for how long, requests about it and incidents', {
    ...supervisors,
    auditor: 'provider',
  }),
  'privacy.keep': session(
    'Word the privacy notice, give out and delete data on request, keep the record of incidents',
    admins,
  ),
}

/** Whether a third party has this right to what it prepares under a mandate. */
export const isByMandate = (right: Right): boolean => rights[right].byMandate ?? false

const holderOf = (who: Who): Holder => {
  if (typeof who === 'string') return who
  return who.role === 'applicant' ? (who.member ?? 'viewer') : who.role
}

/** How far this right reaches in the hands of these. */
export function reachOf(right: Right, who: Who): Reach {
  const row = rights[right]
  return row.door === 'anyone' ? 'provider' : row.by[holderOf(who)]
}

/** Whether whoever has this role can be there for some provinces alone. */
export const mayBeLimited = (role: Role): boolean => reachOf('review.do', { role }) === 'province'
