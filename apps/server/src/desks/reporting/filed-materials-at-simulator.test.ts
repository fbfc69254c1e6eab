import { endpoints, type FiledMaterialView } from '@openbeian/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { TestCaller } from '../../test-app.ts'
import { aCompleteDraft, act, aFilingOf, aPicture, aResource, submit } from '../applying/test-orders.ts'
import { serverAtSimulator } from './test-simulator.ts'

let it: Awaited<ReturnType<typeof serverAtSimulator>>
let reviewer: TestCaller
let serviceNumber: string

/** A filing that is published. */
beforeAll(async () => {
  it = await serverAtSimulator()
  const applicant = await it.as('applicant')
  reviewer = await it.as('reviewer')
  const { id } = await aCompleteDraft(it, applicant, aFilingOf(await aResource(it)))
  await submit(applicant, id)
  await act(reviewer, id, 'confirmIdentity', { note: '已与客户核对' })
  await act(await it.as('supervisor'), id, 'pass')
  await it.waitFor(reviewer, id, 'smsPending')
  await it.decide('approve')
  const { published } = await it.waitFor(applicant, id, 'approved')
  serviceNumber = published?.services[0]?.number ?? ''
}, 60_000)
afterAll(() => it.close())

async function decided(number: string, kind: string): Promise<FiledMaterialView> {
  const { status, answer, problem } = await reviewer.call(endpoints.sendFiledMaterial, {
    body: { number, kind },
    file: await aPicture(),
    fileName: 'sheet.jpg',
  })
  if (status !== 200) throw new Error(JSON.stringify(problem))
  return vi.waitFor(
    async () => {
      const { filedMaterials: papers } = (await reviewer.call(endpoints.listFiledMaterials)).answer
      const filedMaterial = papers.find(({ id }) => id === answer.id)
      if (!filedMaterial?.decidedAt) throw new Error(`The paper stays ${filedMaterial?.state}.`)
      return filedMaterial
    },
    { timeout: 30_000, interval: 100 },
  )
}

test('a sheet of a filed service and one of its subject are stored by the simulated administration', async () => {
  expect(await decided(serviceNumber, 'verification-sheet')).toMatchObject({
    part: 'service',
    state: 'stored',
    codes: [1060],
  })
  const subject = serviceNumber.replace(/-1.*$/, '')
  expect(await decided(subject, 'verification-sheet')).toMatchObject({
    part: 'subject',
    state: 'stored',
    codes: [1060],
  })
}, 60_000)

test('a paper whose purpose does not fit comes back with the reason', async () => {
  expect(await decided(serviceNumber, 'subject-certificate')).toMatchObject({ state: 'refused', codes: [1061] })
}, 60_000)
