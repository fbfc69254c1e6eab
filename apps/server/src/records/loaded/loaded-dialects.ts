import { type Dialect, dialectOfFile, readDialectFile, v30 } from '@openbeian/regulator'
import type { Db } from '../../platform/postgres/database.ts'
import { contentsOfFiles } from './loaded.store.ts'

/** A file never changes, so what was built of it holds as long as the process. */
const built = new Map<string, Dialect>()

/** The editions of these files, in their order; V3.0 for null. */
export async function dialectsOfFiles(db: Db, fileIds: readonly (string | null)[]): Promise<Dialect[]> {
  const missing = fileIds.filter((id) => id !== null && !built.has(id)).flatMap((id) => id ?? [])
  if (missing.length > 0) {
    for (const file of await contentsOfFiles(db, missing)) {
      const wrong = build(file)
      // it linted when it was loaded: a release that refuses it now must not report in another edition instead
      if (wrong !== undefined) throw new Error(`the edition ${file.name} no longer lints: ${wrong}`)
    }
  }
  return fileIds.map((id) => {
    const dialect = id === null ? v30 : built.get(id)
    if (!dialect) throw new Error(`there is no edition ${id}`)
    return dialect
  })
}

/** The same of one file, to be shown; undefined for one that this release no longer takes. */
export async function findDialectOfFile(db: Db, fileId: string | null): Promise<Dialect | undefined> {
  if (fileId === null) return v30
  if (!built.has(fileId)) for (const file of await contentsOfFiles(db, [fileId])) build(file)
  return built.get(fileId)
}

/** Why it cannot be built; undefined where it was. */
function build({ id, content }: { id: string; content: string }): string | undefined {
  const read = readDialectFile(content)
  if (!read.ok) return read.faults[0]?.reason.en ?? 'it does not lint'
  built.set(id, dialectOfFile(read.file))
  return undefined
}
