import type { MaterialView } from '@openbeian/contract'
import { expect, test } from 'vitest'
import { movedPages, pagesAt, withStored } from './stored-pages.ts'

const page = (id: string, kind: MaterialView['kind'] = 'server-lease'): MaterialView => ({
  id,
  kind,
  about: 'services.0',
  contentType: 'image/jpeg',
  sizeBytes: 1,
  uploadedAt: '2026-11-21T02:32:00.000Z',
})
const lease = [page('a'), page('b'), page('c')]
const all = [page('front', 'id-front'), ...lease]
const ids = (materials: MaterialView[]) => materials.map(({ id }) => id)

test('a further page comes behind the last, a replaced one keeps its place, a whole paper takes the place of all', () => {
  const placeOf = { kind: 'server-lease', about: 'services.0' } as const
  expect(ids(pagesAt(withStored(all, page('d'), 'new'), placeOf))).toEqual(['a', 'b', 'c', 'd'])
  expect(ids(pagesAt(withStored(all, page('d'), 'b'), placeOf))).toEqual(['a', 'd', 'c'])
  expect(ids(pagesAt(withStored(all, page('d'), undefined), placeOf))).toEqual(['d'])
  expect(ids(withStored(all, page('d'), undefined))).toContain('front')
})

test('a page changes places with its neighbour, and with nobody at the end', () => {
  expect(movedPages(lease, 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(movedPages(lease, 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(movedPages(lease, 'c', 1)).toEqual(['a', 'b', 'c'])
  expect(movedPages(lease, 'a', -1)).toEqual(['a', 'b', 'c'])
})
