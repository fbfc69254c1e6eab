import { type Dialect, dialectOfFile, readDialectFile, v30 } from '@openbeian/regulator'
import type { Db } from '../../platform/postgres/database.ts'
import { contentsOfFiles } from './loaded.store.ts'

/** A file never changes, so what was built of it holds as long as the process. */
const built = new Map<string, Dialect>()

/** The editions of these files, in their order; V3.0 for null. */
export async function dialectsOfFiles(db: Db, fileIds: readonly (string | null)[]): Promise<Dialect[]> {
  const missing = fileIds.filter((id) => id !== null && !built.has(id)).flatMap((id) => id ?? [])
  if (missing.length > 0) {
    for (const { id, name, content } of await contentsOfFiles(db, missing)) {
      const read = readDialectFile(content)
      // it linted when it was loaded: a release that refuses it now must not report in another edition instead
      if (!read.ok) throw new Error(`the edition ${name} no longer lints: ${read.faults[0]?.reason.en}`)
      built.set(id, dialectOfFile(read.file))
    }
  }
  return fileIds.map((id) => {
    const dialect = id === null ? v30 : built.get(id)
    if (!dialect) throw new Error(`there is no edition ${id}`)
    return dialect
  })
}
