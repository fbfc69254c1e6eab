import type { CodeTables, Draft } from '@openbeian/contract'
import { emptyFiling } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { neededMaterials } from './material-slots.ts'

const filing = emptyFiling()
filing.subject.nature = 'enterprise'
filing.subject.region.province = '650000'

const tables = {
  natures: [],
  contents: [],
  languages: [],
  accessModes: [],
  locations: [],
  cancellationReasons: [],
  regions: [],
} as unknown as CodeTables

const draftWith = (materials: Draft['materials']) =>
  ({
    materials,
    facts: { today: '2026-11-21', providerRanges: [], resources: [] },
    rules: { version: 0, adjust: [], packs: [] },
  }) as unknown as Draft

const ask = (materials: Draft['materials'] = []) =>
  neededMaterials({ filing, orderType: 'FIRST', draft: draftWith(materials), tables })

test('a province that asks for a paper of its own has a place for it, with the reason', () => {
  const slot = ask().slots.find(({ kind }) => kind === 'party-building-proof')
  expect(slot).toMatchObject({
    group: 'ofSubject',
    path: 'subject.materials.party-building-proof',
    need: 'required',
    whyRule: 'province.65.party-building-proof',
  })
})

test('papers of persons lie with the persons, and what nobody asks for stays below', () => {
  const groupOf = (path: string) => ask().slots.find((it) => it.path === path)?.group
  expect(groupOf('subject.materials.id-front')).toBe('ofPrincipal')
  expect(groupOf('services.0.materials.id-front')).toBe('ofManager')
  expect(groupOf('services.0.materials.server-lease')).toBe('ifNeeded')
})

test('what was uploaded stays in sight although nothing asks for it', () => {
  const stored: Draft['materials'][number] = {
    id: 'm1',
    kind: 'no-pre-approval-statement',
    about: 'services.0',
    contentType: 'image/jpeg',
    sizeBytes: 1,
    uploadedAt: '2026-11-21T02:32:00.000Z',
  }
  const path = 'services.0.materials.no-pre-approval-statement'
  expect(ask().slots.map((it) => it.path)).not.toContain(path)
  expect(ask([stored]).slots.find((it) => it.path === path)?.group).toBe('ifNeeded')
})

test('checks are told beside the papers', () => {
  expect(ask().checks.map(({ kind }) => kind)).toEqual(['face-check', 'ministry-sms'])
})
