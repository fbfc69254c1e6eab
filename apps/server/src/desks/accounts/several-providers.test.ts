import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAccount } from '../../records/accounts/keep-account.ts'
import { insertProvider } from '../../records/accounts/providers.store.ts'
import { type TestApp, testApp } from '../../test-app.ts'
import { textsTo, withSenders } from './test-sign-up.ts'

const password = 'correct horse battery'
let it: TestApp
beforeAll(async () => {
  it = await testApp()
  for (const code of ['jia', 'yi']) {
    const provider = {
      name: `${code} 接入商`,
      code,
      provinces: ['110000'],
      hosts: [`${code}.example.cn`],
      settings: {},
    }
    const providerId = await insertProvider(it.deps, provider)
    await keepAccount(it.deps, {
      providerId,
      login: 'li@example.cn',
      name: '李四',
      role: 'reviewer',
      password: code + password,
    })
  }
})
afterAll(() => it.close())

const signIn = async (host: string, code: string, provider?: string) => {
  const { path: url } = endpoints.signIn
  const payload = { login: 'li@example.cn', password: code + password, ...(provider && { provider }) }
  const said = await it.app.inject({ method: 'POST', url, headers: { host }, payload })
  return { status: said.statusCode, ...said.json() }
}

test('the name of the site tells which provider is meant', async () => {
  expect((await signIn('jia.example.cn', 'jia')).provider.name).toBe('jia 接入商')
  expect((await signIn('yi.example.cn:443', 'yi')).provider.name).toBe('yi 接入商')
  expect((await signIn('yi.example.cn', 'jia')).code).toBe('accounts.wrong-credentials')
})

test('where it does not, the code does; nobody is put to the first of them', async () => {
  const asked = await signIn('beian.example.cn', 'jia')
  expect([asked.status, asked.code]).toEqual([422, 'accounts.which-provider'])
  expect((await signIn('beian.example.cn', 'jia', 'JIA')).provider.name).toBe('jia 接入商')
  expect((await signIn('beian.example.cn', 'jia', 'bing')).code).toBe('accounts.provider-unknown')
})

test('a link in a mail leads to the site of the provider it is from', async () => {
  withSenders(it)
  for (const provider of ['jia', 'yi'])
    await it.anyone.call(endpoints.askForRecovery, { body: { login: 'li@example.cn', provider } })
  const texts = await textsTo(it, 'li@example.cn')
  for (const code of ['jia', 'yi']) expect(texts).toContain(`http://${code}.example.cn/recover#`)
  expect(texts).not.toContain('beian.example.cn')
})

test('a name that is nobody’s is not answered', async () => {
  expect((await signIn('stranger.example.cn', 'jia', 'jia')).status).toBe(421)
})
