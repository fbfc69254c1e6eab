declare module '../../platform/postgres/database.ts' {
  interface Tables {
    sketches: {
      providerId: string
      /** Of what is filed; otherwise of an order. */
      subjectId: string | null
      serviceId: string | null
      orderId: string | null
      kind: SketchKind
      /** Keyed hashes, eight bytes of each. */
      bands: string[]
    }
  }
}

export type SketchKind = 'sponsor-name' | 'service-name' | 'address' | 'remark'
