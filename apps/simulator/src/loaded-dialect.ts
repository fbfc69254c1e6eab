import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dialect, dialectOfFile, readDialectFile, v30 } from '@openbeian/regulator'

type Read = { ok: true; dialect: Dialect } | { ok: false; wrong: string }

/** The edition a text describes, or what is wrong with it, line by line. */
export function readEdition(text: string): Read {
  const read = readDialectFile(text)
  if (read.ok) return { ok: true, dialect: dialectOfFile(read.file) }
  return { ok: false, wrong: read.faults.map(({ line, at, reason }) => `line ${line} ${at}: ${reason.en}`).join('\n') }
}

/** Of the command line: `V.3.0`, or a file. */
export function dialectOfArgument(argument: string): Dialect | { wrong: string } {
  if (argument === v30.version) return v30
  let text: string
  try {
    text = readFileSync(argument, 'utf8')
  } catch {
    return { wrong: `is neither ${v30.version} nor a file that can be read` }
  }
  const read = readEdition(text)
  return read.ok ? read.dialect : { wrong: `is refused:\n${read.wrong}` }
}

const fileIn = (folder: string) => join(folder, 'dialect.json')

/** The edition that was loaded while it ran, which outlives a restart. */
export function storedEdition(folder: string): Dialect | undefined {
  try {
    const read = readEdition(readFileSync(fileIn(folder), 'utf8'))
    return read.ok ? read.dialect : undefined
  } catch {
    return undefined
  }
}

/** Keeps the file of an edition; undefined takes it away again. */
export function storeEdition(folder: string, text: string | undefined): void {
  if (text === undefined) rmSync(fileIn(folder), { force: true })
  else writeFileSync(fileIn(folder), text, { mode: 0o600 })
}
