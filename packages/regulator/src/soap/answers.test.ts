import { expect, test } from 'vitest'
import { v30 } from '../dialects/v30.ts'
import { type AnyAnswer, decodeAnswer, encodeAnswer } from './answers.ts'

const file = {
  hashAlgorithm: 0,
  compressionFormat: 0,
  encryptAlgorithm: 1,
  fileName: 'D<1>',
  beianInfo: 'QUJD',
  beianInfoHash: 'AAAA',
}

test.each<AnyAnswer>([
  { code: 0, message: '操作成功' },
  { code: 14, message: '', missingSequences: [3, 4294967295] },
  { code: 3, message: 'a & b', file },
  { code: 0, message: '', file: { ...file, sequence: 12 } },
  { code: 0, message: '', status: { type: 2, value: '110101', filed: false } },
  {
    code: 0,
    message: '',
    status: { type: 0, value: 'a.cn', filed: true, serviceName: '甲', serviceNumber: '京ICP备1号-1' },
  },
  { code: 0, message: '', isRight: true },
  { code: 22, message: '', isRight: false },
])('an answer comes back as it was given: %j', (answer) => {
  expect(decodeAnswer(encodeAnswer(v30, answer))).toEqual({ ok: true, value: answer })
})

test('what an administration adds, reorders or leaves empty does not matter', () => {
  const xml = `<?xml version="1.0" encoding="GBK"?><return><msg>好</msg><extra/><msg_code> 2 </msg_code><fileInfos/></return>`
  expect(decodeAnswer(xml)).toEqual({ ok: true, value: { code: 2, message: '好' } })
})

test.each([
  ['<return version="V.3.0"><msg>x</msg></return>', 'missing'],
  ['<return version="V.3.0"><msg_code>zero</msg_code><msg>x</msg></return>', 'notANumber'],
  ['<html>gateway timeout', 'notWellFormed'],
  ['', 'notWellFormed'],
  ['<!DOCTYPE return [<!ENTITY a "b">]><return><msg_code>0</msg_code></return>', 'forbiddenDeclaration'],
])('an answer without a code is no answer: %s', (xml, reason) => {
  expect(decodeAnswer(xml)).toMatchObject({ ok: false, faults: [{ reason }] })
})
