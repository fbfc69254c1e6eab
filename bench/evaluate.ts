import { readFileSync } from 'node:fs'
import { evaluate, packs, type Situation } from '@openbeian/rules'

/** How long one order takes to judge by every pack, warm, on one core. */
const situationsFolder = new URL('../conformance/situations/', import.meta.url)
const rounds = 5000

for (const name of ['base-enterprise', 'base-individual']) {
  const situation = JSON.parse(readFileSync(new URL(`${name}.json`, situationsFolder), 'utf8')) as Situation
  const firstAt = performance.now()
  evaluate(packs, situation)
  const firstMs = performance.now() - firstAt
  for (let round = 0; round < 500; round++) evaluate(packs, situation)

  const startedAt = performance.now()
  for (let round = 0; round < rounds; round++) evaluate(packs, situation)
  const microseconds = ((performance.now() - startedAt) / rounds) * 1000
  console.log(`${name}: ${microseconds.toFixed(0)} µs an order (${firstMs.toFixed(1)} ms the first time)`)
}
