import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await testApp()
})
afterAll(() => it.close())

const ask = (payload: object) => it.app.inject({ method: 'POST', url: '/api/need-to-file', payload })

test('anybody learns whether a filing is needed, and why', async () => {
  const facts = { carrier: 'app', serverLocation: 'mainland', exposure: 'public', addressing: 'own-domain' }
  const answer = await ask({ facts: { ...facts, apexFiled: 'none', sameSponsor: true } })
  expect(answer.json()).toMatchObject({ icp: 'MUST_FILE', orderType: 'FIRST', reasons: [{ rule: 'app' }, {}] })
})

test('what is missing and decides comes back as a question', async () => {
  expect((await ask({ facts: {} })).json()).toMatchObject({ icp: 'CONSULT', question: { fact: 'exposure' } })
})

test('what is no table of facts is refused with the field', async () => {
  const answer = await ask({ facts: { carrier: { nested: true } } })
  expect(answer.statusCode).toBe(422)
  expect(JSON.stringify(answer.json())).toContain('facts.carrier')
})
