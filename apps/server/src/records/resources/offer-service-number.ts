import { addDays, shanghaiDay } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { rowOf } from './resource-row.ts'
import { insertResource } from './resources.store.ts'
import { serviceNumberKey } from './service-number.ts'

/** Records a service number that whoever has it may redeem, once. */
export async function offerServiceNumber(
  { db, cipher, now }: Pick<Deps, 'db' | 'cipher' | 'now'>,
  providerId: string,
  serviceNumber: string,
): Promise<void> {
  const today = shanghaiDay(now())
  const offered = {
    kind: 'service-number' as const,
    name: `备案服务号 …${serviceNumber.slice(-4)}`,
    ips: [{ from: '203.0.113.20', to: '203.0.113.20' }],
    province: '110000',
    billing: 'prepaid' as const,
    purchasedOn: today,
    expiresOn: addDays(today, 365),
    quota: 1,
  }
  const row = { ...rowOf(offered, providerId, null), serviceNumberKey: serviceNumberKey(cipher, serviceNumber) }
  await insertResource(db, row)
}
