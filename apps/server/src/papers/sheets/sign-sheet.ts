import { randomUUID } from 'node:crypto'
import type { MaterialView, SignatureDrawing } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import type { Work, WorkInTx } from '../../platform/deps.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { keepMaterial } from '../materials/keep-material.ts'
import { formatShanghaiTime } from '../printing/format-shanghai-time.ts'
import { insertCheck } from './checks.store.ts'
import { drawSheet } from './draw-sheet.ts'
import { openPdf } from './sealed-sheet.ts'
import { sealSeen } from './seen-on-sheet.ts'
import { sheetError } from './sheets.errors.ts'
import type { SheetRow } from './sheets.store.ts'
import { sheetsOfOrder } from './sheets-of-order.ts'
import { getSignable } from './signable-sheet.ts'
import { chained, sha256 } from './signature-chain.ts'
import { insertSignature, listSignaturesOf } from './signatures.store.ts'
import { isDrawn, type SignedDrawing, sealSigned, sealSignedHash } from './signed.ts'
import { tellOfSignature } from './tell-of-signature.ts'

interface SignatureInput {
  signer: string
  drawing: SignatureDrawing
  /** What the browser says it is. */
  device?: string | undefined
  /** The link and the device it was drawn on; undefined: by a session. */
  phone?: SignedDrawing['phone']
}

/**
 * Draws the signature into the sheet and stores the signed PDF as the material of its kind, with the entry of the
 * signature and `andThen`, in one transaction.
 * Throws `sheets.not-found`, `sheets.not-on-screen`, `sheets.stale`, `sheets.other-signer`, `sheets.signature-blank`.
 */
export async function signSheet(
  work: Work,
  { sheetId, ...input }: SignatureInput & { sheetId: string },
  andThen?: (work: WorkInTx) => Promise<void>,
): Promise<MaterialView> {
  const { sheet, order, printed, providerName } = await getSignable(work, sheetId)
  const kind = sheet.kind
  const about = sheet.about
  if (printed.signer.name && plain(printed.signer.name) !== plain(input.signer)) {
    throw sheetError('sheets.other-signer', { signer: printed.signer.name })
  }
  if (!isDrawn(input.drawing)) throw sheetError('sheets.signature-blank', { kind })

  const at = work.now()
  const shown = openPdf(work.cipher, sheet)
  const signed = await drawSheet({
    printed,
    version: sheet.version,
    sheetCode: sheet.sheetCode,
    madeAt: formatShanghaiTime(sheet.madeAt).slice(0, -3),
    providerName,
    signature: {
      drawing: input.drawing,
      signedOn: shanghaiDay(at),
      note: `电子签名：${input.signer}，${formatShanghaiTime(at)}（北京时间），原件 SHA-256 ${sha256(shown).toString('hex').slice(0, 16)}…`,
    },
  })
  const copy = { bytes: signed, contentType: 'application/pdf' as const }
  return keepMaterial(
    work,
    { orderId: order.id, place: { kind, about }, clean: copy },
    async (work, locked, material) => {
      // the order is locked now: nothing was typed meanwhile
      const again = await sheetsOfOrder(work, locked)
      if (again.print(kind, about).sheetCode !== sheet.sheetCode) {
        throw sheetError('sheets.stale', { kind, version: sheet.version })
      }
      await keepSignature(work, { sheet, input, materialId: material.id, at, shown, signed })
      await tellOfSignature(work, locked, { signer: input.signer, title: printed.title, at, device: input.device })
      await andThen?.(work)
    },
  )
}

interface Signature {
  sheet: SheetRow
  input: SignatureInput
  materialId: string
  at: Date
  /** The PDF that was shown, and the one with the signature. */
  shown: Buffer
  signed: Buffer
}

/** The entry in the order's chain, what a check of the sheet would see, and the audit entry. */
async function keepSignature(
  work: WorkInTx,
  { sheet, input, materialId, at, shown, signed }: Signature,
): Promise<void> {
  const { db: tx, cipher, caller } = work
  const { signer, drawing, device, phone } = input
  const { id: sheetId, orderId, kind } = sheet
  const { accountId } = caller
  const id = randomUUID()
  const what: SignedDrawing = {
    signer,
    ip: caller.ip,
    drawing,
    ...(device ? { device } : {}),
    ...(phone ? { phone } : {}),
  }
  const earlier = await listSignaturesOf(tx, orderId)
  const { number, signedHash, previous, hash, seal } = chained(
    cipher,
    {
      orderId,
      number: earlier.length + 1,
      sheetId,
      accountId,
      at,
      documentHash: sha256(shown),
      signedHash: sha256(signed),
      drawingHash: sha256(JSON.stringify(what)),
    },
    earlier.at(-1),
  )
  const signedSealed = sealSigned(cipher, id, what)
  const entry = { id, orderId, number, sheetId, materialId, accountId, at, previous, hash, seal }
  await insertSignature(tx, { ...entry, signedSealed, signedHashSealed: sealSignedHash(cipher, id, signedHash) })
  const { version, sheetCode } = sheet
  const seen = { version, sheetCode, fieldStates: { signature: 'there', date: 'there' } } as const
  const resultSealed = sealSeen(cipher, materialId, { verdict: 'ours', ...seen, fields: [] })
  await insertCheck(tx, { materialId, state: 'signed-here', reason: null, resultSealed, at })
  await writeAudit(
    { db: tx, cipher },
    {
      caller,
      providerId: sheet.providerId,
      action: 'sheet.sign',
      about: aboutOrder(orderId),
      after: {
        sheet: sheetId,
        kind,
        of: sheet.about,
        number,
        // a copy of the newest hash where nobody can take it back: an entry cut off the end is missed
        entry: hash.toString('hex'),
        ...(phone ? { handover: phone.handover } : {}),
      },
    },
  )
}

const plain = (name: string) => name.normalize('NFKC').replaceAll(/[\s·•・]/g, '')
