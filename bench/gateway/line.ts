import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeUpload, encodeDownload, type NewFiling, seal, unseal, v30 } from '@openbeian/regulator'
import { applyDownload } from '../../apps/server/src/gateway/apply/apply-results.ts'
import { publication } from '../../apps/server/src/gateway/channels/test-administration.ts'
import { addMaterial } from '../../apps/server/src/gateway/channels/test-material.ts'
import { storeDownload } from '../../apps/server/src/gateway/download/store-download.ts'
import { openSealedFile } from '../../apps/server/src/gateway/files/seal-file.ts'
import { composeFiles } from '../../apps/server/src/gateway/upload/compose-file.ts'
import type { Deps } from '../../apps/server/src/platform/deps.ts'
import { envelope } from '../../apps/server/src/platform/keys/envelope.ts'
import { diskFileStore } from '../../apps/server/src/platform/outside/disk-file-store.ts'
import { openDatabase } from '../../apps/server/src/platform/postgres/database.ts'
import { startEmbeddedPostgres } from '../../apps/server/src/platform/postgres/embedded-postgres.ts'
import { prepareDatabase } from '../../apps/server/src/platform/postgres/prepare-database.ts'
import { createLog } from '../../apps/server/src/platform/process/log.ts'
import { insertAccount, insertCustomer } from '../../apps/server/src/records/accounts/accounts.store.ts'
import { getChannel } from '../../apps/server/src/records/channels/channels.store.ts'
import { putChannel } from '../../apps/server/src/records/channels/put-channel.ts'
import { sealedOrderSubject, sealFiling } from '../../apps/server/src/records/orders/order.ts'
import { printLine, timed } from './measure.ts'
import { cipher, filing } from './sample.ts'

const ispId = 110_000_000_001n

/** The same through the server: orders to files in the ledger, and results into orders and registry, on a real PostgreSQL. */
export async function measureLine(pictures: Buffer[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'openbeian-bench-'))
  const database = await startEmbeddedPostgres({ dataDir: folder, log: () => {} })
  await prepareDatabase(database.ownerUrl, database.url)
  const { db } = openDatabase(database.url)
  const key = { current: 'bench', keys: new Map([['bench', randomBytes(32)]]), indexKey: randomBytes(32) }
  const deps: Deps = {
    db,
    files: diskFileStore(join(folder, 'files')),
    cipher: envelope(key),
    jobs: { enqueue: async () => {} },
    rules: [],
    now: () => new Date(),
    log: createLog('silent'),
  }
  try {
    const channelId = await prepare(deps, pictures)
    const composing = await timed(() => composeFiles(deps, channelId))
    const reported = await acceptAll(deps)
    const amount = { records: reported.length, bytes: pictures.reduce((sum, it) => sum + (it.length * 4) / 3, 0) }
    console.log('through the server, on PostgreSQL:')
    printLine('orders to sealed files in the ledger', composing, amount)

    const channel = await getChannel(db, channelId)
    const published = await offer('BASJ1', { published: reported.map((it, n) => publication(it, numberOf(n))) })
    const results = await offer('BAJG1', {
      results: {
        records: reported.map((it) => ({ codes: [{ code: 1001 }], operation: 1, about: String(it.subject.id) })),
      },
    })
    const bytes = published.beianInfo.length + results.beianInfo.length
    const applying = await timed(async () => {
      for (const file of [published, results]) {
        const { fileId } = await storeDownload(deps, channel, file)
        await applyDownload(deps, channel, fileId)
      }
    })
    printLine('unseal and apply: filings and results', applying, { records: 2 * reported.length, bytes })
    await refuseUnfinished(deps, reported.length)
  } finally {
    await db.destroy()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const numberOf = (n: number) => `京ICP备2026${String(n + 1).padStart(6, '0')}号`

const offer = async (fileName: string, icp: NonNullable<Parameters<typeof encodeDownload>[1]['icp']>) => ({
  fileName,
  ...(await seal(encodeDownload(v30, { icp }), { dialect: v30, cipher })),
})

/** Orders that a reviewer passed, each with its picture. */
async function prepare(deps: Deps, pictures: Buffer[]): Promise<string> {
  const { db } = deps
  const settings = JSON.stringify({})
  const provider = await db
    .insertInto('providers')
    .values({ name: '测试接入商', province: '110000', settings })
    .returning('id')
    .executeTakeFirstOrThrow()
  const of = { providerId: provider.id }
  const customerId = await insertCustomer(deps, provider.id, '测试客户')
  const reviewer = { ...of, login: 'bench@example.cn', name: 'bench', role: 'reviewer', passwordHash: '-' } as const
  const accountId = (await insertAccount(deps, reviewer)) ?? ''
  for (const [n, picture] of pictures.entries()) {
    const id = randomUUID()
    const own = { ...filing, subject: { ...filing.subject, name: `第${n}公司` } }
    await db
      .insertInto('orders')
      .values({
        ...of,
        id,
        customerId,
        reference: `BA-${n}`,
        orderType: 'FIRST',
        state: 'readyToReport',
        filingSealed: sealFiling(deps.cipher, id, own),
        subjectNameSealed: sealedOrderSubject.seal(deps.cipher, id, own.subject.name),
        province: '110000',
        createdBy: accountId,
      })
      .execute()
    await addMaterial(db, deps, { id, providerId: provider.id, uploadedBy: accountId }, picture)
  }
  const secrets = { password: 'bench', ...cipher }
  const line = { administration: '110000', ispId, baseUrl: 'http://127.0.0.1:1', userName: 'bench', secrets }
  return putChannel(deps, { providerId: provider.id, name: '测试管局', ...line })
}

/** As if the administration had taken them all in; what it was sent. */
async function acceptAll(deps: Deps): Promise<NewFiling[]> {
  const { db } = deps
  const files = await db
    .selectFrom('reportFiles')
    .select(['id', 'payloadSealed', 'payloadFile'])
    .orderBy('sequence')
    .execute()
  await db.updateTable('reportFiles').set({ state: 'accepted' }).execute()
  await db.updateTable('orders').set({ state: 'atAdministration' }).execute()
  const filings: NewFiling[] = []
  for (const file of files) {
    const opened = await unseal(await openSealedFile(deps, file), { dialect: v30, cipher })
    const read = opened.ok ? decodeUpload(v30, opened.xml) : undefined
    filings.push(...(read?.ok ? (read.value.icp?.newFilings ?? []) : []))
  }
  return filings
}

async function refuseUnfinished({ db }: Deps, expected: number): Promise<void> {
  const { count } = await db
    .selectFrom('orders')
    .select((it) => it.fn.countAll<string>().as('count'))
    .where('state', '=', 'approved')
    .executeTakeFirstOrThrow()
  if (Number(count) !== expected) throw new Error(`${count} orders of ${expected} were approved`)
}
