import { type Endpoint, endpoints } from '@openbeian/contract'
import type { TestApp } from '../../test-app.ts'
import { testPassword as password } from './test-sign-up.ts'

/** A browser under one name of the site: it keeps its cookies. */
export function browserAt(it: Pick<TestApp, 'app'>, host: string) {
  const jar = new Map<string, string>()
  let csrf = ''
  async function call(endpoint: Endpoint, body?: object, params: Record<string, string> = {}) {
    const url = endpoint.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const cookie = [...jar].map((it) => it.join('=')).join('; ')
    const headers = { host, cookie, 'x-csrf-token': csrf }
    const answer = await it.app.inject({ method: endpoint.method, url, headers, ...(body && { payload: body }) })
    for (const { name, value } of answer.cookies) value ? jar.set(name, value) : jar.delete(name)
    const json = answer.json()
    if (typeof json.csrfToken === 'string') csrf = json.csrfToken
    return { status: answer.statusCode, answer: json, code: json.code }
  }
  return {
    call,
    signIn: (login: string) => call(endpoints.signIn, { login, password }),
    hasSession: () => [...jar.keys()].some((name) => name.endsWith('openbeian_session')),
  }
}
