import type { BulkAnswer, ResourceColumn } from '@openbeian/contract'
import { maxResourcesAtOnce, resourceColumns } from '@openbeian/contract'
import { writeXlsx } from '@openbeian/sheets'
import type { Work } from '../../platform/deps.ts'
import { readTable, type TableColumns } from '../../platform/outside/read-table.ts'
import { putResources } from './put-resources.ts'

/** What each column may be called; the first two are ours. */
const names: TableColumns<ResourceColumn> = {
  externalId: ['自有编号', 'Own id', '实例ID', '资源ID'],
  customer: ['客户', 'Customer', '客户编号', '会员编号'],
  kind: ['类型', 'Kind', '资源类型'],
  name: ['名称', 'Name', '实例名称', '资源名称'],
  ips: ['IP地址', 'IP addresses', 'IP', '公网IP'],
  province: ['所在省份', 'Province', '省份'],
  billing: ['计费', 'Billing', '计费方式'],
  purchasedOn: ['购买日', 'Bought on', '购买时间', '开通时间'],
  expiresOn: ['到期日', 'Expires on', '到期时间'],
  quota: ['可备案数', 'Filings allowed', '备案名额'],
}

const examples: Readonly<Record<ResourceColumn, string>> = {
  externalId: 'i-0042',
  customer: 'CRM-0042',
  kind: '云主机',
  name: '演示云服务器',
  ips: '203.0.113.8;203.0.113.10-203.0.113.15',
  province: '北京市',
  billing: '包年包月',
  purchasedOn: '2026-01-01',
  expiresOn: '2027-01-01',
  quota: '5',
}

/** Takes in a sheet of resources as its rows; findings name the rows of the sheet. Throws `tables.unreadable`, `tables.no-head`. */
export async function putResourceTable(
  work: Work,
  { bytes, trial }: { bytes: Uint8Array; trial: boolean },
): Promise<BulkAnswer> {
  const rows = await readTable(bytes, { columns: names, maxRows: maxResourcesAtOnce })
  const answer = await putResources(work, {
    rows: rows.map(({ cells }) => ({ externalId: '', ...Object.fromEntries(cells) })),
    trial,
  })
  const rowOf = (row: number) => rows[row - 1]?.number ?? row
  return { ...answer, findings: answer.findings.map((it) => ({ ...it, row: rowOf(it.row) })) }
}

/** The table to fill in, with one row to show how. */
export const writeResourceTemplate = (language: 'zh' | 'en'): Promise<Buffer> =>
  writeXlsx([
    {
      name: language === 'zh' ? '接入资源' : 'Resources',
      widths: resourceColumns.map(() => 18),
      rows: [
        resourceColumns.map((it) => names[it][language === 'zh' ? 0 : 1] ?? it),
        resourceColumns.map((it) => examples[it]),
      ],
    },
  ])
