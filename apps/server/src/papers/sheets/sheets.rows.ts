import type { Maybe } from '../../platform/postgres/columns.ts'

declare module '../../platform/postgres/database.ts' {
  interface Tables {
    sheets: {
      id: string
      providerId: string
      orderId: string
      kind: string
      about: string
      version: number
      sheetCode: string
      printedSealed: Buffer
      pdfSealed: Buffer
      pdfSha256: Buffer
      madeBy: string
      madeAt: Date
    }
    sheetChecks: {
      materialId: string
      state: 'waiting' | 'checked' | 'unavailable' | 'signed-here'
      reason: Maybe<string>
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
      signedSha256: Buffer
      previous: Buffer
      hash: Buffer
      seal: Buffer
    }
  }
}
