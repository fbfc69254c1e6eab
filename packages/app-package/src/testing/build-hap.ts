import { aPng } from './a-png.ts'
import { joinZip, type TestEntry, zipParts } from './build-zip.ts'
import { type Bytes, bytesOf, u16, u32, u64 } from './bytes.ts'
import { type Identity, pemOf, signMessage } from './make-identity.ts'

const headBytes = 128

/** resources.index: one configuration after the other, each with its texts by number. */
function resourceIndex(configurations: readonly { language: string; values: Record<number, string> }[]): Bytes {
  const keysBytes = configurations.reduce((sum, { language }) => sum + 12 + (language ? 8 : 0), 0)
  const sets: Bytes[] = []
  const keys: Bytes[] = []
  const records: Bytes[] = []
  const count = configurations.reduce((sum, { values }) => sum + Object.keys(values).length, 0)
  let setAt = headBytes + 8 + keysBytes
  let recordAt = setAt + configurations.length * 8 + count * 8
  for (const { language, values } of configurations) {
    const parameters = language
      ? bytesOf(u32(0), u32((language.charCodeAt(0) << 8) | language.charCodeAt(1)))
      : new Uint8Array()
    keys.push(bytesOf('KEYS', u32(setAt), u32(language ? 1 : 0), parameters))
    const ids = Object.entries(values).map(([id, text]) => {
      const value = bytesOf(text, [0])
      const name = bytesOf('name', [0])
      const record = bytesOf(
        u32(value.length),
        u32(9),
        u32(Number(id)),
        u16(value.length),
        value,
        u16(name.length),
        name,
      )
      records.push(record)
      recordAt += record.length
      return bytesOf(u32(Number(id)), u32(recordAt - record.length))
    })
    sets.push(bytesOf('IDSS', u32(ids.length), ...ids))
    setAt += 8 + ids.length * 8
  }
  const body = bytesOf(...keys, ...sets, ...records)
  return bytesOf(new Uint8Array(headBytes), u32(headBytes + 8 + body.length), u32(configurations.length), body)
}

export interface HapOptions {
  bundleName?: string
  isOlder?: boolean
  debug?: boolean
}

export function aHap({
  bundleName = 'cn.example.qinghe',
  isOlder = false,
  debug = false,
}: HapOptions = {}): TestEntry[] {
  const app = isOlder
    ? { bundleName, version: { name: '1.0.0', code: 10 }, label: '青禾' }
    : {
        bundleName,
        versionName: '3.1.0',
        versionCode: 310,
        debug,
        label: '$string:app_name',
        labelId: 16777216,
        icon: '$media:app_icon',
      }
  const index = resourceIndex([
    { language: '', values: { 16777216: 'Qinghe' } },
    { language: 'zh', values: { 16777216: '青禾' } },
  ])
  return [
    { name: isOlder ? 'config.json' : 'module.json', data: JSON.stringify({ app, module: {} }) },
    { name: 'resources.index', data: index },
    { name: 'resources/base/media/app_icon.png', data: aPng(114, 114) },
  ]
}

export interface HapSigning {
  signer?: Identity
  chain?: Identity[]
  profile?: Uint8Array
  magic?: string
}

export async function buildHap(entries: readonly TestEntry[], signing: HapSigning = {}): Promise<Bytes> {
  const { signer, chain = [], profile, magic = '<hap sign block>' } = signing
  const parts = zipParts(entries)
  if (!signer) return joinZip(parts)
  const message = await signMessage(signer, bytesOf(u32(2), u32(1), 'digest'), { chain })
  const blocks = [...(profile ? [{ id: 0x20000002, value: profile }] : []), { id: 0x20000000, value: message }]
  return joinZip(parts, hapBlock(blocks, magic))
}

export function hapBlock(blocks: readonly { id: number; value: Uint8Array }[], magic = '<hap sign block>'): Bytes {
  let at = blocks.length * 12
  const heads = blocks.map(({ id, value }) => {
    at += value.length
    return bytesOf(u32(id), u32(value.length), u32(at - value.length))
  })
  return bytesOf(...heads, ...blocks.map(({ value }) => value), u32(blocks.length), u64(at + 32), magic, u32(3))
}

export const harmonyProfile = (
  signer: Identity,
  owner: Identity,
  { type = 'release', bundleName = 'cn.example.qinghe' } = {},
) =>
  signMessage(
    signer,
    bytesOf(
      JSON.stringify({ type, 'bundle-info': { 'bundle-name': bundleName, 'distribution-certificate': pemOf(owner) } }),
    ),
  )
