import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  decodeUpload,
  encodeOffThread,
  encodeUpload,
  gbkDecode,
  gbkEncode,
  idPaths,
  type NewFiling,
  sampleCodeTables,
  seal,
  toXzba,
  unseal,
  v30,
} from '@openbeian/regulator'
import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import sharp from 'sharp'
import { unzipOne, zipOne } from '../packages/regulator/src/seal/zip.ts'
import { readXml, type XmlElement } from '../packages/regulator/src/wire/xml-reading.ts'

/** 1000 records with a real picture of about 8 KB each: written and sealed, opened and read, beside the bare cost. */
const records = 1000
const { filing } = JSON.parse(readFileSync(new URL('../examples/sample-enterprise.json', import.meta.url), 'utf8'))
const paths = idPaths(filing)
const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }
const options = { dialect: v30, cipher }

const pictures = await Promise.all(Array.from({ length: records }, (_, index) => picture(index)))
const newFilings: NewFiling[] = pictures.map((bytes, index) =>
  toXzba({
    filing,
    ids: new Map(paths.map((path, place) => [path, BigInt(index * paths.length + place + 1)])),
    codes: sampleCodeTables,
    attachments: [{ kind: 'subject-certificate', about: 'subject', format: 'jpeg', bytes }],
    filingMode: 'on-behalf',
  }),
)
const data = { icp: { newFilings, requester: 1n } }
const xml = encodeUpload(v30, data)
const sealed = await seal(xml, options)
const tree = plainTree(xml)

const bytes = pictures.reduce((sum, it) => sum + it.length, 0)
console.log(`${records} records, pictures of ${Math.round(bytes / records)} bytes, ${megabytes(xml.length)} of XML`)

const bareWriting = await median('bare: GBK, zip, MD5, AES, base64', async () => {
  const zip = await zipOne(v30.entryName, gbkEncode(xml))
  createHash('md5').update(zip).digest('base64')
  const aes = createCipheriv('aes-128-cbc', cipher.key, cipher.iv)
  Buffer.concat([aes.update(zip), aes.final()]).toString('base64')
})
const writing = await median('ours: records to sealed file', () => seal(encodeUpload(v30, data), options))
await median('  of which records to XML', () => encodeUpload(v30, data))
await median("fast-xml-parser's builder to XML", () => new XMLBuilder({ format: false }).build(tree))
await median('ours, in another thread', () => encodeOffThread(data, options))
console.log(`  longest hold of the event loop: ${await longestHold(() => seal(encodeUpload(v30, data), options))} ms here, \
${await longestHold(() => encodeOffThread(data, options))} ms in another thread`)
ratio('writing', writing, bareWriting)

const bareReading = await median('bare: base64, AES, MD5, unzip, GBK', async () => {
  const aes = createDecipheriv('aes-128-cbc', cipher.key, cipher.iv)
  const zip = Buffer.concat([aes.update(Buffer.from(sealed.beianInfo, 'base64')), aes.final()])
  createHash('md5').update(zip).digest('base64')
  gbkDecode(await unzipOne(zip, v30.limits.fileBytes))
})
const reading = await median('ours: sealed file to records', async () => {
  const opened = await unseal(sealed, options)
  if (!opened.ok || !decodeUpload(v30, opened.xml).ok) throw new Error('the file is readable')
})
await median('  of which XML to records', () => decodeUpload(v30, xml))
await median("fast-xml-parser's reader", () => new XMLParser({ parseTagValue: false, trimValues: false }).parse(xml))
ratio('reading', reading, bareReading)
console.log(`peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)}`)

/** A piece of a sample paper, another one for each record. */
function picture(index: number): Promise<Buffer> {
  const names = ['enterprise-subject-certificate', 'enterprise-commitment-letter', 'individual-manager-front']
  const paper = readFileSync(new URL(`../examples/papers/${names[index % 3]}.jpg`, import.meta.url))
  return sharp(paper)
    .extract({ left: index % 97, top: index % 89, width: 370, height: 270 })
    .jpeg({ quality: 88 })
    .toBuffer()
}

/** Milliseconds of the processor, all threads: what others do on the machine meanwhile does not count. */
async function median(name: string, work: () => unknown): Promise<number> {
  const rounds: { wall: number; processor: number }[] = []
  for (let round = 0; round < 9; round += 1) {
    const started = performance.now()
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    rounds.push({ wall: performance.now() - started, processor: (user + system) / 1000 })
  }
  // The first two rounds are the compiler's.
  const middle = (key: 'wall' | 'processor') =>
    rounds
      .slice(2)
      .map((it) => it[key])
      .toSorted((one, other) => one - other)[3] ?? 0
  const wall = middle('wall')
  const rates = `${Math.round((records / wall) * 1000)} records/s, ${megabytes((xml.length / wall) * 1000)}/s`
  const processor = middle('processor')
  console.log(`${name.padEnd(40)}${ms(wall)} ms ${ms(processor)} ms of processor  ${rates}`)
  return processor
}

function ms(time: number): string {
  return String(Math.round(time)).padStart(6)
}

async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  let last = performance.now()
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  await work()
  await new Promise((resolve) => setTimeout(resolve, 5))
  clearInterval(ticking)
  return Math.round(longest)
}

function ratio(name: string, ours: number, bare: number): void {
  console.log(`${name}: ${(ours / bare).toFixed(2)} times the bare processor time\n`)
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`
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
