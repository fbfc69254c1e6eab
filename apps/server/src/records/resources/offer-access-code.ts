import { addDays, shanghaiDay } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { accessCodeKey } from './access-code.ts'
import { rowOf } from './resource-row.ts'
import { insertResource } from './resources.store.ts'

/** Records an access code that whoever has it may redeem, once. */
export async function offerAccessCode(
  { db, cipher, now }: Pick<Deps, 'db' | 'cipher' | 'now'>,
  providerId: string,
  accessCode: string,
): Promise<void> {
  const today = shanghaiDay(now())
  const offered = {
    kind: 'access-code' as const,
    name: `备案服务号 …${accessCode.slice(-4)}`,
    ips: [{ from: '203.0.113.20', to: '203.0.113.20' }],
    province: '110000',
    billing: 'prepaid' as const,
    purchasedOn: today,
    expiresOn: addDays(today, 365),
    quota: 1,
  }
  const row = { ...rowOf(offered, providerId, null), accessCodeKey: accessCodeKey(cipher, accessCode) }
  await insertResource(db, row)
}
