import { writeFileSync } from 'node:fs'
import { type InputFault, type Language, refuse } from './read-input.ts'
import { readPackFolder } from './read-pack.ts'
import { withWrittenPacks } from './with-written-packs.ts'

interface BundleOptions {
  json: boolean
  language: Language
  pack?: string | undefined
  out?: string | undefined
}

/** `openbeian rules bundle --pack new/ --out new.json`: exit 0 written, 1 the pack is refused, 2 wrong use. */
export function bundlePack({ json, language, pack, out }: BundleOptions): number {
  if (pack === undefined || out === undefined) {
    const message = { zh: '请给出--pack和--out。', en: 'Name --pack and --out.' }
    return refuse([{ at: 'rules bundle', message }], { json, language })
  }
  const read = readPackFolder(pack)
  const added = withWrittenPacks(read)
  if ('faults' in added) {
    refuse(added.faults, { json, language })
    return 1
  }
  const [one, ...others] = read.packs
  if (!one || others.length > 0) return refuse([onlyOne(pack)], { json, language })
  writeFileSync(out, `${JSON.stringify({ pack: one.pack, situations: read.situations }, null, 2)}\n`)
  console.log(json ? '{ "faults": [] }' : `${out}: ${one.pack.id} ${one.pack.version}`)
  return 0
}

const onlyOne = (at: string): InputFault => ({
  at,
  message: {
    zh: '一个文件只能装一个规则包，请分开文件夹。',
    en: 'One file holds one pack: give each a folder of its own.',
  },
})
