import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFaultScript } from './faults/fault-script.ts'
import { faultTable } from './faults/fault-table.ts'
import { offerRequest } from './offers/offer-request.ts'

const app = join(import.meta.dirname, '..')
const texts = { readme: join(app, 'README.md'), guide: join(app, '../../docs/guides/simulate-an-administration.md') }
const read = (path: string) => readFileSync(path, 'utf8')

test('every fault and every block that can be offered stands in the readme', () => {
  const blocks = offerRequest.options.flatMap(({ shape }) => [...shape.block.values])
  for (const name of [...Object.keys(faultTable), ...blocks]) expect(read(texts.readme)).toContain(`\`${name}\``)
})

test.each(Object.values(texts))('%s names every scenario, and its fault files are good', (path) => {
  const names = readdirSync(join(app, 'scenarios')).map((it) => it.replace('.json', ''))
  for (const name of names) expect(read(path)).toContain(`\`${name}\``)

  const scripts = [...read(path).matchAll(/```json\n([\s\S]*?)```/g)].map((it) => JSON.parse(it[1] ?? ''))
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(readFaultScript(script)).toMatchObject({ ok: true })
})
