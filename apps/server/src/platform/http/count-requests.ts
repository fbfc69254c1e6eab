import { setTimeout as sleep } from 'node:timers/promises'
import { secondMs } from '../time/durations.ts'
import type { App, SpendRequest } from './http.ts'
import { networkOf } from './network-of.ts'

/** So many requests of an address are counted at once: the database is asked once for all of them. */
const atOnce = 20
/** Beyond, what was counted ahead is given up. */
const maxAddresses = 50_000

/** What is left of those that were counted ahead, and the question for more. */
interface CountedAhead {
  left: number
  asking?: Promise<void> | undefined
}

/** Counts every request of an address for all servers together. */
export function countRequests(app: App, spendRequest: SpendRequest): void {
  const addresses = new Map<string, CountedAhead>()

  async function ask({ ip, host }: { ip: string; host: string }, counted: CountedAhead): Promise<void> {
    try {
      await spendRequest({ budget: 'requests.address', ip, host, amount: atOnce })
      counted.left += atOnce
      counted.asking = undefined
    } catch (refusal) {
      // the refusal stands for a second, so that a flood does not reach the database
      void sleep(secondMs, undefined, { ref: false }).then(() => addresses.delete(networkOf(ip)))
      throw refusal
    }
  }

  app.addHook('onRequest', async ({ ip, host, routeOptions }) => {
    if (routeOptions.config.isUncounted) return
    const network = networkOf(ip)
    const counted = addresses.get(network) ?? { left: 0 }
    if (addresses.size >= maxAddresses) addresses.clear()
    addresses.set(network, counted)
    while (counted.left === 0) {
      counted.asking ??= ask({ ip, host }, counted)
      await counted.asking
    }
    counted.left -= 1
  })
}
