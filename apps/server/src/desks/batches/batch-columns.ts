import { entriesOf } from '@openbeian/filing'
import type { SheetShape } from '../importing/reading/columns.ts'
import { sheetShapes } from '../importing/reading/columns.ts'

type Column = SheetShape['columns'][string]

const { subjects, services, domains, accesses } = sheetShapes

const without = (columns: SheetShape['columns'], ...names: readonly string[]): [string, Column][] =>
  entriesOf(columns).filter(([name]) => !names.includes(name))

const named = (columns: SheetShape['columns'], name: string, as: string): [string, Column][] => {
  const column = columns[name]
  return column ? [[as, column]] : []
}

const own = (zh: string, en: string, more: Partial<Column> = {}): Column => ({
  ...{ zh, en, kind: 'text', example: '', tell: { zh: '', en: '' } },
  ...more,
})

/** A filing a row: those of the import, but for what only the administration knows. */
export const batchColumns: ReadonlyMap<string, Column> = new Map([
  [
    'key',
    own('编号', 'Key', {
      kind: 'key',
      example: 'A-1',
      tell: { zh: '您自己的编号，用于对照结果', en: 'A key of your own, to find the row again' },
    }),
  ],
  [
    'customer',
    own('客户', 'Customer', {
      synonyms: ['客户编号', '委托方', '委托人'],
      example: 'CRM-0042',
      tell: {
        zh: '工作人员：客户编号或自有编号；代办方：委托方名称；为自己备案留空',
        en: 'Staff: number or own id of the customer; a third party: the name of whoever gave the mandate; empty: the own customer',
      },
    }),
  ],
  ...without(subjects?.columns ?? {}, 'key', 'regulatorId', 'number', 'customer', 'remark'),
  ['subjectRemark', own('主体备注', 'Subject remark')],
  ...named(services.columns, 'kind', 'serviceKind'),
  ...named(services.columns, 'name', 'serviceName'),
  ...without(services.columns, 'key', 'regulatorId', 'number', 'subject', 'kind', 'name', 'remark'),
  ['serviceRemark', own('服务备注', 'Service remark')],
  ...named(domains.columns, 'name', 'domain'),
  ...named(domains.columns, 'holder', 'domainHolder'),
  ...named(domains.columns, 'registrar', 'registrar'),
  ...named(domains.columns, 'expiresOn', 'domainExpiresOn'),
  [
    'resource',
    own('接入资源', 'Access resource', {
      example: 'i-0042',
      tell: { zh: '接入资源的自有编号或名称', en: 'Own id or name of the access resource' },
    }),
  ],
  ...named(accesses.columns, 'modes', 'modes'),
  ...named(accesses.columns, 'locations', 'locations'),
  ...named(accesses.columns, 'ips', 'ips'),
])
