import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import {
  decodeUpload,
  encodeUpload,
  gbkDecode,
  gbkEncode,
  type NewFiling,
  seal,
  unseal,
  v30,
} from '@openbeian/regulator'
import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import { unzipOne, zipOne } from '../../packages/regulator/src/seal/zip.ts'
import { readXml, type XmlElement } from '../../packages/regulator/src/wire/xml-reading.ts'
import { type Durations, fastestOfRounds, megabytes, printLine } from './measure.ts'
import { cipher } from './sample.ts'

const options = { dialect: v30, cipher }

/** Records to sealed files and back, beside the bare cost of what a file goes through and beside fast-xml-parser. */
export async function measureWire(files: NewFiling[][]): Promise<void> {
  const data = files.map((newFilings) => ({ icp: { newFilings, requester: 1n } }))
  const xmls = data.map((it) => encodeUpload(v30, it))
  const sealed = await Promise.all(xmls.map((it) => seal(it, options)))
  const amount = {
    records: files.reduce((sum, it) => sum + it.length, 0),
    bytes: xmls.reduce((sum, it) => sum + it.length, 0),
  }
  console.log(`the wire: ${files.length} file(s), ${megabytes(amount.bytes)} of XML`)

  const trees = xmls.map(plainTree)
  const rounds = amount.bytes > 20e6 ? 2 : 7
  const writing = await fastestOfRounds(rounds, {
    async ours() {
      for (const it of data) await seal(encodeUpload(v30, it), options)
    },
    async bare() {
      for (const xml of xmls) await bareSeal(xml)
    },
    toXml() {
      for (const it of data) encodeUpload(v30, it)
    },
    builder() {
      for (const it of trees) new XMLBuilder({ format: false }).build(it)
    },
  })
  printLine('compose and seal', writing.ours, amount)
  printLine('bare: GBK, zip, MD5, AES, base64', writing.bare, amount)
  printLine('of it records to XML', writing.toXml, amount)
  printLine("fast-xml-parser's builder, the same to XML", writing.builder, amount)

  const reading = await fastestOfRounds(rounds, {
    async ours() {
      for (const it of sealed) {
        const opened = await unseal(it, options)
        if (!opened.ok || !decodeUpload(v30, opened.xml).ok) throw new Error('the file is readable')
      }
    },
    async bare() {
      for (const { beianInfo } of sealed) await bareUnseal(beianInfo)
    },
    fromXml() {
      for (const it of xmls) decodeUpload(v30, it)
    },
    parser() {
      for (const it of xmls) new XMLParser({ parseTagValue: false, trimValues: false }).parse(it)
    },
  })
  printLine('unseal and read', reading.ours, amount)
  printLine('bare: base64, AES, MD5, unzip, GBK', reading.bare, amount)
  printLine('of it XML to records', reading.fromXml, amount)
  printLine("fast-xml-parser's reader, without checks", reading.parser, amount)
  console.log(`  compose and seal: ${ratio(writing)} × the bare cost; unseal and read: ${ratio(reading)} ×\n`)
}

const ratio = ({ ours, bare }: { ours: Durations; bare: Durations }) => (ours.processor / bare.processor).toFixed(2)

async function bareSeal(xml: string): Promise<string> {
  const zip = await zipOne(v30.entryName, gbkEncode(xml))
  createHash('md5').update(zip).digest('base64')
  const aes = createCipheriv('aes-128-cbc', cipher.key, cipher.iv)
  return Buffer.concat([aes.update(zip), aes.final()]).toString('base64')
}

async function bareUnseal(text: string): Promise<string> {
  const aes = createDecipheriv('aes-128-cbc', cipher.key, cipher.iv)
  const zip = Buffer.concat([aes.update(Buffer.from(text, 'base64')), aes.final()])
  createHash('md5').update(zip).digest('base64')
  return gbkDecode(await unzipOne(zip, v30.limits.fileBytes))
}

/** What fast-xml-parser's builder takes: objects, and arrays where a tag repeats. */
function plainTree(document: string): object {
  const read = readXml(document)
  if (!read.ok) throw new Error('our own document is readable')
  const plain = (element: XmlElement): unknown => {
    if (element.children.length === 0) return element.text
    const value: Record<string, unknown> = {}
    for (const child of element.children) {
      const before = value[child.tag]
      const one = plain(child)
      if (before === undefined) value[child.tag] = one
      else if (Array.isArray(before)) before.push(one)
      else value[child.tag] = [before, one]
    }
    return value
  }
  return { [read.value.tag]: plain(read.value) }
}
