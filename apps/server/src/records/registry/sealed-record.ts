import type { Service, Subject } from '@openbeian/filing'
import type { PublishedFiling } from '@openbeian/regulator'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import type { ImportedFiling } from './imported-filing.ts'

/** A filed record is sealed with its kind and owner as context, so that it cannot be opened in another row. */
interface Filed {
  providerId: string
  regulatorId: bigint | string
}

const about = (what: string, { providerId, regulatorId }: Filed) => `${what}:${providerId}:${regulatorId}`

/** Everything that was published, as it was published. */
export const sealSnapshot = (cipher: Cipher, filed: Filed, snapshot: PublishedFiling): Buffer =>
  cipher.seal(Buffer.from(textOf(snapshot)), about('filed', filed))

export const { seal: sealSubject, open: openSubject } = sealedJson<Subject, Filed>((it) => about('filed-subject', it))
export const { seal: sealService, open: openService } = sealedJson<Service, Filed>((it) => about('filed-service', it))

/** A filing as it came by a file, instead of a publication. */
export const { seal: sealImported } = sealedJson<ImportedFiling, Filed>((it) => about('filed', it))

const textOf = (value: object) => JSON.stringify(value, (_, it: unknown) => (typeof it === 'bigint' ? String(it) : it))
