import { findServiceOfSession } from '../../records/accounts/sign-in-services.store.ts'
import { signOutAddressAt, whyUnusable } from './ask-service.ts'
import type { AtServices } from './at-service.ts'

/** Undefined where there is nothing to sign out of: whoever signs out here is signed out, whatever a service says. */
export async function whereToSignOut(
  { db, asked, log }: AtServices,
  { sessionId, returnTo }: { sessionId: Buffer; returnTo: () => string },
): Promise<string | undefined> {
  const service = await findServiceOfSession(db, sessionId)
  if (!service?.settings.endsThere) return undefined
  try {
    return signOutAddressAt(await asked(service), { returnTo: returnTo() })
  } catch (error) {
    log.warn({ service: service.id, why: whyUnusable(error) }, 'nobody can sign out at a sign-in service')
    return undefined
  }
}
