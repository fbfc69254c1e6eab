import { expect, test } from 'vitest'
import { registersOfFeature } from './registers.ts'
import { sourceOf } from './source-tree.ts'

const routes = sourceOf('apps/server/src/desks/messages/messages.routes.ts', "export const key = 'message.read'")

test('registers are the files outside the feature that name its endpoints, page, errors, audit entries or table', () => {
  const registers = [
    sourceOf('apps/server/src/app.ts', "import { messageRoutes } from './desks/messages/messages.routes.ts'"),
    sourceOf('apps/web/src/console/routes.tsx', "const page = () => import('./messages/messages-page.tsx')"),
    sourceOf('packages/contract/src/index.ts', "export * from './messages.ts'"),
    sourceOf('packages/filing/src/filing-error.ts', "const all = { 'messages.not-found': () => '' }"),
  ]
  expect(registersOfFeature([routes, ...registers], { withJob: false })).toEqual(registers.map(({ path }) => path))
})

test('where the kinds of jobs stand is a register of a feature with a job', () => {
  const jobs = sourceOf('apps/server/src/platform/postgres/jobs.ts', "interface JobData { 'send-message': string }")
  expect(registersOfFeature([routes, jobs], { withJob: true })).toEqual([jobs.path])
  expect(registersOfFeature([routes, jobs], { withJob: false })).toEqual([])
})

test('who uses its actions or has a word in common with it is no register', () => {
  expect(
    registersOfFeature(
      [
        routes,
        sourceOf('apps/server/src/desks/handover/start.ts', "import { post } from '../messages/post-message.ts'"),
        sourceOf('apps/simulator/src/operations.ts', "import { answer } from './answer-messages.ts'"),
        sourceOf('packages/vision/src/faults.ts', 'const messages = {}'),
      ],
      { withJob: true },
    ),
  ).toEqual([])
})

test('the measure says so when its sample is gone, and does not become nought', () => {
  expect(() => registersOfFeature([], { withJob: true })).toThrow('There is no feature messages any more.')
})
