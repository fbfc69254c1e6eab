import { randomUUID } from 'node:crypto'
import type { MaterialView, SignatureDrawing } from '@openbeian/contract'
import { type MaterialOwner, type SheetKind, shanghaiDay } from '@openbeian/filing'
import type { Work } from '../../platform/deps.ts'
import type { Tx } from '../../platform/postgres/database.ts'
import { writeAudit } from '../../records/audit/write-audit.ts'
import { aboutOrder } from '../../records/orders/order.ts'
import { keepMaterial } from '../materials/keep-material.ts'
import { formatShanghaiTime } from '../printing/format-shanghai-time.ts'
import { insertCheck } from './checks.store.ts'
import { drawSheet } from './draw-sheet.ts'
import { openPdf } from './sealed-sheet.ts'
import { sealSeen } from './seen-on-sheet.ts'
import { sheetError } from './sheets.errors.ts'
import { sheetsOfOrder } from './sheets-of-order.ts'
import { getSignable } from './signable-sheet.ts'
import { chained, sha256 } from './signature-chain.ts'
import { insertSignature, listSignaturesOf } from './signatures.store.ts'
import { isDrawn, type SignedDrawing, sealSigned } from './signed.ts'

interface SignatureInput {
  signer: string
  drawing: SignatureDrawing
  /** The link and the device it was drawn on; undefined: by a session. */
  phone?: SignedDrawing['phone']
}

/**
 * Draws the signature into the sheet; the signed PDF becomes the material of its kind, in one transaction with its entry
 * and with what else belongs to it.
 * Throws `sheets.not-found`, `sheets.not-on-screen`, `sheets.stale`, `sheets.other-signer`, `sheets.signature-blank`.
 */
export async function signSheet(
  work: Work,
  { sheetId, signer, drawing, phone }: SignatureInput & { sheetId: string },
  andThen?: (tx: Tx) => Promise<void>,
): Promise<MaterialView> {
  const { cipher, now } = work
  const { sheet, order, printed, providerName } = await getSignable(work, sheetId)
  const kind = sheet.kind as SheetKind
  const about = sheet.about as MaterialOwner
  if (printed.signer.name && plain(printed.signer.name) !== plain(signer)) {
    throw sheetError('sheets.other-signer', { signer: printed.signer.name })
  }
  if (!isDrawn(drawing)) throw sheetError('sheets.signature-blank', { kind })

  const at = now()
  const shown = openPdf(cipher, sheet)
  const signed = await drawSheet({
    printed,
    version: sheet.version,
    mark: sheet.mark,
    madeAt: formatShanghaiTime(sheet.madeAt).slice(0, -3),
    providerName,
    signature: {
      drawing,
      signedOn: shanghaiDay(at),
      note: `电子签名：${signer}，${formatShanghaiTime(at)}（北京时间），原件 SHA-256 ${sha256(shown).toString('hex').slice(0, 16)}…`,
    },
  })
  const copy = { bytes: signed, contentType: 'application/pdf' as const }
  return keepMaterial(
    work,
    { orderId: order.id, place: { kind, about }, clean: copy },
    async (tx, locked, material) => {
      // the order is locked now: nothing was typed meanwhile
      const again = await sheetsOfOrder({ ...work, db: tx }, locked)
      if (again.print(kind, about).mark !== sheet.mark) {
        throw sheetError('sheets.stale', { kind, version: sheet.version })
      }
      const id = randomUUID()
      const what: SignedDrawing = { signer, ip: work.caller.ip, drawing, ...(phone ? { phone } : {}) }
      const earlier = await listSignaturesOf(tx, order.id)
      const entry = chained(
        cipher,
        {
          orderId: order.id,
          number: earlier.length + 1,
          sheetId,
          accountId: work.caller.accountId,
          at,
          documentHash: sha256(shown),
          signedHash: sha256(signed),
          drawingHash: sha256(JSON.stringify(what)),
        },
        earlier.at(-1),
      )
      const { number, previous, hash, seal } = entry
      await insertSignature(tx, {
        id,
        orderId: order.id,
        number,
        sheetId,
        materialId: material.id,
        accountId: work.caller.accountId,
        at,
        signedSealed: sealSigned(cipher, id, what),
        signedSha256: entry.signedHash,
        previous,
        hash,
        seal,
      })
      await insertCheck(tx, {
        materialId: material.id,
        state: 'signed-here',
        reason: null,
        resultSealed: sealSeen(cipher, material.id, {
          verdict: 'ours',
          version: sheet.version,
          mark: sheet.mark,
          marks: { signature: 'there', date: 'there' },
          fields: [],
        }),
        at,
      })
      // a copy of the newest hash where nobody can take it back: an entry cut off the end is missed
      const after = {
        sheet: sheetId,
        kind,
        of: about,
        number,
        entry: hash.toString('hex'),
        ...(phone ? { handover: phone.handover } : {}),
      }
      await writeAudit(tx, {
        caller: work.caller,
        providerId: order.providerId,
        action: 'sheet.sign',
        about: aboutOrder(order.id),
        after,
      })
      await andThen?.(tx)
    },
  )
}

const plain = (name: string) => name.normalize('NFKC').replaceAll(/[\s·•・]/g, '')
