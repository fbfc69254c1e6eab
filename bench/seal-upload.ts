import { readFileSync } from 'node:fs'
import {
  decodeUpload,
  encodeUpload,
  gbkEncode,
  idPaths,
  sampleCodeTables,
  seal,
  toXzba,
  unseal,
  v30,
} from '@openbeian/regulator'

/** How long the fullest upload file takes: 1000 records with attachments, built, sealed, opened and read. */
const { filing } = JSON.parse(readFileSync(new URL('../examples/sample-enterprise.json', import.meta.url), 'utf8'))
const paths = idPaths(filing)
const bytes = Buffer.from(Array.from({ length: 6000 }, (_, index) => (index * 7919) % 251))
const cipher = { key: '0123456789abcdef', iv: 'fedcba9876543210' }

async function timed<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
  const started = performance.now()
  const result = await work()
  console.log(`${name.padEnd(24)}${Math.round(performance.now() - started)} ms`)
  return result
}

for (const round of ['cold', 'warm', 'warm']) {
  console.log(`--- ${round}`)
  const newFilings = await timed('filings to records', () =>
    Array.from({ length: 1000 }, (_, index) =>
      toXzba({
        filing,
        ids: new Map(paths.map((path, place) => [path, BigInt(index * paths.length + place + 1)])),
        codes: sampleCodeTables,
        attachments: [{ kind: 'subject-certificate', about: 'subject', format: 'jpeg', bytes }],
        filingMode: 'on-behalf',
      }),
    ),
  )
  const xml = await timed('records to XML', () => encodeUpload(v30, { icp: { newFilings, requester: 1n } }))
  const plain = await timed('of sealing, GBK alone', () => gbkEncode(xml))
  const sealed = await timed('sealed', () => seal(xml, { dialect: v30, cipher }))
  const opened = await timed('opened', () => unseal(sealed, { dialect: v30, cipher }))
  const read = await timed('XML to records', () => decodeUpload(v30, opened.ok ? opened.xml : ''))
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)))
  console.log(`${(plain.length / 1e6).toFixed(1)} MB of XML, ${(sealed.beianInfo.length / 1e6).toFixed(1)} MB sealed`)
}
