import { type BudgetSettings, endpoints } from '@openbeian/contract'
import { sql } from 'kysely'
import type { Message } from '../../platform/outside/message-sender.ts'
import { openMessage } from '../../records/messages/post-message.ts'
import type { TestApp } from '../../test-app.ts'

export const testPassword = 'correct horse battery'

export const newcomer = (login: string) => ({
  login,
  password: testPassword,
  name: '王小明',
  customerName: '北京示例科技有限公司',
})

/** From now on mail and SMS leave this house, as far as it knows. */
export function withSenders(it: TestApp): void {
  it.deps.sender = { sms: async () => {}, email: async () => {} }
}

/** What was written to an address or a mobile, the newest first. */
export async function messagesTo({ deps: { db, cipher } }: TestApp, login: string): Promise<Message[]> {
  const rows = await db.selectFrom('messages').select(['id', 'sealed']).orderBy('createdAt', 'desc').execute()
  return rows.map(({ id, sealed }) => openMessage(cipher, id, sealed)).filter(({ to }) => to === login.toLowerCase())
}

/** All that was written there. */
export const textsTo = async (it: TestApp, login: string): Promise<string> =>
  (await messagesTo(it, login)).map(({ text }) => text).join('\n')

/** How often something may be done here from now on, all else as it was. */
export const setBudgetsOf = ({ deps: { db }, provider }: TestApp, budgets: BudgetSettings) =>
  db
    .updateTable('providers')
    .set({
      settings: sql`jsonb_set(settings, '{budgets}', settings -> 'budgets' || ${JSON.stringify(budgets)}::jsonb)`,
    })
    .where('id', '=', provider.id)
    .execute()

/** The token of the newest link that was sent there. */
export async function tokenSentTo(it: TestApp, login: string): Promise<string> {
  const texts = (await messagesTo(it, login)).map(({ text }) => /\/[\w-]+#([\w-]{43})/.exec(text)?.[1])
  const token = texts.find((it) => it !== undefined)
  if (!token) throw new Error(`No link was sent to ${login}.`)
  return token
}

/** Somebody who was shown the notice as it is now. */
export async function askToSignUp(it: TestApp, body: ReturnType<typeof newcomer>) {
  const { version: noticeVersion } = (await it.anyone.call(endpoints.getPrivacyNotice)).answer
  return it.anyone.call(endpoints.signUp, { body: { noticeVersion, ...body } })
}

/** Somebody signs up and opens the link; the answer has their session. */
export async function signUpByLink(it: TestApp, body: ReturnType<typeof newcomer>) {
  withSenders(it)
  const asked = await askToSignUp(it, body)
  if (asked.status !== 200) throw new Error(`Signing up was answered ${asked.status} ${asked.problem.code}.`)
  const { path } = endpoints.confirmSignUp
  const payload = { token: await tokenSentTo(it, body.login), password: body.password }
  const answer = await it.app.inject({ method: 'POST', url: path, payload })
  if (answer.statusCode !== 200) throw new Error(`Confirming was answered ${answer.statusCode} ${answer.body}.`)
  return answer
}
