import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { HttpRefusal } from './refusal.ts'
import { shaped } from './shape.ts'

export interface UploadedFile {
  bytes: Buffer
  /** As the sender calls it: never a path here, never a proof of its type. */
  fileName: string
}

/** No system has longer ones. */
const FileName = z.object({ fileName: z.string().max(1000) })

/** Where a form takes more than a paper, its fields are longer, too. */
const maxFieldBytes = 400_000

/** Reads a form whose fields come before its one file. */
export async function readUpload(
  request: FastifyRequest,
  shape: z.ZodType = z.strictObject({}),
  maxFileBytes?: number,
): Promise<{ fields: unknown; file: UploadedFile }> {
  if (!request.isMultipart()) throw new HttpRefusal('http.unknown-media-type')
  const fields: Record<string, unknown> = {}
  for await (const part of request.parts(
    maxFileBytes ? { limits: { fileSize: maxFileBytes, fieldSize: maxFieldBytes } } : {},
  )) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    const checked = shaped(shape, fields)
    const { fileName } = shaped(FileName, { fileName: part.filename })
    return { fields: checked, file: { bytes: await part.toBuffer(), fileName } }
  }
  throw new HttpRefusal('http.unreadable')
}
