import type { Filing } from '@openbeian/filing'
import type { z } from 'zod'

/** What a filing may have in all: what is within each service's own bounds would be fifty times a hundred of them. */
export const maxOfFiling = { domains: 200, accesses: 200, ranges: 1000 }

/** Names the first service with which it is too much. */
export function refuseTooMuch(payload: z.core.ParsePayload<Filing>): void {
  const counted = { domains: 0, accesses: 0, ranges: 0 }
  for (const [index, service] of payload.value.services.entries()) {
    counted.domains += service.domains.length
    counted.accesses += service.access.length
    counted.ranges += service.access.reduce((sum, { ips }) => sum + ips.length, 0)
    for (const [part, field] of fields) {
      if (counted[part] <= maxOfFiling[part]) continue
      const path = ['services', index, field]
      payload.issues.push({
        code: 'too_big',
        origin: 'filing',
        maximum: maxOfFiling[part],
        inclusive: true,
        path,
        input: undefined,
      })
      return
    }
  }
}

const fields = [
  ['domains', 'domains'],
  ['accesses', 'access'],
  ['ranges', 'access'],
] as const
