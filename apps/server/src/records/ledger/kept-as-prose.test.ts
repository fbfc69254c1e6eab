import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import {
  ChannelFault,
  DownloadContent,
  DownloadFault,
  MessageFault,
  NoticeView,
  ResultOutcome,
} from '@openbeian/contract'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate, migrationsFolder } from '../../platform/postgres/migrate.ts'
import { freshDatabase } from '../../platform/postgres/test-database.ts'

const file = '11111111-1111-4111-8111-111111111111'
const order = '22222222-2222-4222-8222-222222222222'
/** What the ledger said before outcomes were values, and the order where there was one. */
const prose: [outcome: string, orderId?: string][] = [
  ['approved', order],
  ['approvedWithoutNumbers', order],
  ['taken off the blacklist'],
  ['paper: stored'],
  ['nothing: informational'],
  ['nothing: asked already'],
  ['nothing: already approved', order],
  ['nothing: already refused'],
  ['task: unfiled-site'],
  ['reconciled: 3 differences'],
  ['code tables: 2026.11'],
  ['code tables: 2026.11; 未找到 natures 个人、languages 中文'],
  ['parked: 没有上报过 主体 7'],
  ['parked: 没有上报过 操作类型 4 的记录 京ICP备2026000001号'],
  ['parked: 结果为退回，而订单处于 approved', order],
  ['parked: 主体“甲公司”（无备案号）不是本系统上报的'],
  ['parked: 主体“甲公司”（京ICP备2026000001号）不是本系统上报的'],
  ['parked: 主体“甲公司”缺少备案号'],
  ['parked: 没有备案服务 77'],
  ['parked: 黑名单条目没有主体信息'],
  ['parked: 没有单独报送过 未说明的记录 的核验材料'],
  ['parked: 本系统还没有处理扩展内容 smsStates（2 条）的规则，请查看文件原文'],
  ['parked: 未说明是哪条记录，5001 文件有误'],
  ['something nobody remembers'],
]

/** What staff and customers were told before faults and notices were values. */
const proseOfStaff = `
  insert into providers (id, name, province) values ('${order}', '接入商', '110000');
  insert into notices (provider_id, kind, about, text, at) values ('${order}', 'paper-refused', 'channel:1', '材料被退回：1061', now());
  insert into channels (provider_id, name, administration, isp_id, base_url, user_name, secrets_sealed, state, stop_reason, last_error)
    values ('${order}', '北京', '110000', 1, 'http://127.0.0.1', 'demo', '', 'stopped', '管局返回 5 密码不对', '管局返回 5 密码不对');
  insert into messages (provider_id, channel, sealed, shown_to, created_at, last_error)
    values ('${order}', 'sms', '', '138****0000', now(), 'the SMS gateway answered 503'),
      ('${order}', 'sms', '', '138****0000', now(), null)`

let database: Awaited<ReturnType<typeof freshDatabase>>
let client: Client
let before: string

beforeAll(async () => {
  database = await freshDatabase()
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query('drop schema public cascade; create schema public')
  before = await mkdtemp(join(tmpdir(), 'migrations-'))
  await cp(migrationsFolder, before, { recursive: true, filter: (from) => !/^00(2[5-9]|[3-9])/.test(basename(from)) })
  await migrate(database.ownerUrl, before)
  // no channel stands behind these files
  await client.query('alter table download_files drop constraint download_files_channel_id_fkey')
  await client.query(
    `insert into download_files (id, channel_id, file_name, state, content, payload_sealed, payload_hash, fault) values
      ($1, $2, 'one', 'quarantined', 'BASJ 备案数据 2 条，IP HCJG 核查结果 1 条，SJTB 数据同步（IP），DXZT', '', 'a', 'BAJG 13：没有上报过 主体 7'),
      (gen_random_uuid(), $2, 'two', 'quarantined', '', '', 'b', '文件无法解开（5）'),
      (gen_random_uuid(), $2, 'three', 'applied', 'BAJG 备案结果 1 条', '', 'c', null)`,
    [file, order],
  )
  for (const [position, [outcome, orderId]] of prose.entries())
    await client.query(
      'insert into applied_results (download_file_id, position, kind, order_id, outcome) values ($1, $2, $3, $4, $5)',
      [file, position, 'BAJG', orderId ?? null, outcome],
    )
  await client.query(proseOfStaff)
  await migrate(database.ownerUrl)
})
afterAll(async () => {
  await client.end()
  await database.drop()
  await rm(before, { recursive: true })
})

async function outcomes(): Promise<ResultOutcome[]> {
  const { rows } = await client.query<object>(
    'select outcome_kind as kind, reason, details from applied_results order by position',
  )
  return rows.map((it) => ResultOutcome.parse(it))
}

test('every outcome that was kept as prose can still be shown, and keeps its meaning', async () => {
  const short = (await outcomes()).map(({ kind, reason, details }) => [`${kind} ${reason}`, details])
  expect(short).toEqual([
    ['done approved', {}],
    ['done approved-without-numbers', {}],
    ['done taken-off-the-blacklist', {}],
    ['done filed-material-stored', {}],
    ['nothing informational', {}],
    ['nothing asked-already', {}],
    ['nothing order-is-so-already', { state: 'approved' }],
    ['nothing filed-material-is-so-already', { state: 'refused' }],
    ['task task-opened', { task: 'unfiled-site' }],
    ['done reconciled', { differences: 3 }],
    ['done code-tables-in-force', { version: '2026.11', unmatched: [] }],
    ['done code-tables-in-force', { version: '2026.11', unmatched: ['natures 个人', 'languages 中文'] }],
    ['parked never-reported', { operation: 1, about: '7' }],
    ['parked never-reported', { operation: 4, about: '京ICP备2026000001号' }],
    ['parked contradicts-order', { result: 'refused', state: 'approved' }],
    ['parked subject-not-ours', { name: '甲公司' }],
    ['parked subject-not-ours', { name: '甲公司', filingNumber: '京ICP备2026000001号' }],
    ['parked without-number', { name: '甲公司' }],
    ['parked not-filed', { what: 'service', recordId: '77' }],
    ['parked blacklist-names-nobody', {}],
    ['parked filed-material-never-sent', {}],
    ['parked block-unheard-of', { block: 'smsStates', rows: 2 }],
    ['parked text', { text: '未说明是哪条记录，5001 文件有误' }],
    ['done text', { text: 'something nobody remembers' }],
  ])
})

describe('a received file', () => {
  async function fileNamed(name: string) {
    const { rows } = await client.query<{ content: unknown; fault: unknown }>(
      'select content, fault from download_files where file_name = $1',
      [name],
    )
    const [row] = rows
    return {
      content: DownloadContent.parse(row?.content),
      fault: row?.fault ? DownloadFault.parse(row.fault) : undefined,
    }
  }

  test('names the results that were put aside', async () => {
    const parked = (await outcomes()).flatMap((outcome, position) =>
      outcome.kind === 'parked' ? [{ block: 'BAJG', position, outcome }] : [],
    )
    expect((await fileNamed('one')).fault).toEqual({ reason: 'parked', details: { results: parked } })
  })
  test('that could not be opened keeps the text it had', async () => {
    expect(await fileNamed('two')).toEqual({
      content: [],
      fault: { reason: 'text', details: { text: '文件无法解开（5）' } },
    })
  })
  test('tells its blocks and their rows', async () => {
    expect((await fileNamed('one')).content).toEqual([
      { block: 'BASJ', rows: 2 },
      { block: 'IP HCJG', rows: 1 },
      { block: 'SJTB' },
      { block: 'DXZT' },
    ])
    expect(await fileNamed('three')).toEqual({ content: [{ block: 'BAJG', rows: 1 }], fault: undefined })
  })
})

test('faults and notices keep the text they had', async () => {
  const text = { reason: 'text', details: { text: '管局返回 5 密码不对' } }
  const channels = await client.query<{ fault: unknown }>('select last_error as fault from channels')
  expect(channels.rows.map(({ fault }) => ChannelFault.parse(fault))).toEqual([text])
  const messages = await client.query<{ fault: unknown }>(
    'select last_error as fault from messages order by last_error',
  )
  expect(messages.rows.map(({ fault }) => fault && MessageFault.parse(fault))).toEqual([
    { reason: 'text', details: { text: 'the SMS gateway answered 503' } },
    null,
  ])
  const notices = await client.query<object>('select id, kind, about, details from notices')
  expect(notices.rows.map((it) => NoticeView.parse({ ...it, at: '2026-11-21T02:32:00Z' }))).toMatchObject([
    { kind: 'filed-material-refused', details: { text: '材料被退回：1061' } },
  ])
})
