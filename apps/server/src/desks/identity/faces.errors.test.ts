import { expect, test } from 'vitest'
import { faceError } from './faces.errors.ts'

test('the sentence about consent is whole although nothing was typed that it could name', () => {
  const sentence = (about: string) => faceError('faces.consent-needed', { about }).message
  expect(sentence('')).toContain('The person of this check has')
  expect(sentence('services.0')).toContain('of services.0 has')
})
