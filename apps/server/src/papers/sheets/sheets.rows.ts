import type { MaterialOwner, SheetKind } from '@openbeian/filing'
import type { Maybe } from '../../platform/postgres/columns.ts'
import type { UnreadReason } from '../materials/unread-reason.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    sheets: {
      id: string
      providerId: string
      orderId: string
      kind: SheetKind
      about: MaterialOwner
      version: number
      sheetCode: string
      printedSealed: Buffer
      pdfSealed: Buffer
      madeBy: string
      madeAt: Date
    }
    sheetChecks: {
      materialId: string
      state: 'waiting' | 'checked' | 'unavailable' | 'signed-here'
      reason: Maybe<UnreadReason>
      resultSealed: Maybe<Buffer>
      at: Date
    }
    sheetSignatures: {
      id: string
      orderId: string
      number: number
      sheetId: string
      materialId: string
      accountId: string
      at: Date
      signedSealed: Buffer
      signedHashSealed: Buffer
      previous: Buffer
      hash: Buffer
      seal: Buffer
    }
  }
}
