import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { favourites } from './favourites.ts'
import { judgePassword } from './judge-password.ts'

const context = ['lin.zhiyuan@example.cn', '林知远', '北京示例科技有限公司', '示例接入商', '备案']

test('the lists are long: what the world chooses, and what people in China like besides', () => {
  expect(new Set(dictionary['passwords-common']).size).toBeGreaterThan(40_000)
  expect(new Set(favourites).size).toBeGreaterThan(10_000)
})

test.each([
  ['1234567890', 'common'],
  ['password12', 'common'],
  ['P@ssw0rd123', 'common'],
  ['qwertyuiop', 'common'],
  ['1qaz2wsx3edc', 'common'],
  ['aaaaaaaaaa', 'pattern'],
  ['lin.zhiyuan@example.cn', 'context'],
  ['zhiyuan2026', 'context'],
  ['北京示例科技有限公司', 'context'],
  ['woaini1314', 'common'],
  ['5201314520', 'common'],
  ['taobao123456', 'common'],
  ['WoAiNi5201314', 'common'],
  ['zhongguo123', 'common'],
  ['beian@1234', 'common'],
  ['wang19900101', 'common'],
  ['admin888888', 'common'],
  ['abcdefghijkl', 'pattern'],
  ['2026010120', 'pattern'],
])('%s is %s', (password, weak) => {
  expect(judgePassword(password, context)).toMatchObject({ weak })
})

test.each([
  'correct horse battery',
  '蓝色石头爱吃面条和西瓜',
  'x7#kQp2mZ9',
  'lake-sparrow-harbor-spring-2327',
  'wo3 zuotian mai le yi ba yizi',
])('%s is good enough', (password) => {
  expect(judgePassword(password, context).weak).toBeUndefined()
})

test('what is full width is the same as what is not, and a long tail makes nothing worse', () => {
  expect(judgePassword('ｐａｓｓｗｏｒｄ１２', []).weak).toBe('common')
  expect(judgePassword('p@ssw0rd'.repeat(25), []).weak).toBeDefined()
  expect(judgePassword(`correct horse battery ${'a'.repeat(170)}`, []).weak).toBeUndefined()
})
