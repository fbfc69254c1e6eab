import { anApk, jarFiles } from './build-apk.ts'
import { buildZip, type TestEntry } from './build-zip.ts'
import type { Bytes } from './bytes.ts'
import type { Identity } from './make-identity.ts'

/** A package that was signed with v1 and got more files afterwards. */
export async function signV1Then(owner: Identity, added: readonly TestEntry[]): Promise<Bytes> {
  const entries = anApk()
  return buildZip([...entries, ...(await jarFiles(entries, { v1: [owner] })), ...added])
}
