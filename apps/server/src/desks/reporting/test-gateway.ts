import { randomUUID } from 'node:crypto'
import type { Filing, OrderState } from '@openbeian/filing'
import { administrationInTest, wireCipher } from '../../gateway/channels/test-administration.ts'
import { addMaterial } from '../../gateway/channels/test-material.ts'
import { downloadResults } from '../../gateway/download/download-results.ts'
import { composeFiles } from '../../gateway/upload/compose-file.ts'
import { uploadNext } from '../../gateway/upload/upload-next.ts'
import type { Deps } from '../../platform/deps.ts'
import type { JobData } from '../../platform/postgres/jobs.ts'
import { sealedLastFault } from '../../records/channels/channels.store.ts'
import { putChannel } from '../../records/channels/put-channel.ts'
import { sealedDownloadFault } from '../../records/ledger/download-files.store.ts'
import { sealedOrderSubject, sealFiling } from '../../records/orders/order.ts'
import { testApp } from '../../test-app.ts'
import { aFilingOf } from '../applying/test-orders.ts'

export type TestGateway = Awaited<ReturnType<typeof gatewayInTest>>

const work: { [Name in keyof JobData]?: (deps: Deps, data: { channelId: string }) => Promise<void> } = {
  'compose-file': (deps, { channelId }) => composeFiles(deps, channelId),
  'upload-next': (deps, { channelId }) => uploadNext(deps, channelId),
  'download-results': (deps, { channelId }) => downloadResults(deps, channelId),
}

/** A server with a channel to an administration, both over real HTTP and on a database of their own. */
export async function gatewayInTest(chosen: Parameters<typeof testApp>[0] = {}) {
  const clock = { ms: 0 }
  const app = await testApp({ ...chosen, now: () => new Date(Date.now() + clock.ms) })
  const administration = await administrationInTest()
  const { deps, provider, customer, waiting } = app
  const { db, cipher } = deps
  deps.gateway = { callTimeoutSeconds: 5 }
  const channelId = await putChannel(deps, {
    providerId: provider.id,
    name: '北京市通信管理局',
    administration: '110000',
    ispId: 110_000_000_001n,
    baseUrl: administration.baseUrl,
    userName: 'demo',
    secrets: { password: 'demo-pass', ...wireCipher },
  })
  const staff = await app.as('reviewer')

  const order = (orderId: string) =>
    db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirstOrThrow()
  return {
    ...app,
    administration,
    channelId,
    staff,
    order,
    /** A reviewer passed it just now. */
    async orderReady({
      filing = aFilingOf(''),
      state = 'readyToReport' as OrderState,
      name = '',
      hasPaper = true,
    } = {}): Promise<string> {
      const id = randomUUID()
      if (name) filing.subject.name = name
      // ready with its paper, or not at all: somebody may be composing just now
      const owner = { id, providerId: provider.id, uploadedBy: staff.caller.accountId }
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto('orders')
          .values({
            id,
            providerId: provider.id,
            customerId: customer.id,
            reference: `BA-${id.slice(0, 13)}`,
            orderType: 'FIRST',
            state,
            filingSealed: sealFiling(cipher, id, filing as Filing),
            subjectNameSealed: sealedOrderSubject.seal(cipher, id, filing.subject.name),
            province: '110000',
            createdBy: staff.caller.accountId,
            createdAt: deps.now(),
            stateSince: deps.now(),
          })
          .execute()
        if (hasPaper) await addMaterial(tx, deps, owner)
      })
      return id
    },
    stateOf: async (orderId: string) => (await order(orderId)).state,
    files: () => db.selectFrom('reportFiles').selectAll().orderBy('sequence').execute(),
    async downloads() {
      const rows = await db.selectFrom('downloadFiles').selectAll().orderBy('receivedAt').execute()
      return rows.map(({ faultSealed, ...it }) => ({
        ...it,
        fault: faultSealed && sealedDownloadFault.open(cipher, it.id, faultSealed),
      }))
    },
    channel: async () => {
      const row = await db.selectFrom('channels').selectAll().where('id', '=', channelId).executeTakeFirstOrThrow()
      const { lastErrorSealed: sealed } = row
      return { ...row, ...(sealed && { lastError: sealedLastFault.open(cipher, channelId, sealed) }) }
    },
    compose: () => composeFiles(deps, channelId),
    upload: () => uploadNext(deps, channelId),
    download: () => downloadResults(deps, channelId),
    /** What was to be done later is done now, until nothing is left; what waits for its time waits. */
    async work() {
      for (;;) {
        const index = waiting.findIndex(({ options }) => !options.startAfter || options.startAfter <= deps.now())
        if (index < 0) return
        const [job] = waiting.splice(index, 1)
        if (job) await work[job.name]?.(deps, job.data as { channelId: string })
      }
    },
    /** Time goes by. */
    later(ms: number) {
      clock.ms += ms
    },
    async close() {
      await administration.close()
      await app.close()
    },
  }
}
