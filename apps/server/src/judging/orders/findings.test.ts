import { type Pack, packs, type Rule } from '@openbeian/rules'
import { expect, test } from 'vitest'
import { aFilingOf, anEmptyDraft, aResource, look, save, submit } from '../../desks/applying/test-orders.ts'
import { createLog } from '../../platform/process/log.ts'
import { testApp } from '../../test-app.ts'

const [first] = packs.flatMap(({ rules }) => rules.filter(({ id }) => id === 'national.subject-name'))
const broken: Rule = {
  ...(first as Rule),
  id: 'test.broken',
  judge: () => {
    throw new TypeError('no such table for 13812345678')
  },
}
const pack: Pack = { id: 'test', version: '1', asOf: '2026-11-21', rules: [broken] }

test('a rule that breaks down is logged with its order, is no pass, and takes nothing else down', async () => {
  const lines: string[] = []
  const app = await testApp({ rules: [...packs, pack], log: createLog('error', { write: (it) => lines.push(it) }) })
  try {
    const applicant = await app.as('applicant')
    const filing = aFilingOf(await aResource(app))
    for (const { manager } of filing.services) manager.email = 'nobody'
    const order = await anEmptyDraft(applicant)
    expect((await save(applicant, order, filing)).status).toBe(200)

    const { findings } = await look(applicant, order.id)
    expect(findings.find(({ rule }) => rule === 'test.broken')).toMatchObject({ severity: 'blocks' })
    expect(findings.map(({ rule }) => rule)).toContain('national.email')
    const { status, problem } = await submit(applicant, order.id)
    expect([status, problem.code]).toEqual([422, 'order.has-blocking-findings'])

    const told = lines
      .map((it) => JSON.parse(it) as Record<string, unknown>)
      .find(({ msg }) => msg === 'a rule broke down')
    expect(told).toMatchObject({ orderId: order.id, rule: 'test.broken', at: '' })
    expect(told?.reason).toBe('TypeError: no such table for 138***')
  } finally {
    await app.close()
  }
})
