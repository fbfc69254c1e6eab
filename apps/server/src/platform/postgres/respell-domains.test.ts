import { randomUUID } from 'node:crypto'
import { asciiDomain } from '@openbeian/filing'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { respellDomains } from './respell-domains.ts'
import { freshDatabase } from './test-database.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let client: Client
beforeAll(async () => {
  database = await freshDatabase()
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
  // only spelling is looked at here
  await client.query('alter table filed_domains drop constraint filed_domains_service_id_fkey')
  await client.query('alter table blacklist_entries drop constraint blacklist_entries_provider_id_fkey')
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const fileDomains = (names: string[]) =>
  client.query(
    'insert into filed_domains (service_id, regulator_id, name) select $1, row_number() over (), name from unnest($2::text[]) as name',
    [randomUUID(), names],
  )
const list = (providerId: string, key: string, removed = false) =>
  client.query(
    `insert into blacklist_entries (provider_id, source, kind, key, listed_at, removed_at)
    values ($1, 'HMDLB', 'domain', $2, now(), case when $3 then now() end)`,
    [providerId, key, removed],
  )

test('domains kept as name servers spell them are spelled as they are asked for, all of them, and once', async () => {
  const names = Array.from({ length: 1203 }, (_, nth) => `青禾${nth}.中国`)
  await fileDomains([...names.map(asciiDomain), 'QingHe.cn', 'xn--wrong-.cn', 'qinghe.cn'])
  expect(await respellDomains(client)).toBe(names.length + 1)
  expect(await respellDomains(client)).toBe(0)
  const { rows } = await client.query<{ name: string }>('select name from filed_domains')
  expect(rows.map(({ name }) => name).sort()).toEqual([...names, 'qinghe.cn', 'qinghe.cn', 'xn--wrong-.cn'].sort())
})

test('a domain that stands on the blacklist in both spellings stays there once, on the list if either was', async () => {
  const providerId = randomUUID()
  await list(providerId, asciiDomain('月园.中国'))
  await list(providerId, '月园.中国', true)
  await list(providerId, asciiDomain('星园.中国'), true)
  await respellDomains(client)
  const { rows } = await client.query<{ key: string; gone: boolean }>(
    'select key, removed_at is not null as gone from blacklist_entries where provider_id = $1 order by key',
    [providerId],
  )
  expect(rows).toEqual([
    { key: '星园.中国', gone: true },
    { key: '月园.中国', gone: false },
  ])
})
