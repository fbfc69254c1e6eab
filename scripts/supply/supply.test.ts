import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../test/run-command.ts'
import { billOfMaterials } from './bill-of-materials.ts'
import { installScriptFaults } from './install-scripts.ts'
import { isAllowed, licenceFaults, licenceOf } from './licences.ts'
import { productionPackages, readLock } from './lock-file.ts'

const lock = readLock()
const packages = productionPackages(lock)
const bill = billOfMaterials(lock, { at: new Date('2026-11-30T00:00:00Z') })
const nameOf = ({ group, name, version }: (typeof bill.components)[number]) =>
  `${group ? `${group}/` : ''}${name}@${version}`

test('the bill of materials holds every production package of the lock file, and no other', () => {
  const locked = new Set(packages.map(({ name, version }) => `${name}@${version}`))
  expect(bill.components.map(nameOf).toSorted()).toEqual([...locked].sort())
})

test('each with the digest npm verifies, and a licence', () => {
  const [fastify] = bill.components.filter(({ name }) => name === 'fastify')
  const [, digest = ''] = lock['node_modules/fastify']?.integrity?.split('-') ?? []
  expect(fastify?.hashes).toEqual([{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }])
  expect(bill.components.filter(({ hashes, licenses }) => !hashes || !licenses)).toEqual([])
})

test('everything in it is needed by the product, directly or through another', () => {
  const needs = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  const reached = new Set<string>()
  const reach = (ref: string) => {
    if (reached.has(ref)) return
    reached.add(ref)
    for (const needed of needs.get(ref) ?? []) reach(needed)
  }
  reach(bill.metadata.component['bom-ref'])
  const refs = [bill.metadata.component['bom-ref'], ...bill.components.map((it) => it['bom-ref'])]
  expect([...reached].sort()).toEqual(refs.sort())
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND OFL-1.1', true],
  ['MIT AND GPL-3.0', false],
  ['SEE LICENSE IN LICENSE', false],
  ['(MIT AND (GPL-3.0 OR ISC))', false],
])('%s is allowed: %s', (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed)
})

test('a licence that is not on the list is a fault, with its place', () => {
  const copyleft = { name: 'copyleft', version: '1.0.0', path: 'node_modules/copyleft', license: 'AGPL-3.0' }
  const [fault, ...others] = licenceFaults([...packages, copyleft, { ...copyleft, license: undefined } as never])
  expect(fault).toMatch(/^node_modules\/copyleft is under AGPL-3.0/)
  expect(others).toEqual(['node_modules/copyleft declares no licence'])
})

test('an exception that nothing needs is a fault', () => {
  expect(licenceFaults(packages.filter(({ name }) => name !== 'libheif-js'))).toEqual([
    '^libheif-js$ is excepted but needs no exception any more',
  ])
})

test('what asks for more than to be named is named in NOTICE', () => {
  const notice = readFileSync(join(root, 'NOTICE'), 'utf8')
  const asking = packages.filter((it) => !isAllowed(licenceOf(it) ?? ''))
  const short = asking.map(({ name }) => name.replace(/^(@img\/sharp-[a-z0-9]+).*$/, '$1'))
  expect(short.filter((it) => !notice.includes(it))).toEqual([])
})

test('no package may run a script while it is installed, and each that wants to is known', () => {
  const wanting = { 'node_modules/wants': { hasInstallScript: true }, 'node_modules/plain': {} }
  expect(installScriptFaults(wanting, {})).toHaveLength(1)
  expect(installScriptFaults(wanting, { wants: true })).toEqual([expect.stringContaining('may run its install script')])
  expect(installScriptFaults(wanting, { wants: false, gone: false })).toEqual([expect.stringContaining('gone')])
  expect(installScriptFaults(wanting, { wants: false })).toEqual([])
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
})
