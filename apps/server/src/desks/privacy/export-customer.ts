import { randomUUID } from 'node:crypto'
import { zipFiles } from '@openbeian/regulator'
import { listChecksWithFilesOf } from '../../judging/identity/faces.store.ts'
import { listMaterialsOfCustomer } from '../../papers/materials/old-materials.store.ts'
import { openSealed } from '../../papers/materials/sealed-files.ts'
import { openPdf } from '../../papers/sheets/sealed-sheet.ts'
import { listSheetsWhole } from '../../papers/sheets/sheets.store.ts'
import { type Deps, inSnapshot } from '../../platform/deps.ts'
import type { FileAnswer } from '../../platform/http/http.ts'
import { listAccountsOf } from '../../records/accounts/accounts.store.ts'
import { sealedLogin } from '../../records/accounts/sealed-account.ts'
import { listMessagesTo } from '../../records/messages/messages-to.ts'
import { retention } from '../../records/privacy/retention.ts'
import { bases } from '../../records/privacy/retention-terms.ts'
import { readCustomer } from './read-customer.ts'
import { tablesOfCustomer } from './tables-of-customer.ts'

interface ArchiveFile {
  name: string
  bytes: Buffer
}

/** 个人信息副本: one archive with everything that is kept of a customer as JSON, its papers, sheets and frames, and why what is left out is. */
export async function exportCustomer(
  deps: Deps,
  { providerId, customerId }: { providerId: string; customerId: string },
): Promise<FileAnswer> {
  const at = deps.now()
  const { data, materials, sheets, checks } = await inSnapshot(deps, async (deps) => ({
    data: {
      ...(await readCustomer(deps, { providerId, customerId })),
      mails: await mailsTo(deps, { providerId, customerId }),
    },
    materials: await listMaterialsOfCustomer(deps.db, customerId),
    sheets: await listSheetsWhole(deps.db, customerId),
    checks: await listChecksWithFilesOf(deps.db, customerId),
  }))
  const files: ArchiveFile[] = [
    { name: 'data.json', bytes: json({ exportedAt: at.toISOString(), ...data }) },
    { name: 'about.json', bytes: json(aboutTables()) },
  ]
  for (const { id, kind, contentType, fileId, dataKey } of materials)
    files.push({
      name: `materials/${kind}-${id}${endings[contentType]}`,
      bytes: await opened(deps, { fileId, dataKey }),
    })
  for (const sheet of sheets)
    files.push({ name: `sheets/${sheet.kind}-${sheet.version}-${sheet.id}.pdf`, bytes: openPdf(deps.cipher, sheet) })
  for (const { id, framesFileId: fileId, framesDataKey: dataKey, framesBytes } of checks)
    if (fileId && dataKey) files.push(...framesOf(id, await opened(deps, { fileId, dataKey }), framesBytes))
  return {
    bytes: await zipFiles(files, at),
    contentType: 'application/zip',
    fileName: `personal-data-${at.toISOString().slice(0, 10)}-${randomUUID().slice(0, 8)}.zip`,
  }
}

/** Messages to the accounts themselves, about no order. */
async function mailsTo(
  deps: Pick<Deps, 'db' | 'cipher'>,
  { providerId, customerId }: { providerId: string; customerId: string },
) {
  const accounts = await listAccountsOf(deps.db, customerId)
  const logins = accounts.map(({ id, loginSealed }) => sealedLogin.open(deps.cipher, id, loginSealed))
  return listMessagesTo(deps, providerId, logins)
}

const endings = { 'image/jpeg': '.jpg', 'image/png': '.png', 'application/pdf': '.pdf' } as const

/** A paper whose file was lost is told as such, and keeps nobody from the rest. */
async function opened(deps: Deps, file: { fileId: string; dataKey: Buffer }): Promise<Buffer> {
  try {
    return await openSealed(deps, file)
  } catch (fault) {
    deps.log.error({ err: fault, fileId: file.fileId }, 'a file could not be exported')
    return Buffer.from('This file could not be opened. 此文件无法打开。\n')
  }
}

function framesOf(id: string, bytes: Buffer, sizes: readonly number[]): ArchiveFile[] {
  let from = 0
  return sizes.map((size, at) => {
    from += size
    return { name: `faces/${id}-${at}.jpg`, bytes: bytes.subarray(from - size, from) }
  })
}

const json = (value: unknown): Buffer =>
  Buffer.from(JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? String(it) : it), 2))

/** Of every table: until when it is kept and by what right, and why it is not in the archive where it is not. */
const aboutTables = () =>
  Object.fromEntries(
    [...retention].map(([table, { until, basis }]) => {
      const given = tablesOfCustomer.get(table)
      return [table, { until, ...(basis && { basis: bases[basis] }), ...(given && 'notGiven' in given ? given : {}) }]
    }),
  )
