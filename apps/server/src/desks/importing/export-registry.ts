import { writeCsv, writeXlsx } from '@openbeian/sheets'
import { inSnapshot, inTransaction, type Work } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import type { Db } from '../../platform/postgres/database.ts'
import { sealedCustomerName } from '../../records/accounts/sealed-account.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { codeTablesOfProvider } from '../../records/code-tables/code-tables.ts'
import type { ImportedFiling } from '../../records/registry/imported-filing.ts'
import { openService, openSubject } from '../../records/registry/sealed-record.ts'
import { listFiledAfter, listPartsOf } from '../../records/registry/take-in.store.ts'
import { type SheetKind, sheetShapes } from './reading/columns.ts'
import type { SheetFormat } from './write-report.ts'
import { type FilingToWrite, filingSheets, type Language, templateRows } from './write-tables.ts'

const atOnce = 500
const first = '00000000-0000-0000-0000-000000000000'

interface Export {
  format: SheetFormat
  /** Of lines: which table. */
  sheet: SheetKind
  language: Language
  reason: string
}

/** All that is filed here in the tables of the template, or one of them as lines; written down before it leaves. */
export async function exportRegistry(work: Work, { format, sheet, language, reason }: Export): Promise<Buffer> {
  const { caller, cipher } = work
  const { customers, filings, codes } = await inSnapshot(work, async ({ db }) => ({
    ...(await everything({ db, cipher }, caller.providerId)),
    codes: await codeTablesOfProvider(db, caller.providerId),
  }))
  await inTransaction(work, (work) =>
    writeAudit(work, {
      caller,
      action: 'registry.export',
      about: `registry:${caller.providerId}`,
      after: { filings: filings.length, customers: customers.length, ...(format === 'csv' && { sheet }) },
      reason,
    }),
  )
  const sheets = filingSheets({ customers, filings }, { codes, language })
  if (format === 'xlsx') return writeXlsx(sheets)
  const wanted = sheets.find(({ name }) => name === sheetShapes[sheet][language])
  return writeCsv(wanted ? wanted.rows : templateRows(sheet, language))
}

/** Whoever has no id of the company's own is called by ours. */
async function everything({ db, cipher }: { db: Db; cipher: Cipher }, providerId: string) {
  const filings: FilingToWrite[] = []
  const customers = new Map<string, { externalId: string; name: string }>()
  for (let after = first; ; ) {
    const some = await listFiledAfter(db, providerId, { after, limit: atOnce })
    if (some.length === 0) return { filings, customers: [...customers.values()] }
    const parts = await listPartsOf(
      db,
      some.map(({ id }) => id),
    )
    for (const row of some) {
      const externalId = row.externalId ?? `#${row.customerNumber}`
      customers.set(row.customerId, {
        externalId,
        name: sealedCustomerName.open(cipher, row.customerId, row.nameSealed),
      })
      const { regulatorId, number, subjectSealed } = row
      if (!subjectSealed) continue
      const subject = openSubject(cipher, { providerId, regulatorId }, subjectSealed)
      const services = servicesOf(row.id, parts, { cipher, providerId })
      filings.push({ customer: externalId, filing: { regulatorId, number, subject, services } })
    }
    after = some.at(-1)?.id ?? after
  }
}

function servicesOf(
  subjectId: string,
  { services, domains, accesses }: Awaited<ReturnType<typeof listPartsOf>>,
  { cipher, providerId }: { cipher: Cipher; providerId: string },
): ImportedFiling['services'] {
  return services
    .filter((it) => it.subjectId === subjectId)
    .flatMap(({ id, regulatorId, number, serviceSealed }) => {
      if (!serviceSealed) return []
      return {
        regulatorId,
        number,
        service: openService(cipher, { providerId, regulatorId }, serviceSealed),
        domains: domains.filter((it) => it.serviceId === id).map(({ regulatorId, name }) => ({ regulatorId, name })),
        accesses: accesses
          .filter((it) => it.serviceId === id)
          .map(({ regulatorId, isOwn, provider, ips }) => ({
            regulatorId,
            ...(!isOwn && provider && { provider }),
            ips,
          })),
      }
    })
}
