import { Client } from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from './test-database.ts'

test('a database that a server wrote to is given to the next as it was made', async () => {
  const first = await freshDatabase()
  await ask(first.url, "insert into providers (name, province) values ('甲', '110000')")
  await ask(first.url, "select nextval('order_references')")
  const open = new Client({ connectionString: first.url })
  await open.connect()
  const ended = new Promise((resolve) => open.on('error', resolve))
  await first.drop()
  await ended

  const second = await freshDatabase()
  expect(second.url).toBe(first.url)
  expect(await ask(second.url, 'select from providers')).toHaveLength(0)
  expect(await ask(second.url, "select nextval('order_references') as next")).toEqual([{ next: '1' }])
  await second.drop()
})

test('one whose first rows were changed, or that its owner had, is not', async () => {
  for (const spoil of [
    (it: Awaited<ReturnType<typeof freshDatabase>>) => ask(it.url, 'update pgboss.version set version = 1'),
    (it: Awaited<ReturnType<typeof freshDatabase>>) => ask(it.ownerUrl, 'select'),
  ]) {
    const first = await freshDatabase()
    await spoil(first)
    await first.drop()
    const second = await freshDatabase()
    expect(second.url).not.toBe(first.url)
    await second.drop()
  }
})

async function ask(connectionString: string, sql: string) {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
