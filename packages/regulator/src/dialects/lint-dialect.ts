import { isRecord, keysOf } from '@openbeian/filing'
import type { AddedElement, DialectCode, DialectFile } from './dialect-file.ts'
import { type FileFault, readJsonLines } from './json-lines.ts'
import { returnCodesIn } from './lint-codes.ts'
import { addedIn, maxElements } from './lint-element.ts'
import { inside, type Linting, listIn, numberIn, objectIn, say, textIn, titleIn, wordIn } from './lint-values.ts'
import { operations } from './operations.ts'
import { v30 } from './v30.ts'

export type DialectRead = { ok: true; file: DialectFile } | { ok: false; faults: FileFault[] }

const bounds = { maxBytes: 256 * 1024, maxDepth: 24 }
const maxFaults = 50

/** A dialect file, or everything that is wrong with it: one fault refuses it whole. */
export function readDialectFile(text: string): DialectRead {
  const read = readJsonLines(text, bounds)
  if (!read.ok) return read
  const linting: Linting = { faults: [], elements: 0, codes: {} }
  const file = fileIn(read.value, linting)
  if (linting.faults.length === 0 && file) return { ok: true, file }
  const faults = linting.faults.slice(0, maxFaults).map(({ at, reason }) => ({ line: read.lineOf(at), at, reason }))
  return { ok: false, faults }
}

function fileIn(value: unknown, it: Linting): DialectFile | undefined {
  const keys = [
    'kind',
    'version',
    'title',
    'source',
    'entryName',
    'hashed',
    'ispIdSpelling',
    'limits',
    'codes',
    'returnCodes',
    'elements',
  ]
  const found = objectIn(value, '', keys, it)
  if (!found) return undefined
  wordIn(found.kind, 'kind', ['dialect'], it)
  const version = textIn(found.version, 'version', 32, it)
  if (version === v30.version)
    say(
      it,
      'version',
      'V.3.0是内置版本，请用另一个版本号。',
      'V.3.0 is shipped here: an edition has a version of its own.',
    )
  if (/[^\x21-\x7e]/.test(version))
    say(it, 'version', '版本号只能用ASCII字符，不含空格。', 'A version has ASCII characters and no blanks.')
  it.codes = codesIn(found.codes, it)
  const returnCodes = returnCodesIn(found.returnCodes, it)
  const elements = listIn(found.elements, 'elements', [1, maxElements], it).map((one, index) =>
    addedIn(one, inside('elements', index), it),
  )
  refuseTwice(elements, it)
  return {
    kind: 'dialect',
    version,
    title: titleIn(found.title, 'title', it),
    source: textIn(found.source, 'source', 500, it),
    ...optionsIn(found, it),
    codes: it.codes,
    ...(returnCodes.length > 0 && { returnCodes }),
    elements,
  }
}

/** What may differ besides elements. */
function optionsIn({ entryName, hashed, ispIdSpelling, limits }: Record<string, unknown>, it: Linting) {
  const hashing = hashed === undefined ? undefined : wordIn(hashed, 'hashed', ['zip', 'zip-and-key'], it)
  const spelling = ispIdSpelling === undefined ? {} : (objectIn(ispIdSpelling, 'ispIdSpelling', operations, it) ?? {})
  const bound = limits === undefined ? {} : (objectIn(limits, 'limits', keysOf(v30.limits), it) ?? {})
  if (entryName !== undefined && (typeof entryName !== 'string' || !/^[\w.-]{1,64}$/.test(entryName)))
    say(
      it,
      'entryName',
      '压缩包内的文件名只能用字母、数字、点和横线。',
      'The name inside the zip has letters, digits, dots and hyphens.',
    )
  return {
    ...(typeof entryName === 'string' && { entryName }),
    ...(hashing && { hashed: hashing }),
    ispIdSpelling: Object.fromEntries(
      operations.flatMap((operation) => {
        const word =
          spelling[operation] === undefined
            ? undefined
            : wordIn(spelling[operation], `ispIdSpelling.${operation}`, ['ispID', 'ispId'], it)
        return word ? [[operation, word] as const] : []
      }),
    ),
    limits: Object.fromEntries(
      // what a file may unpack to is not widened from outside
      keysOf(v30.limits).flatMap((name) =>
        bound[name] === undefined
          ? []
          : [[name, numberIn(bound[name], `limits.${name}`, [1, v30.limits[name]], it)] as const],
      ),
    ),
  }
}

function codesIn(value: unknown, it: Linting): Record<string, DialectCode[]> {
  if (value === undefined) return {}
  if (!isRecord(value)) return say(it, 'codes', '应为对象。', 'This is an object.') ?? {}
  return Object.fromEntries(
    Object.entries(value).map(([name, rows]) => {
      const at = inside('codes', name)
      if (!/^[a-z][A-Za-z0-9]{0,63}$/.test(name))
        say(it, at, '代码表的名称以小写字母开头。', 'A table of codes begins with a small letter.')
      const codes = listIn(rows, at, [1, 1000], it).map((row, index) => codeIn(row, inside(at, index), it))
      for (const [index, { id }] of codes.entries()) {
        if (codes.findIndex((other) => other.id === id) < index)
          say(it, inside(inside(at, index), 'id'), `代码${id}出现两次。`, `The code ${id} is there twice.`)
      }
      return [name, codes]
    }),
  )
}

function codeIn(row: unknown, at: string, it: Linting): DialectCode {
  const found = objectIn(row, at, ['id', 'zh', 'en', 'value'], it) ?? {}
  return {
    id: numberIn(found.id, inside(at, 'id'), [0, Number.MAX_SAFE_INTEGER], it),
    zh: textIn(found.zh, inside(at, 'zh'), 200, it),
    en: textIn(found.en, inside(at, 'en'), 200, it),
    ...(found.value !== undefined && { value: textIn(found.value, inside(at, 'value'), 200, it) }),
  }
}

/** The same element twice at one place. */
function refuseTwice(elements: readonly AddedElement[], it: Linting): void {
  const seen = new Set<string>()
  for (const [index, { document, places, tag }] of elements.entries()) {
    for (const place of places) {
      const key = `${document} ${place}/${tag}`
      if (seen.has(key))
        say(it, `elements.${index}.tag`, `${place} 处添加了两次 ${tag}。`, `${tag} is added at ${place} twice.`)
      seen.add(key)
    }
  }
}
