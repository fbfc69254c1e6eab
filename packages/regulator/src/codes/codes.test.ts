import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { v30 } from '../dialects/v30.ts'
import { codeCatalogue, handlingOfResult } from './code-catalogue.ts'
import { domainResultMeanings } from './domain-result-meanings.ts'
import { ipResultMeanings } from './ip-result-meanings.ts'
import { nextStep, nextSteps } from './next-step.ts'
import { resultMeaning, resultMeanings } from './result-meanings.ts'
import { sampleCodeTables } from './sample-code-tables.ts'

const listed = JSON.parse(
  readFileSync(new URL('../../../../conformance/wire/codes.json', import.meta.url), 'utf8'),
) as Record<'answers' | 'icpResults' | 'fileResults' | 'ipResults' | 'domainResults', number[]>

const stepOfV30 = (code: number) => nextStep(code, v30)

test('every documented answer code has a next step, and no other has', () => {
  expect(Object.keys(nextSteps).map(Number)).toEqual(listed.answers)
})

test('a code nobody documented stops the channel', () => {
  expect([23, 500, -1, Number.NaN].map(stepOfV30)).toEqual(Array(4).fill('stopChannel'))
})

test('configuration is never retried blindly, maintenance is retried later', () => {
  expect([4, 5, 12, 13, 19].map(stepOfV30)).toEqual(Array(5).fill('stopChannel'))
  expect([15, 20, 901, 902, 999].map(stepOfV30)).toEqual(Array(5).fill('retryLater'))
  expect([6, 7, 8, 9, 10, 11, 16, 17, 18].map(stepOfV30)).toEqual(Array(9).fill('rebuild'))
  expect([0, 2, 3, 14, 22].map(stepOfV30)).toEqual([
    'done',
    'nothingThere',
    'askAgain',
    'sendMissingFirst',
    'tooManyTries',
  ])
})

test('every result code about filings and files is explained, once, in both languages', () => {
  expect(Object.keys(resultMeanings).map(Number)).toEqual([...listed.icpResults, ...listed.fileResults])
  const meanings = Object.values(resultMeanings)
  expect(new Set(meanings.map((it) => it.zh)).size).toBe(meanings.length)
  expect(new Set(meanings.map((it) => it.en)).size).toBe(meanings.length)
})

test('only 1001 approves and only 1002 refuses; an undocumented code is unknown', () => {
  const codesOf = (group: string) =>
    Object.keys(resultMeanings).filter((it) => resultMeaning(Number(it)).class === group)
  expect(codesOf('approved')).toEqual(['1001'])
  expect(codesOf('refused')).toEqual(['1002'])
  expect(resultMeaning(1069).class).toBe('unknown')
})

test('no two rows of a sample table share an id', () => {
  const { version: _, ...tables } = sampleCodeTables
  for (const [name, table] of Object.entries(tables)) {
    const ids = Object.values(table).map((it: { id: number }) => it.id)
    expect(new Set(ids).size, name).toBe(ids.length)
  }
})

test('every result code about IPs and domains is explained', () => {
  expect(Object.keys(ipResultMeanings).map(Number)).toEqual(listed.ipResults)
  expect(Object.keys(domainResultMeanings).map(Number)).toEqual(listed.domainResults)
  expect(resultMeaning(2005).class).toBe('rule')
  expect(resultMeaning(3998).class).toBe('approved')
})

test('the catalogue has every documented code once, with who acts and what to do in both languages', () => {
  const all = [
    ...listed.answers,
    ...listed.icpResults,
    ...listed.ipResults,
    ...listed.domainResults,
    ...listed.fileResults,
  ]
  expect(codeCatalogue.map((it) => it.code)).toEqual(all)
  for (const it of codeCatalogue) {
    for (const words of [it.zh, it.en, it.adviceZh, it.adviceEn]) expect(words.length, `${it.code}`).toBeGreaterThan(2)
  }
  for (const language of ['zh', 'en'] as const) {
    const said = codeCatalogue.map((it) => it[language])
    expect(said.filter((it, index) => said.indexOf(it) !== index)).toEqual([])
  }
})

test('what stops a channel is the operator’s, what is retried needs nobody', () => {
  for (const { about, code, actor, retry } of codeCatalogue) {
    if (about !== 'answer') continue
    if (stepOfV30(code) === 'stopChannel')
      expect({ code, actor, retry }).toEqual({ code, actor: 'operator', retry: 'afterChange' })
    if (stepOfV30(code) === 'retryLater')
      expect({ code, actor, retry }).toEqual({ code, actor: 'nobody', retry: 'later' })
  }
})

test('an applicant is never asked to mend an IP filing, and a new code goes to the operator', () => {
  expect(codeCatalogue.filter((it) => ['ip', 'domain'].includes(it.about) && it.actor === 'applicant')).toEqual([])
  expect(handlingOfResult(1777)).toMatchObject({ actor: 'operator', retry: 'never' })
})

test('a field the wizard is led to exists in a filing', () => {
  const filing = JSON.parse(
    readFileSync(new URL('../../../../examples/sample-enterprise.json', import.meta.url), 'utf8'),
  ).filing
  const exists = (field: string) => {
    let values: unknown[] = [filing]
    for (const name of field.split('.')) {
      values = values.flatMap((it) => (it as Record<string, unknown>)[name] ?? [])
    }
    const list = field.endsWith('preApprovals') || field.includes('preApprovals.')
    return list || values.length > 0
  }
  const unknown = codeCatalogue
    .filter((it) => it.about === 'icp')
    .flatMap((it) => it.fields.filter((field) => !exists(field)))
  expect(unknown).toEqual([])
})
