import { ApiError } from '@openbeian/contract'
import type { FaultCode } from '@openbeian/vision/quality'
import { PictureExamples } from '../../kit/picture-example.tsx'

/** Where the server refused a picture as not clear: how it should look beside what went wrong. */
export function RefusalExample({ error }: { error: unknown }) {
  const problem = error instanceof ApiError ? error.problem : undefined
  if (problem?.code !== 'material.not-clear') return null
  const [first] = (problem.details?.faults ?? []) as { code: FaultCode }[]
  return first ? <PictureExamples fault={first.code} /> : null
}
