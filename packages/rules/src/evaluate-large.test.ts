import { readFileSync } from 'node:fs'
import type { Service } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { evaluate, packs, type Situation } from './index.ts'

const base = JSON.parse(
  readFileSync(new URL('../../../conformance/situations/base-enterprise.json', import.meta.url), 'utf8'),
) as Situation
const [service] = base.filing.services as [Service]
const [domain] = service.domains as [Service['domains'][number]]

/** How often the rules look at the names of a filing of so many parts. */
function looksAt({ services, domainsEach }: { services: number; domainsEach: number }): number {
  let looks = 0
  const named = <Part extends object>(part: Part, name: string): Part & { name: string } =>
    Object.defineProperty({ ...part, name }, 'name', {
      enumerable: true,
      get() {
        looks += 1
        return name
      },
    })
  const filing = {
    ...base.filing,
    services: Array.from({ length: services }, (_, at) => ({
      ...named(service, `${service.name}${at}`),
      domains: Array.from({ length: domainsEach }, (__, index) => named(domain, `d${at}x${index}.cn`)),
    })),
  }
  evaluate(packs, { ...base, filing })
  return looks
}

test('twice the domains of a service are twice the work, not four times', () => {
  const [few, many] = [40, 80].map((domainsEach) => looksAt({ services: 1, domainsEach })) as [number, number]
  expect(many / few).toBeLessThan(2.5)
})

test('twice the services are twice the work, not four times', () => {
  const [few, many] = [25, 50].map((services) => looksAt({ services, domainsEach: 2 })) as [number, number]
  expect(many / few).toBeLessThan(2.5)
})
