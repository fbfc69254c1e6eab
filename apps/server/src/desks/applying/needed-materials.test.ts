import { endpoints } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../../test-app.ts'
import { anEmptyDraft, anOrderInReview, serverWithRules } from './test-orders.ts'

let app: TestApp
beforeAll(async () => {
  app = await serverWithRules()
})
afterAll(() => app.close())

test('an order tells which papers it needs, each with the rule that asks for it', async () => {
  const applicant = await app.as('applicant')
  const { id: orderId } = await anEmptyDraft(applicant)
  const { status, answer } = await applicant.call(endpoints.listNeededMaterials, { params: { orderId } })
  expect(status).toBe(200)
  const front = answer.materials.find(({ kind, about }) => kind === 'id-front' && about === 'subject')
  expect(front).toMatchObject({ need: 'required', whyRule: 'national.material-principal-id-front', maxBytes: 102_400 })
})

test('what is uploaded is still needed: the list does not shrink', async () => {
  const applicant = await app.as('applicant')
  const { id: orderId } = await anOrderInReview(app, applicant, await app.as('reviewer'))
  const { answer } = await applicant.call(endpoints.listNeededMaterials, { params: { orderId } })
  expect(answer.materials.filter(({ need }) => need === 'required').map(({ kind }) => kind)).toContain('id-front')
})
