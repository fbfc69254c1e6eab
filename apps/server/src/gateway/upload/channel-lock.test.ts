import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../test-app.ts'
import { withChannelLock, workAlone } from '../channels/channel-lock.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const nothing = async () => {}

test('one at a time, and each kind of work and each channel for itself', async () => {
  const got: unknown[] = []
  await withChannelLock(app.deps, { what: 'upload', channelId: 'a' }, async () => {
    got.push(await withChannelLock(app.deps, { what: 'upload', channelId: 'a' }, nothing))
    got.push(await withChannelLock(app.deps, { what: 'download', channelId: 'a' }, nothing))
    got.push(await withChannelLock(app.deps, { what: 'upload', channelId: 'b' }, nothing))
  })
  got.push(await withChannelLock(app.deps, { what: 'upload', channelId: 'a' }, nothing))
  expect(got).toEqual([false, true, true, true])
})

test('work that fails lets go of the lock', async () => {
  const failing = withChannelLock(app.deps, { what: 'upload', channelId: 'a' }, () =>
    Promise.reject(new Error('broken')),
  )
  await expect(failing).rejects.toThrow('broken')
  expect(await withChannelLock(app.deps, { what: 'upload', channelId: 'a' }, nothing)).toBe(true)
})

test('who comes while somebody is at work goes away, and the work is done for both', async () => {
  const waiting = ['first']
  const done: string[][] = []
  const isMore = async () => waiting.length > 0
  await workAlone(
    app.deps,
    { what: 'upload', channelId: 'a' },
    {
      async work() {
        done.push(waiting.splice(0))
        if (done.length > 1) return
        // after the work was looked for the last time, before the lock is free
        waiting.push('second')
        await workAlone(
          app.deps,
          { what: 'upload', channelId: 'a' },
          { work: async () => void done.push(['twice']), isMore },
        )
      },
      isMore,
    },
  )
  expect(done).toEqual([['first'], ['second']])
})
