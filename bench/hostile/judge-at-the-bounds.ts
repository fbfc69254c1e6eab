import { readFileSync } from 'node:fs'
import { maxOfFiling } from '@openbeian/contract'
import type { Filing, Service } from '@openbeian/filing'
import { evaluate, packs, type Situation } from '@openbeian/rules'

const base = JSON.parse(
  readFileSync(new URL('../../conformance/situations/base-enterprise.json', import.meta.url), 'utf8'),
) as Situation

interface Judged {
  name: string
  verdicts: number
  median: number
  longest: number
}

/** All rules on the largest filings the contract takes: many services, or few with much in each. */
export const judgeAtTheBounds = (): Judged[] => [
  judged('50 services of 4 domains', filingOf(50, 4)),
  judged('2 services of 100 domains', filingOf(2, 100)),
]

function judged(name: string, filing: Filing): Judged {
  const situation = { ...base, filing }
  const times: number[] = []
  let verdicts = 0
  for (let turn = 0; turn < 30; turn += 1) {
    const startedAt = performance.now()
    const { findings, unknown } = evaluate(packs, situation)
    times.push(performance.now() - startedAt)
    verdicts = findings.length + unknown.length
  }
  // the first ones are those of a program that has just begun
  const warm = times.slice(5).sort((one, other) => one - other)
  return { name, verdicts, median: warm[Math.floor(warm.length / 2)] ?? 0, longest: warm.at(-1) ?? 0 }
}

function filingOf(services: number, domainsEach: number): Filing {
  const [service] = base.filing.services as [Service]
  const [domain] = service.domains as [Service['domains'][number]]
  const [access] = service.access as [Service['access'][number]]
  const accessEach = Math.min(20, Math.floor(maxOfFiling.accesses / services))
  return {
    ...base.filing,
    services: Array.from({ length: services }, (_, at) => ({
      ...service,
      name: `${service.name}${at}`,
      domains: Array.from({ length: domainsEach }, (__, index) => ({ ...domain, name: `d${at}x${index}.cn` })),
      access: Array.from({ length: accessEach }, () => access),
    })),
  }
}
