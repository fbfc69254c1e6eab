import { isCalendarDay } from '@openbeian/filing'
import { z } from 'zod'
import { LookupFault, type Registration } from './lookup.ts'

const Entity = z.object({ roles: z.array(z.string()).default([]), vcardArray: z.unknown().optional() })

/** The part of RFC 9083 that is read; what else an answer holds does not matter. */
const Answer = z.object({
  objectClassName: z.literal('domain'),
  status: z.array(z.string().max(100)).max(50).default([]),
  events: z.array(z.object({ eventAction: z.string(), eventDate: z.string() })).default([]),
  entities: z.array(Entity).default([]),
})

const isHidden = /redacted|privacy|proxy|withheld|not disclosed|whoisguard|隐私/i

/** Reads the answer of an RDAP server. Throws `LookupFault` where it is none. */
export function readRegistration(body: unknown): Registration {
  const { success, data } = Answer.safeParse(body)
  if (!success) throw new LookupFault('the answer is no RDAP domain')
  const { status, events, entities } = data

  const dayOf = (action: string) => {
    const day = events.find((it) => it.eventAction === action)?.eventDate.slice(0, 10) ?? ''
    return isCalendarDay(day) ? day : undefined
  }
  const nameOf = (role: string) => fullName(entities.find((it) => it.roles.includes(role))?.vcardArray)
  const [registrar, holder] = [nameOf('registrar'), nameOf('registrant')]
  const [registeredOn, expiresOn] = [dayOf('registration'), dayOf('expiration')]
  const hidden = holder !== undefined && isHidden.test(holder)
  return {
    found: true,
    status,
    ...(registrar ? { registrar } : {}),
    ...(holder && !hidden ? { holder } : {}),
    ...(holder ? { isPrivate: hidden } : {}),
    ...(registeredOn ? { registeredOn } : {}),
    ...(expiresOn ? { expiresOn } : {}),
  }
}

/** `fn` of a jCard (RFC 7095); organisations give it, or `org`. */
function fullName(vcard: unknown): string | undefined {
  const properties: unknown = Array.isArray(vcard) ? vcard[1] : undefined
  if (!Array.isArray(properties)) return undefined
  const textOf = (name: string): string => {
    const property: unknown = properties.find((it) => Array.isArray(it) && it[0] === name)
    const value: unknown = Array.isArray(property) ? property[3] : undefined
    return typeof value === 'string' ? value.trim().slice(0, 300) : ''
  }
  return textOf('org') || textOf('fn') || undefined
}
