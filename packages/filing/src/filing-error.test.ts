import { expect, test } from 'vitest'
import { filingError } from './filing.errors.ts'
import { errorsOf, FilingError } from './filing-error.ts'

const libraryError = errorsOf({
  'book.lent': {
    kind: 'conflict',
    zh: (it) => `已借给${it.to}。`,
    en: (it: { to: string }) => `It is lent to ${it.to}.`,
  },
  'library.closed': { kind: 'unavailable', zh: () => '已闭馆。', en: () => 'The library is closed.' },
})

test('an error says in both languages what was broken, with its code, kind and details', () => {
  const error = libraryError('book.lent', { to: '李四' })
  expect(error).toBeInstanceOf(FilingError)
  expect(error).toMatchObject({ code: 'book.lent', kind: 'conflict', details: { to: '李四' }, zh: '已借给李四。' })
  expect(error.message).toBe('It is lent to 李四.')
  expect(libraryError('library.closed').details).toEqual({})
})

test('a code that is unknown, or with the wrong details, does not compile', () => {
  // @ts-expect-error no such code
  expect(() => libraryError('book.burnt', {})).toThrow()
  // @ts-expect-error the name of a detail is wrong
  expect(libraryError('book.lent', { by: '李四' }).message).toContain('undefined')
  // @ts-expect-error the details are missing
  expect(libraryError('book.lent').message).toContain('undefined')
  // @ts-expect-error this code has no details
  expect(libraryError('library.closed', { at: 'noon' }).message).toBe('The library is closed.')
})

test('a refusal names what is allowed instead, also where nothing is', () => {
  const details = { state: 'approved', action: 'pass', actor: 'reviewer' } as const
  expect(filingError('order.action-not-allowed', { ...details, allowed: [] }).message).toContain('allowed: nothing')
  const some = filingError('order.action-not-allowed', { ...details, allowed: ['reject', 'sendBack'] })
  expect(some.message).toContain('allowed: reject, sendBack.')
})
