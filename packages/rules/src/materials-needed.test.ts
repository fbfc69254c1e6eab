import { readFileSync } from 'node:fs'
import { type Material, type OrderType, orderNeeds, orderTypes, provinces } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { materialsNeeded, type NeededMaterial } from './materials-needed.ts'
import type { Pack } from './pack.ts'
import { answerCode } from './packs/basis.ts'
import { undated } from './packs/order-types.ts'
import { packs } from './packs/packs.ts'
import { the } from './parts.ts'
import { type Rule, rule } from './rule.ts'
import type { Situation } from './situation.ts'
import { situationsOf } from './written-situation.ts'

const read = (name: string): Situation =>
  JSON.parse(readFileSync(new URL(`../../../conformance/situations/base-${name}.json`, import.meta.url), 'utf8'))
const bases = { enterprise: read('enterprise'), individual: read('individual'), change: read('change') }

const situation = (base: keyof typeof bases, change: Record<string, unknown> = {}, province?: string): Situation => {
  const written = { name: '', base, change, findings: {}, ...(province ? { province } : {}) }
  return situationsOf('', written, bases)[0]?.situation as Situation
}
const asked = (all: NeededMaterial[], need: NeededMaterial['need']) =>
  all.filter((it) => it.need === need).map(({ about, kind }) => `${about} ${kind}`)
const needed = (asked: readonly Pack[], of: Situation) => materialsNeeded(asked, of).needed
const needOf = (all: NeededMaterial[], kind: NeededMaterial['kind']) => all.find((it) => it.kind === kind)

test('a company of Zhejiang proves itself, its persons, its domain, and hands in a letter', () => {
  expect(asked(needed(packs, situation('enterprise')), 'required').sort()).toEqual([
    'services.0 domain-certificate',
    'services.0 face-check',
    'services.0 id-back',
    'services.0 id-front',
    'subject commitment-letter',
    'subject id-back',
    'subject id-front',
    'subject ministry-sms',
    'subject subject-certificate',
  ])
})

test('an individual of another province proves residence in Guangdong, and no company certificate', () => {
  const all = needed(packs, situation('individual', {}, '440000'))
  expect(needOf(all, 'residence-proof')).toMatchObject({
    need: 'required',
    whyRule: 'province.44.individual-id-local',
    sample: 'card-front',
    maxBytes: 102_400,
  })
  expect(needOf(all, 'subject-certificate')?.need).toBe('ifAsked')
})

test('Xinjiang alone asks for the party-building proof', () => {
  const asking = provinces.filter(({ code }) =>
    needOf(needed(packs, situation('enterprise', {}, code)), 'party-building-proof'),
  )
  expect(asking.map(({ code }) => code)).toEqual(['650000'])
})

test('before the face check there was the curtain', () => {
  const on = (day: string) => needed(packs, situation('enterprise', { on: day }))
  expect(needOf(on('2019-07-28'), 'face-check')).toBeUndefined()
  expect(needOf(on('2019-07-28'), 'curtain-photo')?.need).toBe('advised')
  expect(needOf(on('2019-07-29'), 'face-check')?.need).toBe('required')
  expect(needOf(on('2019-07-29'), 'curtain-photo')?.need).toBe('ifAsked')
})

test('a cancellation needs no paper and no face', () => {
  const all = needed(packs, situation('enterprise', { orderType: 'CANCEL_SERVICE' }))
  expect(all.map(({ kind }) => kind)).toEqual(['ministry-sms'])
  expect(needed(packs, situation('enterprise', { orderType: 'CANCEL_ACCESS' }))).toEqual([])
})

test.each([
  ['青禾新闻', {}, 'news', '省级网信办', '互联网新闻信息服务许可证'],
  [
    '青禾软件',
    { 'facts.company': { standing: 'open', scope: '医疗器械销售' } },
    'drugs',
    '药品监督管理部门',
    '互联网药品信息服务资格证书',
  ],
  [
    '青禾软件',
    { 'filing.services.0.remark': '网约车平台介绍' },
    'ride-hailing',
    '交通运输部门',
    '网络预约出租汽车经营许可证',
  ],
])('%s: the sector %s names its authority and document', (name, change, sector, authority, document) => {
  const all = needed(packs, situation('enterprise', { 'filing.services.0.name': name, ...change }))
  expect(needOf(all, 'pre-approval')).toMatchObject({ need: 'advised', whyRule: `national.pre-approval-${sector}` })
  expect(needOf(all, 'pre-approval')?.note.zh).toContain(`${authority}的${document}`)
  expect(needOf(all, 'no-pre-approval-statement')?.need).toBe('advised')
})

test('a manager who is the principal shows the ID once, and a place for an approval is where one is named', () => {
  const principal = bases.enterprise.filing.subject.principal.certificate.number
  const places = (change: Record<string, unknown>, orderType: OrderType = 'FIRST') =>
    asked(needed([], situation('enterprise', { orderType, ...change })), 'ifAsked')
  const ofManager = ['services.0 id-front', 'services.0 id-back']
  const same = { 'filing.services.0.manager.certificate.number': principal }
  const nobodyYet = {
    'filing.subject.principal.certificate.number': '',
    'filing.services.0.manager.certificate.number': '',
  }
  expect(places({})).toEqual(expect.arrayContaining(ofManager))
  expect(places(same).filter((it) => ofManager.includes(it))).toEqual([])
  expect(places(nobodyYet)).toEqual(expect.arrayContaining(ofManager))
  expect(places(same, 'ADD_SERVICE_HERE')).toEqual(expect.arrayContaining(ofManager))
  const approval = { category: 1, number: '新出网证（浙）字001号', authority: '', holder: '', validTo: '' }
  expect(places({})).not.toContain('services.0 pre-approval')
  expect(places({ 'filing.services.0.preApprovals': [approval] })).toContain('services.0 pre-approval')
})

test('an individual has a place for the own certificate, and none for papers only a unit has', () => {
  const ofUnits = ['subject-certificate', 'authorisation-letter', 'change-proof', 'body-approval']
  const placesOf = (base: 'enterprise' | 'individual') =>
    asked(needed([], situation(base)), 'ifAsked').map((it) => it.replace('subject ', ''))
  expect(placesOf('enterprise').filter((it) => ofUnits.includes(it))).toEqual(ofUnits)
  expect(placesOf('individual').filter((it) => ofUnits.includes(it))).toEqual(['subject-certificate'])
})

test('what one rule advises and another requires is required', () => {
  const paper = (id: string, severity: 'warns' | 'blocks') =>
    rule({
      id,
      scope: 'material',
      ...undated(answerCode(1014)),
      severity,
      about: the.subject,
      at: 'materials.commitment-letter',
      holds: () => false,
      message: { zh: '缺少。', en: 'Missing.' },
      whatToDo: { zh: '请上传。', en: 'Upload it.' },
    })
  const rules = [paper('test.advises', 'warns'), paper('test.requires', 'blocks')]
  const all = needed([{ id: 'test', version: '1', asOf: '2026-11-21', rules }], situation('enterprise'))
  expect(all.filter(({ kind }) => kind === 'commitment-letter')).toMatchObject([
    { need: 'required', whyRule: 'test.requires' },
  ])
})

const offered = orderTypes.filter((it) => orderNeeds[it].offered === 'yes')
const everywhere = provinces.flatMap(({ code }) => offered.map((orderType) => [orderType, code] as const))

/** What is still missing once all that was required is there. */
function stillMissing(orderType: OrderType, province: string, base: keyof typeof bases): string[] {
  const before = situation(base, { orderType }, province)
  const required = needed(packs, before).filter(({ need }) => need === 'required')
  const materials = required.map(({ kind, about }, index) => ({ id: `r${index}`, kind, about }) as Material)
  const { findings } = evaluate(packs, { ...before, facts: { ...before.facts, materials } })
  return findings.filter((it) => it.severity === 'blocks' && it.at.includes('.materials.')).map(({ rule }) => rule)
}

test('there are 31 provinces, and every order in each of them can bring what is required', () => {
  expect(provinces).toHaveLength(31)
  for (const [orderType, code] of everywhere) {
    for (const base of ['enterprise', 'individual', 'change'] as const) {
      expect(stillMissing(orderType, code, base), `${orderType} ${code} ${base}`).toEqual([])
    }
  }
})

test('a rule that breaks down is told of, and the others still name what is needed', () => {
  const [first] = packs.flatMap(({ rules }) => rules.filter(({ id }) => id === 'national.subject-name'))
  const judge = () => {
    throw new TypeError('no such table')
  }
  const broken: Pack = {
    id: 'test',
    version: '1',
    asOf: '2026-11-21',
    rules: [{ ...(first as Rule), id: 'test.broken', judge }],
  }
  const { needed: all, bugs } = materialsNeeded([...packs, broken], situation('enterprise'))
  expect(bugs).toEqual([{ kind: 'bug', rule: 'test.broken', at: '', reason: 'TypeError: no such table' }])
  expect(all).toEqual(needed(packs, situation('enterprise')))
})
