import type { Filing, MaterialKind, MaterialOwner } from '@openbeian/filing'
import type { CodeTables } from '../codes/code-tables.ts'
import type { NewFiling } from '../wire/upload-data.ts'

/** A file to be reported with a filing; the bytes are within the dialect's limits already. */
export interface Attachment {
  kind: MaterialKind
  about: MaterialOwner
  format: 'jpeg' | 'png' | 'pdf'
  bytes: Buffer
  /** For `pre-approval`: which of the service's approvals it shows, the first when left out. */
  approval?: number
}

export interface ToXzba {
  filing: Filing
  /** The provider's own ids, by the paths of `idPaths(filing)`. */
  ids: ReadonlyMap<string, bigint>
  codes: CodeTables
  attachments: readonly Attachment[]
  filingMode: 'self' | 'on-behalf'
}

/** A first filing as the administration wants it. Throws `regulator.id-missing` and `regulator.code-missing`. */
export function toXzba(_order: ToXzba): NewFiling {
  throw new Error('not written yet')
}

/** What of a filing needs an id of the provider: `subject`, `services.0`, `services.0.domains.0`, `services.0.access.0`, `services.0.access.0.ips.0`. */
export function idPaths(_filing: Filing): string[] {
  throw new Error('not written yet')
}
