import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicAddressOf } from './public-address.ts'

let folder: string
let now = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbeian-address-'))
})
afterAll(() => rm(folder, { recursive: true }))

const addressOf = (set?: string) =>
  publicAddressOf({ OPENBEIAN_PUBLIC_URL: set, OPENBEIAN_DATA: folder }, () => {
    now += 1000
    return now
  })
const write = (text: string) => writeFile(join(folder, 'public-url'), text)

test('the setting is the address, without what lies behind it', () => {
  expect(addressOf('https://beian.example.cn/portal')()).toBe('https://beian.example.cn')
  expect(() => addressOf('ftp://beian.example.cn')).toThrow('OPENBEIAN_PUBLIC_URL')
})

test('without a setting the file says it, and may change', async () => {
  const address = addressOf()
  expect(address()).toBeUndefined()
  await write('https://beian.example.cn\n')
  expect(address()).toBe('https://beian.example.cn')
  await write('http://10.0.0.5:8080')
  expect(address()).toBe('http://10.0.0.5:8080')
  await write('javascript:alert(1)')
  expect(address()).toBeUndefined()
})
