import { expect, test } from 'vitest'
import { fakeChannel } from '../../../fixture/fake-channel.ts'
import { type ChannelSettings, changesOf, findingsOf, newChannel } from './channel-settings.ts'

const { name, administration, ispId, baseUrl, userName } = fakeChannel
const shown = {
  name,
  administration,
  ispId,
  baseUrl,
  userName,
  password: '',
  key: '',
  iv: '',
  checksPasswords: false,
  asksStatus: false,
}
const found = (given: Partial<ChannelSettings>, isNew = false) =>
  findingsOf({ ...shown, ...given }, isNew).map(({ at, rule }) => `${at} ${rule}`)
const sixteen = 'abcdefghijklmnop'

test('what nobody touched is left as it is, above all the secrets', () => {
  expect(changesOf(shown, fakeChannel)).toEqual({})
  expect(changesOf({ ...shown, userName: 'xin', password: 'geheim' }, fakeChannel)).toEqual({
    userName: 'xin',
    password: 'geheim',
  })
})

test('that the administration checks filing passwords is said of a new channel, and changed by itself', () => {
  expect(newChannel({ ...shown, checksPasswords: true })).toMatchObject({ checksPasswords: true })
  expect(changesOf({ ...shown, checksPasswords: true }, fakeChannel)).toEqual({ checksPasswords: true })
})

test('that the administration is asked what is filed is changed by itself', () => {
  expect(newChannel({ ...shown, asksStatus: true })).toMatchObject({ asksStatus: true })
  expect(changesOf({ ...shown, asksStatus: true }, fakeChannel)).toEqual({ asksStatus: true })
})

test('key and vector go together or not at all', () => {
  expect(found({ key: sixteen })).toEqual(['iv channel.halfKeys'])
  expect(found({ iv: sixteen })).toEqual(['key channel.halfKeys'])
  expect(found({ key: sixteen, iv: sixteen })).toEqual([])
  expect(newChannel({ ...shown, password: 'geheim' })).not.toHaveProperty('key')
})

test('a key is sixteen characters that fit into sixteen bytes', () => {
  expect(found({ key: 'kurz', iv: sixteen })).toEqual(['key channel.wrongLength'])
  expect(found({ key: sixteen, iv: '一二三四五六七八九十一二三四五六' })).toEqual(['iv channel.wrongLength'])
})

test('a new channel needs a password and a provider id, a known one keeps its own', () => {
  expect(found({ ispId: '' }, true)).toEqual(['ispId channel.needed', 'password channel.needed'])
  expect(found({ ispId: '0110', password: 'geheim' }, true)).toEqual(['ispId channel.wrongIspId'])
  expect(found({}, false)).toEqual([])
})

test('an address says how it is called', () => {
  expect(found({ baseUrl: 'bagl.example.gov.cn' })).toEqual(['baseUrl channel.wrongAddress'])
})
