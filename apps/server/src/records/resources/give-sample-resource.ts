import { addDays, shanghaiDay } from '@openbeian/filing'
import type { Deps } from '../../platform/deps.ts'
import { rowOf } from './resource-row.ts'
import { insertResource } from './resources.store.ts'

/** On a demonstration everybody has a machine to file on. The address is of RFC 5737: no machine on the Internet has it. */
export async function giveSampleResource(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  { providerId, customerId }: { providerId: string; customerId: string },
): Promise<string> {
  const today = shanghaiDay(now())
  const sample = {
    kind: 'instance' as const,
    name: '演示云服务器',
    ips: [{ from: '203.0.113.10', to: '203.0.113.10' }],
    province: '110000',
    billing: 'prepaid' as const,
    purchasedOn: today,
    expiresOn: addDays(today, 365),
    quota: 5,
  }
  return insertResource(db, rowOf(sample, providerId, customerId))
}
