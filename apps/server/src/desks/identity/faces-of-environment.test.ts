import { expect, test } from 'vitest'
import { readEnvironment } from '../../platform/process/environment.ts'
import { facesOf } from './faces-of-environment.ts'

const faces = (more: Record<string, string> = {}) =>
  facesOf(readEnvironment({ DATABASE_URL: 'postgres://localhost/openbeian', ...more }))

test('faces are compared here for those whose administrator accepts the terms in the console', () => {
  expect(faces()).toMatchObject({ provider: { name: 'local' }, terms: 'console', keptDays: 7 })
})

test('whoever runs the server may accept for everybody, or switch faces off', () => {
  expect(faces({ OPENBEIAN_FACE_TERMS_ACCEPTED: '1' })?.terms).toBe('environment')
  expect(faces({ OPENBEIAN_FACE: 'off', OPENBEIAN_FACE_TERMS_ACCEPTED: '1' })).toBeUndefined()
})

test('a service has terms of its own, and says what it lacks', () => {
  const settings = {
    OPENBEIAN_FACE: 'cloud',
    OPENBEIAN_FACE_URL: 'https://faces.example.cn/check',
    OPENBEIAN_FACE_KEY_ID: 'one',
    OPENBEIAN_FACE_SECRET: 'a secret of sixteen',
  }
  expect(faces(settings)?.terms).toBe('service')
  expect(() => faces({ ...settings, OPENBEIAN_FACE_SECRET: '' })).toThrow('OPENBEIAN_FACE_SECRET')
})
