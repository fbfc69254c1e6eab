import { entriesOf } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { filledMailText, type MailTextRow, mailTexts } from './mail-texts.ts'
import { settings } from './settings.ts'

const rows: [string, MailTextRow][] = entriesOf(mailTexts)

test.each(rows)('%s is worded so that it may stand as a setting', (name, row) => {
  const setting = settings[`texts.${name}` as 'texts.contactCode']
  expect(setting.shape.safeParse(row.usual)).toMatchObject({ success: true })
  // what it may name is named somewhere
  const said = Object.values(row.usual).join(' ')
  expect(row.names.filter((it) => !said.includes(`{${it}}`))).toEqual([])
})

const { shape } = settings['texts.accountRecover']
const { usual } = mailTexts.accountRecover

test.each([
  ['a link that is missing', { ...usual, zh: '请重新设置密码。' }],
  ['a link that is missing in English', { ...usual, en: 'Choose a password.' }],
  ['a name nothing fills', { ...usual, zh: `${usual.zh}{password}` }],
  ['a brace that is open', { ...usual, zh: `${usual.zh}{` }],
  ['a second header in the subject', { ...usual, subject: 'Hello\r\nBcc: all@example.cn' }],
  ['no subject', { ...usual, subject: ' ' }],
  ['a field of its own', { ...usual, html: '<b>' }],
])('a mail is not worded with %s', (_, text) => {
  expect(shape.safeParse(text).success).toBe(false)
})

test('an SMS has the Chinese words alone', () => {
  const { usual } = mailTexts.smsHandover
  const { shape } = settings['texts.smsHandover']
  expect(shape.safeParse(usual).success).toBe(true)
  expect(shape.safeParse({ ...usual, en: 'Open {link}' }).success).toBe(false)
})

test('what is filled in is not looked through again', () => {
  expect(filledMailText('{device} {at}', { device: '{at}', at: 'now' })).toBe('{at} now')
})
