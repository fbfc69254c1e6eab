import { endpoints, reachOf, rights, roles } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from './test-app.ts'

let it: TestApp
beforeAll(async () => {
  it = await testApp()
})
afterAll(() => it.close())

test('an address that does not exist is answered with a problem', async () => {
  const answer = await it.app.inject('/api/nothing')
  expect(answer.statusCode).toBe(404)
  expect(answer.json()).toMatchObject({ code: 'http.not-found', requestId: expect.any(String) })
})

test.each(Object.entries(endpoints))('%s is there, and for whom the contract says', async (_, endpoint) => {
  const url = endpoint.path.replace(/:\w+/g, '11111111-1111-4111-8111-111111111111')
  const answer = await it.app.inject({ method: endpoint.method, url })
  // what is asked for may be unknown there; the address is not
  if (answer.statusCode === 404) expect(answer.json().code).not.toBe('http.not-found')
  if (rights[endpoint.right].door !== 'session') return expect(answer.statusCode).not.toBe(401)
  expect(answer.statusCode).toBe(401)
})

test.each(Object.entries(endpoints).filter(([, it]) => it.method !== 'GET' && rights[it.right].door === 'session'))(
  '%s is refused without the token of the page',
  async (_, endpoint) => {
    const allowed = roles.find((role) => reachOf(endpoint.right, { role, member: 'owner' }) !== 'none')
    const { headers } = await it.as(allowed ?? 'auditor')
    const url = endpoint.path.replace(/:\w+/g, '11111111-1111-4111-8111-111111111111')
    const answer = await it.app.inject({
      method: endpoint.method,
      url,
      headers: { ...headers, 'x-csrf-token': 'guessed' },
    })
    expect(answer.json()).toMatchObject({ code: 'http.csrf' })
  },
)

test('the document of the API names every address', async () => {
  const { paths } = (await it.app.inject('/api/openapi.json')).json<{ paths: Record<string, object> }>()
  for (const { method, path } of Object.values(endpoints)) {
    expect(paths[path.replace(/:(\w+)/g, '{$1}')], path).toHaveProperty(method.toLowerCase())
  }
})

test('the pages that show it need no other server and no script of their page', async () => {
  const page = await it.app.inject('/api/docs')
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toMatch(/<script[^>]*>\s*[^<\s]|(src|href)="https?:/)
})
