import { keysOf } from '@openbeian/filing'
import type { Paper, PaperField, PaperKind, Vision } from '@openbeian/vision'
import { fitPicture } from '../copies/fit-picture.ts'
import { sameText } from './same-text.ts'

/** How a picture is made small, and what can no longer be read then. */
interface SmallCopy {
  lost: PaperField[]
  inGrey: boolean
}

/** Tries how a picture stays legible within what the administration takes, by reading it again: in colour, else in grey. */
export async function legibleCopy(
  vision: Vision,
  {
    paperKind,
    bytes,
    read,
    maxBytes,
  }: { paperKind: PaperKind; bytes: Buffer; read: Pick<Paper, 'fields'>; maxBytes: number },
): Promise<SmallCopy> {
  const inColour = {
    inGrey: false,
    lost: await lostIn(vision, { paperKind, bytes, read, maxBytes, inGrey: false }),
  }
  if (inColour.lost.length === 0) return inColour
  const inGrey = { inGrey: true, lost: await lostIn(vision, { paperKind, bytes, read, maxBytes, inGrey: true }) }
  return inGrey.lost.length < inColour.lost.length ? inGrey : inColour
}

async function lostIn(
  vision: Vision,
  {
    paperKind,
    bytes,
    read: { fields },
    maxBytes,
    inGrey,
  }: { maxBytes: number; inGrey: boolean } & { paperKind: PaperKind; bytes: Buffer; read: Pick<Paper, 'fields'> },
): Promise<PaperField[]> {
  const small = await fitPicture(bytes, maxBytes, { inGrey })
  if (!small || small === bytes) return []
  const again = await vision.read(paperKind, small)
  if (again.kind !== 'read') return []
  return keysOf(fields).filter((field) => !sameText(again.fields[field]?.value ?? '', fields[field]?.value ?? ''))
}
