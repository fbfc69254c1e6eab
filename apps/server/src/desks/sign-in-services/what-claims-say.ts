import type { MemberRole, SignInServiceSettings, StaffRole } from '@openbeian/contract'
import { isRecord } from '@openbeian/filing'

/** All a service says of a person. */
export type Claims = Readonly<Record<string, unknown>>

/** As what somebody comes. `unsaid`: the service does not decide that; `nothing`: it does, and gives them none. */
export interface WhatTheyAre {
  staff: { role: StaffRole; provinces: readonly string[] } | 'unsaid' | 'nothing'
  member: MemberRole | 'unsaid' | 'nothing'
  /** What the company's own systems call the customer. */
  customer: { externalId: string } | 'unsaid' | 'nothing'
}

type Rules = Pick<SignInServiceSettings, 'staffRules' | 'memberRules' | 'customerClaim'>

/** Of rules the first that fits counts. */
export function whatClaimsSay({ staffRules, memberRules, customerClaim }: Rules, claims: Claims): WhatTheyAre {
  const fits = ({ claim, value }: { claim: string; value: string }) => valuesOf(claims, claim).includes(value)
  const ofMember = memberRules.find(fits)?.member ?? 'nothing'
  const [externalId, ...others] = customerClaim === undefined ? [] : valuesOf(claims, customerClaim)
  // of several nobody says which one
  const ofCustomer = externalId === undefined || others.length > 0 ? 'nothing' : { externalId }
  return {
    staff: staffRules.length === 0 ? 'unsaid' : (staffRules.find(fits) ?? 'nothing'),
    member: memberRules.length === 0 ? 'unsaid' : ofMember,
    customer: customerClaim === undefined ? 'unsaid' : ofCustomer,
  }
}

/** Of one value or a list of them, as texts. */
function valuesOf(claims: Claims, name: string): string[] {
  const found = Object.hasOwn(claims, name) ? claims[name] : name.split('.').reduce<unknown>(inside, claims)
  return (Array.isArray(found) ? found : [found]).flatMap((it) =>
    typeof it === 'string' || typeof it === 'number' || typeof it === 'boolean' ? [String(it)] : [],
  )
}

const inside = (from: unknown, key: string): unknown =>
  isRecord(from) && Object.hasOwn(from, key) ? from[key] : undefined

/** Whether the service asked for a second factor, as far as it says so in the words that were agreed. */
export function didSecondFactor({ secondFactor }: Pick<SignInServiceSettings, 'secondFactor'>, claims: Claims) {
  return (
    valuesOf(claims, 'amr').some((it) => secondFactor.amr.includes(it)) ||
    valuesOf(claims, 'acr').some((it) => secondFactor.acr.includes(it))
  )
}

/** The address somebody proved to the service; one that is not proved is nobody's. */
export const provedMailOf = ({ email, email_verified: proved }: Claims): string | undefined =>
  typeof email === 'string' && proved === true && /^[^\s@]{1,64}@[^\s@]{1,60}$/.test(email)
    ? email.toLowerCase()
    : undefined

export function isOfDomains(mail: string | undefined, domains: readonly string[]): boolean {
  if (domains.length === 0) return true
  const domain = mail?.split('@').at(-1)
  return domains.some((it) => it.toLowerCase() === domain)
}

/** What people call somebody. */
export const nameOf = ({ name, preferred_username: user, email, sub }: Claims): string =>
  firstText([name, user, email, sub], 60)

/** As what people know their account there. */
export const nameThereOf = ({ name, preferred_username: user, email, sub }: Claims): string =>
  firstText([email, user, name, sub], 120)

const firstText = (found: readonly unknown[], max: number): string =>
  found
    .flatMap((it) => (typeof it === 'string' ? [it.trim()] : []))
    .find((it) => it !== '')
    ?.slice(0, max) ?? '?'
