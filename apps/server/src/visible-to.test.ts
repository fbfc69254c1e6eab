import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { basename } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFilingOf, anEmptyDraft, aResource, serverWithRules } from './desks/applying/test-orders.ts'
import type { Caller } from './platform/caller.ts'
import { insertNotice, listNoticesOf } from './records/notices/notices.store.ts'
import { findOrderAndSummary, findOrderOf, listSummaries, listUrgent } from './records/orders/orders.store.ts'
import { findFiledSubjectOf, listServicesOf } from './records/registry/registry.store.ts'
import { fileHere } from './records/registry/test-registry.ts'
import { listResources } from './records/resources/resources.store.ts'
import type { TestApp } from './test-app.ts'

/** What one customer of one provider has: a row of everything that stores show to callers. */
interface Owned {
  db: TestApp['deps']['db']
  orderId: string
  subjectId: string
}

/** One way to ask each store function that takes a caller. A new one fails the test until it is asked here too. */
const asked: Record<string, (caller: Caller, owned: Owned) => Promise<unknown>> = {
  'orders.store.ts findOrderOf': (caller, { db, orderId }) => findOrderOf(db, { caller, orderId }),
  'orders.store.ts findOrderAndSummary': (caller, { db, orderId }) => findOrderAndSummary(db, caller, orderId),
  'orders.store.ts listSummaries': (caller, { db }) => listSummaries(db, caller, { limit: 10 }),
  'orders.store.ts listUrgent': (caller, { db }) => listUrgent(db, { caller, states: ['draft'], limit: 10 }),
  'registry.store.ts findFiledSubjectOf': (caller, { db, subjectId }) => findFiledSubjectOf(db, caller, subjectId),
  'registry.store.ts listServicesOf': (caller, { db }) => listServicesOf(db, caller),
  'resources.store.ts listResources': (caller, { db }) => listResources(db, caller),
  'notices.store.ts listNoticesOf': (caller, { db }) => listNoticesOf(db, caller, { limit: 10 }),
}

let app: TestApp
let owned: Owned
let owner: Caller
let reviewer: Caller
let strangers: Record<string, Caller>

beforeAll(async () => {
  app = await serverWithRules()
  const { db, now } = app.deps
  const applicant = await app.as('applicant')
  owner = applicant.caller
  reviewer = (await app.as('reviewer')).caller
  const { id: orderId } = await anEmptyDraft(applicant)
  const { subjectId } = await fileHere(app, aFilingOf(await aResource(app)), { orderId })
  const notice = {
    providerId: app.provider.id,
    kind: 'filing-cancelled' as const,
    about: `order:${orderId}`,
    text: '已注销',
    at: now(),
  }
  await insertNotice(db, { ...notice, customerId: app.customer.id })
  await insertNotice(db, notice)
  owned = { db, orderId, subjectId }

  const elsewhere = { providerId: (await app.anotherProvider()).id }
  const { customerId: _, ...withoutCustomer } = owner
  strangers = {
    'another customer': (await app.as('applicant', { customerId: (await app.anotherCustomer()).id })).caller,
    'an applicant without a customer': withoutCustomer,
    'an applicant of another provider with the same customer': { ...owner, ...elsewhere },
    'a reviewer of another provider': (await app.as('reviewer', elsewhere)).caller,
    'an administrator of another provider': (await app.as('admin', elsewhere)).caller,
  }
})
afterAll(() => app.close())

const rows = (found: unknown): unknown[] => [found].flat().filter((it) => it !== undefined)

test('every store function that takes a caller is asked here', async () => {
  const found: string[] = []
  for await (const path of glob('**/*.store.ts', { cwd: import.meta.dirname }))
    found.push(...functionsOfCallers(`${import.meta.dirname}/${path}`))
  expect(found.sort()).toEqual(Object.keys(asked).sort())
})

test.each(Object.entries(asked))('%s shows what is there to its own people, to strangers nothing', async (_, ask) => {
  expect(rows(await ask(owner, owned))).not.toEqual([])
  expect(rows(await ask(reviewer, owned))).not.toEqual([])
  for (const [who, caller] of Object.entries(strangers))
    expect({ who, found: rows(await ask(caller, owned)) }).toEqual({ who, found: [] })
})

/** The exported functions of a file that have a parameter whose type speaks of `Caller`. */
function functionsOfCallers(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2024, true)
  const isExported = (it: ts.HasModifiers) => it.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  const functions = file.statements.flatMap(
    (it): { name: string; parameters: readonly ts.ParameterDeclaration[] }[] => {
      if (ts.isFunctionDeclaration(it) && isExported(it))
        return [{ name: it.name?.text ?? '', parameters: it.parameters }]
      if (!ts.isVariableStatement(it) || !isExported(it)) return []
      return it.declarationList.declarations.flatMap(({ name, initializer }) =>
        initializer && ts.isArrowFunction(initializer)
          ? [{ name: name.getText(), parameters: initializer.parameters }]
          : [],
      )
    },
  )
  return functions
    .filter(({ parameters }) => parameters.some(({ type }) => type && /\bCaller\b/.test(type.getText())))
    .map(({ name }) => `${basename(path)} ${name}`)
}
