import type { Environment } from '../process/environment.ts'
import { httpIdentityServices, type IdentityServices } from './identity-service.ts'

/** Which services this server may ask who somebody is; undefined: none, and people are looked at by people. */
export function identityServicesOf({
  OPENBEIAN_IDENTITY_WAYS: ways,
  OPENBEIAN_IDENTITY_URL: url,
  OPENBEIAN_IDENTITY_SECRET: secret,
  OPENBEIAN_IDENTITY_NAME: name,
  OPENBEIAN_IDENTITY_TIMEOUT_SECONDS: timeoutSeconds,
}: Environment): IdentityServices | undefined {
  if (ways.length === 0) return undefined
  if (!url || !secret || !name) {
    throw new Error(
      'OPENBEIAN_IDENTITY_WAYS needs OPENBEIAN_IDENTITY_URL, OPENBEIAN_IDENTITY_SECRET and OPENBEIAN_IDENTITY_NAME, which people read before they agree.',
    )
  }
  return httpIdentityServices({ url, secret, name, timeoutMs: timeoutSeconds * 1000 }, ways)
}
