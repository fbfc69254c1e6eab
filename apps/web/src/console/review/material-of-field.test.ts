import type { MaterialView } from '@openbeian/contract'
import { expect, test } from 'vitest'
import { materialOfField } from './material-of-field.ts'

const papers = (['subject-certificate', 'id-front', 'id-back'] as const)
  .map((kind) => ({ kind, about: 'subject' }))
  .concat(
    (['id-front', 'id-back', 'domain-certificate', 'commitment-letter'] as const).map((kind) => ({
      kind,
      about: 'services.0',
    })) as never,
  ) as MaterialView[]

const paperAt = (path: string, among = papers) => {
  const paper = materialOfField(path, among)
  return paper && `${paper.about} ${paper.kind}`
}

test.each([
  ['subject.name', 'subject subject-certificate'],
  ['subject.certificate.number', 'subject subject-certificate'],
  ['subject.principal.name', 'subject id-front'],
  ['subject.principal.certificate.validTo', 'subject id-back'],
  ['services.0.manager.certificate.number', 'services.0 id-front'],
  ['services.0.domains.0.holder', 'services.0 domain-certificate'],
  ['services.0.name', 'services.0 commitment-letter'],
  ['subject.materials.id-back', 'subject id-back'],
])('%s is checked on %s', (path, expected) => {
  expect(paperAt(path)).toBe(expected)
})

test('a manager without papers of their own is the principal', () => {
  const ofSubject = papers.filter(({ about }) => about === 'subject')
  expect(paperAt('services.0.manager.name', ofSubject)).toBe('subject id-front')
})

test('without a paper that tells, the desk stays as it is', () => {
  expect(paperAt('services.0.domains.0.name', [])).toBeUndefined()
})
