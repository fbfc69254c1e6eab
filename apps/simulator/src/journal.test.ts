import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal, readJournal } from './journal.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'simulator-journal-'))
const now = () => new Date('2026-01-31T00:00:00Z')
const served = (fileName: string) => ({ kind: 'downloadServed', fileName }) as const

test('what was appended is read again, in order and with its time', async () => {
  const folder = await newFolder()
  const journal = await openJournal(folder, now)
  await journal.append(served('a'))
  await journal.append(served('b'))
  await journal.close()

  expect(await readJournal(folder)).toEqual([
    { at: '2026-01-31T00:00:00.000Z', ...served('a') },
    { at: '2026-01-31T00:00:00.000Z', ...served('b') },
  ])
})

test('a folder without a journal has no entries', async () => {
  expect(await readJournal(await newFolder())).toEqual([])
})

test('a line torn by a crash is forgotten, and the next one does not stick to it', async () => {
  const folder = await newFolder()
  const before = await openJournal(folder, now)
  await before.append(served('a'))
  await before.close()
  await appendFile(join(folder, 'journal.jsonl'), '{"at":"2026-01-31T00:00:00.000Z","kind":"downlo')
  expect(await readJournal(folder)).toHaveLength(1)

  const after = await openJournal(folder, now)
  await after.append(served('b'))
  await after.close()
  expect((await readJournal(folder)).map((it) => 'fileName' in it && it.fileName)).toEqual(['a', 'b'])
  expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).not.toContain('downlo{')
})

test('a journal damaged in the middle is not read over', async () => {
  const folder = await newFolder()
  await writeFile(join(folder, 'journal.jsonl'), 'no entry\n{"kind":"downloadServed"}\n')
  await expect(readJournal(folder)).rejects.toThrow('journal.jsonl:1')
})
