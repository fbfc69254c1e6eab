import { maskFiling, type SheetKind, shanghaiDay } from '@openbeian/filing'
import { signingWaysOf } from '@openbeian/rules'
import type { Deps } from '../../platform/deps.ts'
import { codeTablesForForms } from '../../records/code-tables/code-tables-for-forms.ts'
import { type Order, openFiling } from '../../records/orders/order.ts'
import { settingOf } from '../../records/settings/setting-of.ts'
import { type PrintedSheet, printedSheet } from './printed-sheet.ts'
import { sheetCodeOf } from './sheet-code.ts'
import { getProviderForSheets } from './sheets.store.ts'

/** What the sheets of an order say as it is now. */
export interface SheetsOfOrder {
  providerName: string
  ways: ReturnType<typeof signingWaysOf>
  print(kind: SheetKind, about: PrintedSheet['about']): { printed: PrintedSheet; sheetCode: string }
  /** The same with nobody's numbers in full. */
  printMasked(kind: SheetKind, about: PrintedSheet['about']): PrintedSheet
}

export async function sheetsOfOrder({ db, cipher, now }: Deps, order: Order): Promise<SheetsOfOrder> {
  const [tables, provider] = await Promise.all([
    codeTablesForForms(db, order.providerId),
    getProviderForSheets(db, order.providerId),
  ])
  const filing = openFiling(cipher, order)
  const on = shanghaiDay(now())
  const { reference } = order
  const given = { reference, tables, providerName: provider.name, on }
  return {
    providerName: provider.name,
    ways: signingWaysOf(filing.subject.region.province, on, settingOf(provider.settings, 'signedOnScreenIn')),
    print(kind, about) {
      const printed = printedSheet({ kind, about, filing, ...given })
      return { printed, sheetCode: sheetCodeOf(cipher, printed) }
    },
    printMasked: (kind, about) => printedSheet({ kind, about, filing: maskFiling(filing), ...given }),
  }
}
