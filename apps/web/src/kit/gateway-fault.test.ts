import { GatewayFault } from '@openbeian/contract'
import { expect, test } from 'vitest'
import { gatewayFaultText } from './gateway-fault.ts'
import { gatewayFaultWords } from './gateway-fault.words.ts'
import { fieldWords } from './words/field.ts'

const sentence = { zh: '错了。', en: 'It is wrong.' }
const examples: { [Reason in GatewayFault['reason']]: Extract<GatewayFault, { reason: Reason }>['details'] } = {
  'not-in-gbk': { places: [{ path: 'subject.principal.name', characters: '𠮷' }] },
  'not-encodable': { places: [{ path: 'Zt_xx.Zjzs', reason: 'missing', detail: 'Zjzs' }] },
  'material-not-reportable': { kind: 'pre-approval', about: 'services.0', why: 'pdf' },
  'too-large': {},
  'against-rule': { rule: 'national.kept-days', message: sentence, whatToDo: sentence },
  error: { code: 'regulator.code-missing', message: sentence },
  unreachable: { cause: 'ECONNREFUSED' },
  answered: { code: 5, message: '密码错误' },
  'numbers-differ': { accepted: 7, sequence: 6 },
  'missing-file': { sequence: 3, why: 'removed' },
  'payload-lost': { sequence: 3, how: 'missing' },
  'download-lost': { fileName: 'BAJG1', how: 'damaged' },
  'file-returned': { sequence: 4, code: 6, message: '格式错误' },
  'not-acknowledged': { fileName: 'BAJG1', by: { reason: 'answered', details: { code: 5, message: '密码错误' } } },
  text: { text: '以前写下的话' },
}

test.each(Object.entries(examples))('%s is a sentence in both languages', (reason, details) => {
  const fault = GatewayFault.parse({ reason, details })
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    gatewayFaultText(fault, gatewayFaultWords[language], { materials: fieldWords[language].materials }),
  )
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(`${zh}${en}`).not.toMatch(/undefined|\[object/)
  // what somebody else said stays as it was said
  const verbatim = JSON.stringify(details).match(/"(message|cause|text)":"([^"]*)"/)?.[2] ?? ''
  expect(en).toContain(verbatim)
})
