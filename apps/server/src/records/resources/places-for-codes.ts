import type { AccessResource } from '@openbeian/filing'
import { resourceError } from './resources.errors.ts'

type Machine = Pick<AccessResource, 'kind' | 'name' | 'ips' | 'expiresOn' | 'quota' | 'used'>

/**
 * Access codes stand for a machine with a public address, take their places from it, and cannot be redeemed after it.
 * Throws `resources.no-codes-of`, `resources.redeem-by-wrong`, `resources.quota-used-up`.
 */
export function refuseCodes(
  { kind, name, ips, expiresOn, quota, used }: Machine,
  { places, redeemBy, today }: { places: number; redeemBy: string; today: string },
): void {
  if (kind === 'access-code' || ips.length === 0) throw resourceError('resources.no-codes-of', { name })
  if (redeemBy < today || redeemBy > expiresOn) throw resourceError('resources.redeem-by-wrong', { today, expiresOn })
  if (used + places > quota) throw resourceError('resources.quota-used-up', { name, quota })
}
