import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptySituation } from '../../example-situation.ts'
import { domainRules } from './domain.ts'
import { registeredName, suffixOf } from './domain-name.ts'

interface Suffixes {
  approved: string[]
  refused: string[]
  belowCn: { suffix: string; registrable: 'yes' | 'restricted' }[]
}

const { approved, refused, belowCn } = JSON.parse(
  readFileSync(new URL('../../../../../conformance/domain-suffixes.json', import.meta.url), 'utf8'),
) as Suffixes

/** What a rule says of a company's domain. */
function verdictOf(id: string, name: string): string | undefined {
  const situation = emptySituation()
  for (const { domains } of situation.filing.services) for (const it of domains) it.name = name
  return domainRules.find((it) => it.id === id)?.judge(situation)[0]?.kind
}

test.each(approved)('.%s can be filed', (suffix) => {
  expect(verdictOf('national.domain-suffix-approved', `qinghe.${suffix}`)).toBe('holds')
})

test.each(refused)('.%s cannot be filed', (suffix) => {
  expect(verdictOf('national.domain-suffix-approved', `qinghe.${suffix}`)).toBe('broken')
})

test.each(belowCn)('a name is registered right below $suffix', ({ suffix, registrable }) => {
  expect(suffixOf(`qinghe.${suffix}`)).toBe(suffix)
  expect(registeredName(`www.qinghe.${suffix}`, {})).toBe(`qinghe.${suffix}`)
  const restricted = verdictOf('national.domain-suffix-restricted', `qinghe.${suffix}`) === 'broken'
  expect(restricted).toBe(registrable === 'restricted')
})
