import {
  emptyFiling,
  emptyService,
  type Filing,
  type Material,
  type SightingKind,
  sightingKinds,
} from '@openbeian/filing'
import { expect, test } from 'vitest'
import { packs } from '../packs/packs.ts'
import type { Facts } from '../situation.ts'
import { isAnswer, placeOfSighting, seenThere, sightingFor, sightings, withSightings } from './sightings.ts'

function aFiling(): Filing {
  const filing = { ...emptyFiling(), services: [emptyService('website')] }
  filing.subject.name = '杭州青禾软件有限公司'
  filing.subject.principal.mobile = '13957180246'
  const [service] = filing.services
  if (service) {
    service.domains = [
      { name: 'QingHe.cn', holder: '李四', registrar: '', expiresOn: '', realNameVerifiedOn: '' },
      { name: 'second.cn', holder: '李四', registrar: '', expiresOn: '', realNameVerifiedOn: '' },
    ]
    service.manager.mobile = '13757120468'
  }
  return filing
}
const materials: Material[] = [
  { id: 'one', kind: 'residence-proof', about: 'subject' },
  { id: 'two', kind: 'residence-proof', about: 'subject' },
  { id: 'other', kind: 'id-front', about: 'subject' },
]
const facts: Facts = { materials, materialFacts: { one: { isSharp: true } } }
const see = (kind: SightingKind, at: string, answer: string) =>
  withSightings(facts, aFiling(), [{ kind, at: placeOfSighting(kind, at) ?? '?', answer }])

test('every rule that asks for a sighting is there, and each sighting is asked for', () => {
  const ids = new Set(packs.flatMap(({ rules }) => rules.map(({ id }) => id.replace(/^province\.\d\d/, 'province'))))
  const asked = sightingKinds.flatMap((kind) => sightings[kind].asks)
  expect(asked.filter((id) => !ids.has(id))).toEqual([])
  expect(sightingKinds.filter((kind) => sightings[kind].asks.some((id) => sightingFor(id) !== kind))).toEqual([])
  expect(sightingFor('province.46.licence-seal')).toBe('seal')
  expect(sightingFor('national.subject-name')).toBeUndefined()
})

test('what is seen of a paper is true of each of its pages, beside what a machine saw', () => {
  const seen = see('residenceProof', 'subject.materials.residence-proof', 'student-card')
  expect(seen.materialFacts).toEqual({ one: { isSharp: true, proof: 'student-card' }, two: { proof: 'student-card' } })
})

test('a domain is one whichever way it is spelt, and its neighbour stays unknown', () => {
  const seen = see('holderRelation', 'services.0.domains.0.holder', 'shareholder')
  expect(seen.domainFacts).toEqual({ 'qinghe.cn': { holderIs: 'shareholder' } })
})

test('who was called is known, who was not stays unknown', () => {
  expect(see('phoneAnswered', 'services.0.manager.mobile', 'no').mobiles).toEqual({
    unanswered: { '13757120468': true },
  })
})

test.each([
  ['none', { watermark: '', watermarkCoversText: false }],
  ['covers-text', { watermark: '仅供备案使用', watermarkCoversText: true }],
  ['other', { watermark: '其他' }],
] as const)('a watermark that is %s', (answer, told) => {
  expect(see('watermark', 'subject.materials.id-front', answer).materialFacts?.other).toEqual(told)
})

test('an empty seal is a paper without one', () => {
  const at = 'subject.materials.id-front'
  expect(see('seal', at, '').materialFacts?.other).toEqual({ seal: '', isSealed: false })
  expect(see('seal', at, '青禾').materialFacts?.other).toEqual({ seal: '青禾', isSealed: true })
})

test('only what can be answered is an answer, and a place that is none is refused', () => {
  expect(isAnswer('watermark', 'none')).toBe(true)
  expect(isAnswer('watermark', 'toString')).toBe(false)
  expect(isAnswer('seal', '')).toBe(true)
  expect(placeOfSighting('realName', 'subject.name')).toBeUndefined()
  expect(placeOfSighting('realName', 'services.0.domains.0.name')).toBe('services.0.domains.0')
  expect(placeOfSighting('phoneAnswered', 'services.0.manager.mobile')).toBe('services.0.manager')
})

test('another holder, another number or another paper is another thing to look at', () => {
  const stood = (kind: SightingKind, at: string, change: (filing: Filing) => void = () => {}, papers = materials) => {
    const filing = aFiling()
    change(filing)
    return seenThere({ kind, at }, filing, papers)
  }
  const relation = (name: string) => (filing: Filing) => {
    const domain = filing.services[0]?.domains[0]
    if (domain) domain.holder = name
  }
  const of = ['holderRelation', 'services.0.domains.0'] as const
  expect(stood(...of)).toBe(stood(...of, relation('李四')))
  expect(stood(...of)).not.toBe(stood(...of, relation('王五')))
  const paper = ['residenceProof', 'subject.materials.residence-proof'] as const
  expect(stood(...paper)).not.toBe(stood(...paper, () => {}, materials.slice(1)))
  expect(stood(...paper, () => {}, [])).toBeUndefined()
  expect(stood('realName', 'services.0.domains.7')).toBeUndefined()
})
