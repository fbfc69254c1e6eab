import type { SheetView } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedAccountName } from '../../records/accounts/sealed-account.ts'
import { contentKeyOfHash } from '../materials/content-key.ts'
import { countUnrecorded } from './checks.store.ts'
import { openPdf } from './sealed-sheet.ts'
import { type ChainedSignature, findBreak, sha256 } from './signature-chain.ts'
import { listSignaturesOf, type SignatureRow } from './signatures.store.ts'
import { openSigned, openSignedHash } from './signed.ts'

/** The signatures of an order, and whether they are all there as they were made. */
export async function signaturesOf({ db, cipher }: Deps, orderId: string) {
  const rows = await listSignaturesOf(db, orderId)
  const signatures = rows.map(({ kind, about, ...row }) => ({
    kind,
    about,
    view: viewOf(cipher, { kind, about, ...row }),
  }))
  const isWhole = (await countUnrecorded(db, orderId)) === 0 && isIntact(cipher, rows)
  return {
    signatures,
    chain: isWhole ? (rows.length === 0 ? ('empty' as const) : ('intact' as const)) : ('broken' as const),
  }
}

function viewOf(cipher: Cipher, row: SignatureRow): SheetView['signatures'][number] {
  const signed = isReadable(cipher, row) ? openSigned(cipher, row.id, row.signedSealed) : undefined
  return {
    number: row.number,
    version: row.version,
    at: row.at.toISOString(),
    signer: signed?.signer ?? '?',
    by: sealedAccountName.open(cipher, row.accountId, row.byNameSealed),
    onPhone: signed?.phone !== undefined,
    ...(signed ? { ip: signed.ip } : {}),
    ...(signed?.device ? { device: signed.device } : {}),
    hash: row.hash.toString('hex'),
  }
}

/** The chain itself, and that the papers it speaks of are still the same. */
const isIntact = (cipher: Cipher, rows: SignatureRow[]): boolean =>
  rows.every((row) => isReadable(cipher, row)) &&
  findBreak(
    cipher,
    rows.map((row) => entryOf(cipher, row)),
  ) === undefined &&
  // a paper that was replaced long ago is no longer kept
  rows.every(
    (row) => row.materialKey === null || row.materialKey.equals(contentKeyOfHash(cipher, openSignedHash(cipher, row))),
  )

/** Taken of what is kept, not of what was written beside it. */
const entryOf = (cipher: Cipher, row: SignatureRow): ChainedSignature => ({
  orderId: row.orderId,
  number: row.number,
  sheetId: row.sheetId,
  accountId: row.accountId,
  at: row.at,
  documentHash: sha256(openPdf(cipher, { id: row.sheetId, pdfSealed: row.pdfSealed })),
  signedHash: openSignedHash(cipher, row),
  drawingHash: sha256(JSON.stringify(openSigned(cipher, row.id, row.signedSealed))),
  previous: row.previous,
  hash: row.hash,
  seal: row.seal,
})

function isReadable(cipher: Cipher, row: SignatureRow): boolean {
  try {
    openSigned(cipher, row.id, row.signedSealed)
    openSignedHash(cipher, row)
    openPdf(cipher, { id: row.sheetId, pdfSealed: row.pdfSealed })
    return true
  } catch {
    return false
  }
}
