import type { SightingKind } from '@openbeian/filing'
import { sealedJson } from '../../platform/keys/sealed-json.ts'

/** What was said, and what stood there then. */
interface SightingText {
  answer: string
  stood: string
}

export const sealedSighting = sealedJson<SightingText, { orderId: string; kind: SightingKind; place: string }>(
  ({ orderId, kind, place }) => `sighting:${orderId}:${kind}:${place}`,
)
