import type { Deps } from '../../platform/deps.ts'
import type { ServicePurpose } from '../../records/accounts/accounts.rows.ts'
import { keepServiceSignIn, takeServiceSignIn } from '../../records/accounts/pending-service-sign-ins.store.ts'
import { findOpenService, type SignInService } from '../../records/accounts/sign-in-services.store.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { addressAt, type Came, type Service, whoCame, whyUnusable } from './ask-service.ts'
import { serviceError } from './sign-in-services.errors.ts'

/** What this feature works with besides: services that answered before. */
export interface AtServices extends Deps {
  asked: (service: SignInService) => Promise<Service>
}

interface Beginning {
  serviceId: string
  purpose: ServicePurpose
  returnTo: string
  /** Whose provider it has to be; left out: whoever comes is of the service's. */
  providerId?: string
  accountId?: string
  linkId?: string
}

/** Where the browser goes; the secret stays in its tab. Throws `services.unknown`, `services.unreachable`. */
export async function begin(deps: AtServices, it: Beginning): Promise<{ address: string; secret: string }> {
  const { serviceId, purpose, returnTo, providerId, accountId = null, linkId = null } = it
  const service = await findOpenService(deps.db, serviceId)
  if (!service || (providerId !== undefined && service.providerId !== providerId))
    throw serviceError('services.unknown')
  const asked = await askOrLog(deps, service)
  const { scopes } = service.settings
  const { address, checks } = await addressAt(asked, { scopes, returnTo, again: purpose === 'confirm' })
  return { address, secret: await keepServiceSignIn(deps, { serviceId, purpose, accountId, linkId, checks }) }
}

/** A stranger is not told why, whoever runs the server reads it. */
async function askOrLog({ asked, log }: AtServices, service: SignInService): Promise<Service> {
  try {
    return await asked(service)
  } catch (error) {
    log.warn({ service: service.id, why: whyUnusable(error) }, 'a sign-in service cannot be used')
    throw serviceError('services.unreachable')
  }
}

export interface Returned {
  secret: string
  /** All behind the question mark. */
  answer: string
}

/** Who came back, for what. */
export interface CameBack extends Came {
  service: SignInService
  purpose: ServicePurpose
  accountId: string | null
  linkId: string | null
}

/** Each answer is tried once. Throws `services.over`, `services.unknown` and what `whoCame` does; a fault is in the audit. */
export async function comeBack(
  deps: AtServices,
  { secret, answer }: Returned,
  { purposes, ip }: { purposes: readonly ServicePurpose[]; ip: string },
): Promise<CameBack> {
  const said = new URLSearchParams(answer)
  const taken = await takeServiceSignIn(deps, { state: said.get('state') ?? '', secret, purposes })
  if (!taken) throw serviceError('services.over')
  const { serviceId, purpose, accountId, linkId, checks, begunAt } = taken
  const service = await findOpenService(deps.db, serviceId)
  if (!service) throw serviceError('services.unknown')
  const asked = await askOrLog(deps, service)
  try {
    const again = purpose === 'confirm' ? begunAt : undefined
    return { ...(await whoCame(asked, { answer: said, checks, again })), service, purpose, accountId, linkId }
  } catch (error) {
    const about = accountId === null ? `sign-in-service:${serviceId}` : `account:${accountId}`
    await noteRefusal(deps, { service, ip, about, why: codeOf(error) })
    throw error
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'services.not-accepted'

/** Why, for those who look after it; whoever was refused hears one sentence. */
export const noteRefusal = (
  deps: Pick<Deps, 'db' | 'cipher'>,
  { service, ip, about, why }: { service: SignInService; ip: string; about: string; why: string },
): Promise<void> =>
  writeAudit(deps, {
    providerId: service.providerId,
    ip,
    action: 'session.refuse',
    about,
    after: { serviceId: service.id, why },
  })
