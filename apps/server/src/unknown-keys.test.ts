import { type Endpoint, endpoints, reachOf } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, type TestCaller, testApp } from './test-app.ts'

let it: TestApp
let callers: Record<string, TestCaller>
beforeAll(async () => {
  it = await testApp()
  callers = { applicant: await it.as('applicant'), reviewer: await it.as('reviewer'), admin: await it.as('admin') }
})
afterAll(() => it.close())

const asked = Object.entries(endpoints as unknown as Record<string, Endpoint>)
const takesBody = asked.filter(
  ([, { method, transfer, path }]) => method !== 'GET' && transfer !== 'multipart' && !isByLink(path),
)
const unknownKey = 'sinister-key'
const someId = '11111111-1111-4111-8111-111111111111'

/** Who has no link is turned away before anything is read. */
function isByLink(path: string): boolean {
  return path.startsWith('/api/handover/')
}

test.each(takesBody.map(([name, endpoint]) => ({ name, endpoint })))(
  '$name refuses a key it does not know',
  async ({ endpoint }) => {
    const answer = await send(endpoint, { payload: { [unknownKey]: 1 } })
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'contract.shape' }])
    expect(answer.body).not.toContain(unknownKey)
  },
)

test.each(asked.filter(([, { path }]) => !isByLink(path)).map(([name, endpoint]) => ({ name, endpoint })))(
  '$name refuses a question it does not know',
  async ({ endpoint }) => {
    const answer = await send(endpoint, { query: { [unknownKey]: '1' } })
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'contract.shape' }])
    expect(answer.body).not.toContain(unknownKey)
  },
)

async function send({ method, path, right }: Endpoint, sent: { payload?: object; query?: Record<string, string> }) {
  const role = (['applicant', 'reviewer', 'admin'] as const).find(
    (one) => reachOf(right, { role: one, member: 'owner' }) !== 'none',
  )
  const url = path.replace(/:(page|frame|version)\b/g, '1').replace(/:\w+/g, someId)
  return it.app.inject({ method, url, headers: callers[role ?? '']?.headers ?? {}, ...sent })
}
