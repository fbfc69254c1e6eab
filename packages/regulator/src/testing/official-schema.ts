import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { test } from 'vitest'
import { gbkDecode } from '../seal/gbk.ts'

/** The folder with the official schemas, which are not ours to publish. */
const folder = process.env.OPENBEIAN_MIIT_XSD
let skipped = 0

/** A test that needs the official schemas; skipped, and counted, where they are not at hand. */
export function testWithSchema(name: string, body: () => void): void {
  if (!folder) skipped += 1
  test.skipIf(!folder)(name, body)
}

/** To be called after the last test of a file. */
export function reportSkipped(): void {
  if (skipped > 0) console.info(`${skipped} tests skipped: OPENBEIAN_MIIT_XSD does not name the official schemas.`)
}

export type Validate = (xml: string) => { ok: true } | { ok: false; why: string }

type SchemaFile = 'upload-data.xsd' | 'download-data.xsd' | 'upload-return.xsd'

function pathOf(file: SchemaFile): string {
  const path = join(folder ?? '', file)
  if (!existsSync(path)) throw new Error(`OPENBEIAN_MIIT_XSD names a folder without ${file}`)
  return path
}

export const officialSchemaText = (file: SchemaFile): string => gbkDecode(readFileSync(pathOf(file)))

export function officialSchema(file: SchemaFile): Validate {
  const path = pathOf(file)
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }))
  return (xml) => {
    let document: XmlDocument | undefined
    try {
      // What we hold is text: the declared encoding is that of the bytes on the wire.
      document = XmlDocument.fromString(xml.replace('encoding="GBK"', 'encoding="UTF-8"'))
      validator.validate(document)
      return { ok: true }
    } catch (error) {
      return { ok: false, why: String(error) }
    } finally {
      document?.dispose()
    }
  }
}
