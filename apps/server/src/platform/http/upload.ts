import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { HttpRefusal } from './refusal.ts'
import { shaped } from './shape.ts'

export interface UploadedFile {
  bytes: Buffer
  /** As the sender calls it: never a path here, never a proof of its type. */
  fileName: string
}

/** Reads a form whose fields come before its one file. */
export async function readUpload(
  request: FastifyRequest,
  shape: z.ZodType = z.unknown(),
): Promise<{ fields: unknown; file: UploadedFile }> {
  if (!request.isMultipart()) throw new HttpRefusal('http.unknown-media-type')
  const fields: Record<string, unknown> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    const checked = shaped(shape, fields)
    return { fields: checked, file: { bytes: await part.toBuffer(), fileName: part.filename } }
  }
  throw new HttpRefusal('http.unreadable')
}
