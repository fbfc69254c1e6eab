import { findProvince } from '@openbeian/filing'
import { z } from 'zod'
import { SecondFactorNeeded, Session } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { ofCaller } from './personal-data.ts'
import { RealReason } from './real-reason.ts'
import { memberRoles, type Role } from './rights.ts'
import { isStaffRole, staffRoles } from './staff.ts'

/** Who may come in by a service. */
export const serviceDoors = ['staff', 'customers'] as const
export type ServiceDoor = (typeof serviceDoors)[number]
export const doorOf = (role: Role): ServiceDoor => (isStaffRole(role) ? 'staff' : 'customers')

/** Of somebody the service knows and we do not. */
export const unknownPersons = ['refuse', 'open'] as const

const text = (max: number) => z.string().trim().min(1).max(max)

/** What a service calls a thing it says of a person, e.g. `groups`; a dot leads into an object, e.g. `realm_access.roles`. */
const ClaimName = text(100).regex(/^[!-~]+$/)
const claimRule = { claim: ClaimName, value: text(200) }

/** Codes of provinces; none: all. */
const Provinces = z
  .array(
    z
      .string()
      .max(6)
      .refine((it) => findProvince(it) !== undefined),
  )
  .max(34)

/** How a service is reached, who comes in by it, and as what. */
export const SignInServiceSettings = z.strictObject({
  isOn: z.boolean(),
  /** As the service calls itself (`iss`), to the letter. */
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: text(200),
  /** Asked for besides `openid`. */
  scopes: z.array(text(100).regex(/^[!#-[\]-~]+$/)).max(20),
  doors: z.array(z.enum(serviceDoors)).min(1).max(2),
  /** On the button. */
  nameZh: text(40),
  nameEn: text(40),
  /** Whoever has no proved address there is refused; none: nobody is. */
  mailDomains: z.array(text(253).regex(/^[\w.-]+$/)).max(50),
  /** By these the service says that it asked for a second factor. */
  secondFactor: z.strictObject({ amr: z.array(text(100)).max(20), acr: z.array(text(200)).max(20) }),
  unknown: z.enum(unknownPersons),
  /** Whoever signs out here is led to the service, to sign out there too; it has to know our return address for that as well. */
  endsThere: z.boolean().optional(),
  /** The first that fits says the role, at each sign-in; none: roles are given here alone. */
  staffRules: z.array(z.strictObject({ ...claimRule, role: z.enum(staffRoles), provinces: Provinces })).max(100),
  /** Holds what the customer is called by the company's own systems; left out: the service does not say it. */
  customerClaim: ClaimName.optional(),
  /** The first that fits says what somebody is to the customer; none: it is said here alone. */
  memberRules: z.array(z.strictObject({ ...claimRule, member: z.enum(memberRoles) })).max(100),
})
export type SignInServiceSettings = z.infer<typeof SignInServiceSettings>

const ClientSecret = z.string().min(1).max(500)
export const NewSignInService = z.strictObject({
  settings: SignInServiceSettings,
  clientSecret: ClientSecret.optional(),
})

const SignInServiceView = SignInServiceSettings.extend({
  id: z.uuid(),
  hasSecret: z.boolean(),
  /** Accounts that are linked. */
  accounts: z.int(),
})
export type SignInServiceView = z.infer<typeof SignInServiceView>

/** A button. */
export const SignInServiceShown = z.object({ id: z.uuid(), nameZh: z.string(), nameEn: z.string() })
export type SignInServiceShown = z.infer<typeof SignInServiceShown>

const ofService = z.strictObject({ serviceId: z.uuid() })
const keep = { right: 'sign-in-service.keep', passwordAgain: true } as const

/** The browser goes to `address`; what comes back counts with `secret`, which stays in the tab. */
const Begun = z.object({ address: z.string(), secret: z.string() })

/** What the service sent the browser back with: all behind the question mark. */
const Returned = z.strictObject({ secret: z.string().min(20).max(100), answer: z.string().min(1).max(4000) })

const begins = { budget: 'services.address', personal: 'none', answer: Begun } as const

export const signInServiceEndpoints = {
  beginSignInByService: endpoint({
    method: 'POST',
    path: '/api/session/service/begin',
    summary: 'Where the browser goes to sign in by a service; with the token of an invitation to link its account',
    right: 'session.open',
    ...begins,
    body: z.strictObject({ serviceId: z.uuid(), invitation: z.string().min(20).max(100).optional() }),
  }),
  signInByService: endpoint({
    method: 'POST',
    path: '/api/session/service',
    summary: 'Signs in with what the service answered, in the browser that began it, once',
    right: 'session.open',
    budget: 'services.address',
    audit: {
      actions: {
        'account.link-service': { zh: '关联登录服务', en: 'Sign-in service linked' },
        'account.lose-role': { zh: '登录服务收回权限', en: 'Role taken away by a service' },
        'account.find-role': { zh: '登录服务恢复权限', en: 'Role given again by a service' },
      },
    },
    body: Returned,
    personal: ofCaller('account'),
    answer: z.union([Session, SecondFactorNeeded]),
  }),
  beginConfirmByService: endpoint({
    method: 'POST',
    path: '/api/session/service-again/begin',
    summary: 'Where the browser goes to sign in by a service once more, instead of the password again',
    right: 'account.keep',
    beforeSecondFactor: true,
    ...begins,
    body: ofService,
  }),
  confirmByService: endpoint({
    method: 'POST',
    path: '/api/session/service-again',
    summary: 'What the service answered, instead of the password again; with a code where it asked for none',
    right: 'account.keep',
    beforeSecondFactor: true,
    budget: 'services.address',
    body: Returned.extend({ code: z.string().trim().min(1).max(40).optional() }),
    personal: 'none',
    answer: z.object({}),
  }),
  listOwnServices: endpoint({
    method: 'GET',
    path: '/api/account/services',
    summary: 'By which services this account signs in, and which can be linked',
    right: 'account.keep',
    beforeSecondFactor: true,
    personal: ofCaller('account'),
    answer: z.object({
      linked: z.array(
        z.object({
          id: z.uuid(),
          service: SignInServiceShown,
          /** As whom the service knows its holder. */
          name: z.string(),
          linkedAt: z.iso.datetime(),
          lastUsedAt: z.iso.datetime().optional(),
          /** Without it the account could not sign in any more. */
          isLastWay: z.boolean(),
        }),
      ),
      others: z.array(SignInServiceShown),
    }),
  }),
  getSignOutAddress: endpoint({
    method: 'GET',
    path: '/api/session/service-end',
    summary: 'Where the browser goes after signing out, to sign out at the service that opened this session, too',
    right: 'session.keep',
    beforeSecondFactor: true,
    personal: 'none',
    answer: z.object({
      /** Left out: no service opened it, its settings do not say so, or it offers no such place. */
      continueAt: z.string().optional(),
    }),
  }),
  beginLinkingService: endpoint({
    method: 'POST',
    path: '/api/account/services/begin',
    summary: 'Where the browser goes to link this account with a service',
    right: 'account.keep',
    passwordAgain: true,
    ...begins,
    body: ofService,
  }),
  linkService: endpoint({
    method: 'POST',
    path: '/api/account/services',
    summary: 'Links this account with whom the service answered',
    right: 'account.keep',
    budget: 'services.address',
    body: Returned,
    personal: 'none',
    answer: z.object({}),
  }),
  unlinkService: endpoint({
    method: 'DELETE',
    path: '/api/account/services/:identityId',
    summary: 'Takes a link away, unless nothing else signs in; sessions it opened end',
    right: 'account.keep',
    passwordAgain: true,
    audit: { actions: { 'account.unlink-service': { zh: '取消关联登录服务', en: 'Sign-in service unlinked' } } },
    params: z.strictObject({ identityId: z.uuid() }),
    personal: 'none',
    answer: z.object({}),
  }),
  listSignInServices: endpoint({
    method: 'GET',
    path: '/api/sign-in-services',
    summary: 'The services people sign in by, without their secrets, and where they send browsers back to',
    right: 'sign-in-service.keep',
    personal: 'none',
    answer: z.object({ services: z.array(SignInServiceView), returnAddresses: z.array(z.string()) }),
  }),
  addSignInService: endpoint({
    method: 'POST',
    path: '/api/sign-in-services',
    summary: 'Adds a service people sign in by',
    ...keep,
    audit: {
      actions: { 'sign-in-service.add': { zh: '添加登录服务', en: 'Sign-in service added' } },
      things: { 'sign-in-service': { zh: '登录服务', en: 'Sign-in service' } },
    },
    body: NewSignInService,
    personal: 'none',
    answer: SignInServiceView,
  }),
  changeSignInService: endpoint({
    method: 'PUT',
    path: '/api/sign-in-services/:serviceId',
    summary: 'Changes a service; a secret that is left out stays. Switched off, the sessions it opened end',
    ...keep,
    audit: { actions: { 'sign-in-service.change': { zh: '修改登录服务', en: 'Sign-in service changed' } } },
    params: ofService,
    body: z.strictObject({
      settings: SignInServiceSettings,
      clientSecret: ClientSecret.optional(),
      reason: RealReason,
    }),
    personal: 'none',
    answer: SignInServiceView,
  }),
  removeSignInService: endpoint({
    method: 'POST',
    path: '/api/sign-in-services/:serviceId/remove',
    summary: 'Removes a service with all links to it; the sessions it opened end',
    ...keep,
    audit: { actions: { 'sign-in-service.remove': { zh: '删除登录服务', en: 'Sign-in service removed' } } },
    params: ofService,
    body: z.strictObject({ reason: RealReason }),
    personal: 'none',
    answer: z.object({ unlinkedAccounts: z.int(), endedSessions: z.int() }),
  }),
  trySignInService: endpoint({
    method: 'POST',
    path: '/api/sign-in-services/:serviceId/try',
    summary: 'Asks a service what it can do, as a sign-in would',
    right: 'sign-in-service.keep',
    budget: 'services.address',
    params: ofService,
    personal: 'none',
    answer: z.object({
      /** Where people type their password. */
      signInAt: z.string(),
      /** It says who it is in each answer (RFC 9207), so that none can be passed off as another's. */
      saysWhoItIs: z.boolean(),
      /** It has a place where people sign out (OpenID Connect RP-Initiated Logout). */
      signsOut: z.boolean(),
      scopes: z.array(z.string()),
      claims: z.array(z.string()),
    }),
  }),
}
