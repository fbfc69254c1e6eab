import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The first thing the official schema dislikes about a document that is text already. */
export type OfficialSchema = (xml: string) => string | undefined

/** Reads one of the official schemas, which are GBK and are taken as they are. */
export async function readOfficialSchema(
  folder: string,
  name: 'upload-data.xsd' | 'download-data.xsd' = 'upload-data.xsd',
): Promise<OfficialSchema> {
  const { ParseOption, XmlDocument, XsdValidator } = await import('libxml2-wasm')
  const schema = XmlDocument.fromBuffer(await readFile(join(folder, name)))
  const validator = XsdValidator.fromDoc(schema)
  const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_HUGE

  return (xml) => {
    try {
      const document = XmlDocument.fromString(inUtf8(xml), { option })
      try {
        validator.validate(document)
      } finally {
        document.dispose()
      }
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
}

/** The text was decoded before, whatever its declaration says. */
const inUtf8 = (xml: string) => xml.replace(/^<\?xml[^>]*>/, '<?xml version="1.0"?>')
