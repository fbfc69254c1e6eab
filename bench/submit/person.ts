import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { PrivacyNotice, Session } from '@openbeian/contract'
import type { PersonClient } from '../../apps/cli/src/demo/person.ts'

/** Somebody with a session: next to nothing between the clock and the server but a connection that is kept open. */
export interface Person {
  accountId: string
  customerId: string
  call<Answer>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer>
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

/** Opens a customer and its first applicant: they sign up, staff confirm the address, they sign in. */
export async function signUp(baseUrl: string, number: number, admin: PersonClient): Promise<Person> {
  const login = `bench-${number}@example.cn`
  const password = `lantern river ${number} pebble`
  const notice = await send(baseUrl, { method: 'GET', path: '/api/privacy/notice' })
  const { version: noticeVersion } = notice.answer as PrivacyNotice
  const newcomer = { login, password, name: '压测申请人', customerName: `压测客户 ${number}`, noticeVersion }
  await send(baseUrl, { method: 'POST', path: '/api/accounts', body: newcomer })
  const { signUps } = await admin.listSignUps({})
  const signUpId = signUps.find((it) => it.login === login)?.id ?? ''
  await admin.confirmSignUpByStaff({ params: { signUpId }, body: { reason: '压测账号，无需核实' } })
  const { answer, cookie } = await send(baseUrl, { method: 'POST', path: '/api/session', body: { login, password } })
  const { csrfToken, account } = answer as Session
  const headers = { cookie, 'x-csrf-token': csrfToken }
  return {
    accountId: account.id,
    customerId: account.customerId ?? '',
    call: async <Answer>(method: string, path: string, body?: object) =>
      (await send(baseUrl, { method, path, headers, body })).answer as Answer,
  }
}

interface Request {
  method: string
  path: string
  headers?: Record<string, string>
  body?: object | undefined
}

export async function send(baseUrl: string, { method, path, headers = {}, body }: Request) {
  const payload = body && JSON.stringify(body)
  const json = payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}
  const sent = request(new URL(path, baseUrl), { method, agent, headers: { ...headers, ...json } })
  sent.end(payload)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const said = await text(answer)
  if (answer.statusCode !== 200) throw new Error(`${method} ${path} answered ${answer.statusCode}: ${said}`)
  const bytes = Buffer.byteLength(said)
  return { answer: JSON.parse(said) as unknown, bytes, cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
}
