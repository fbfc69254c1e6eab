import { expect, test } from 'vitest'
import { FilingError } from './filing-error.ts'

const sentence = (error: FilingError) => error.message

test('a refusal names what is allowed instead, also where nothing is', () => {
  const details = { state: 'approved', action: 'pass', actor: 'reviewer' } as const
  expect(sentence(new FilingError('order.action-not-allowed', { ...details, allowed: [] }))).toContain(
    'allowed: nothing',
  )
  const some = new FilingError('order.action-not-allowed', { ...details, allowed: ['reject', 'sendBack'] })
  expect(sentence(some)).toContain('allowed: reject, sendBack.')
})

test('a picture of an iPhone is refused with what to do about it, others with what is wrong with them', () => {
  expect(sentence(new FilingError('material.not-accepted', { reason: 'heic' }))).toContain('Most Compatible')
  expect(sentence(new FilingError('material.not-accepted', { reason: 'encrypted' }))).toContain('(encrypted)')
})

test('a sentence is whole although nothing was typed that it could name', () => {
  expect(sentence(new FilingError('faces.consent-needed', { about: '' }))).toContain('The person of this check has')
  expect(sentence(new FilingError('faces.consent-needed', { about: 'services.0' }))).toContain('of services.0 has')
  expect(sentence(new FilingError('regulator.code-missing', { table: 'modes', value: '' }))).toContain('no empty value')
  expect(sentence(new FilingError('regulator.code-missing', { table: 'modes', value: '9' }))).toContain('has no 9.')
})
