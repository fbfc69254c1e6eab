/** A sentence for operators in both languages. */
export interface BothLanguages {
  zh: string
  en: string
}

/** Why a file that an operator brought in is refused, and where in it. */
export interface FileFault {
  /** Counted from 1. */
  line: number
  /** A path inside the file, `elements.0.tag`; empty for the whole. */
  at: string
  reason: BothLanguages
}

export interface JsonBounds {
  maxBytes: number
  maxDepth: number
}

export type JsonRead =
  | { ok: true; value: unknown; lineOf: (path: string) => number }
  | { ok: false; faults: FileFault[] }

/** The JSON of a file from outside and the line of each place in it. Depth and size are looked at before anything is built. */
export function readJsonLines(text: string, { maxBytes, maxDepth }: JsonBounds): JsonRead {
  if (Buffer.byteLength(text) > maxBytes) {
    const kilobytes = Math.floor(maxBytes / 1024)
    return refuse(1, { zh: `文件超过 ${kilobytes} KB。`, en: `The file has more than ${kilobytes} KB.` })
  }
  const deep = lineBelow(text, maxDepth)
  if (deep) return refuse(deep, { zh: `嵌套超过 ${maxDepth} 层。`, en: `It is more than ${maxDepth} levels deep.` })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(lineOfError(text, reason), { zh: `不是 JSON：${reason}`, en: `This is no JSON: ${reason}` })
  }
  const { lines, repeated } = placesOf(text)
  if (repeated.length > 0) {
    return {
      ok: false,
      faults: repeated.map(({ at, line }) => ({
        line,
        at,
        reason: { zh: '同一个键写了两次。', en: 'This key is written twice.' },
      })),
    }
  }
  return { ok: true, value, lineOf: (path) => nearest(lines, path) }
}

const refuse = (line: number, reason: BothLanguages): JsonRead => ({ ok: false, faults: [{ line, at: '', reason }] })

/** The line of the deepest place on the way that is written: what is missing is missing in what is around it. */
function nearest(lines: ReadonlyMap<string, number>, path: string): number {
  const found = lines.get(path)
  if (found !== undefined) return found
  return path === '' ? 1 : nearest(lines, path.split('.').slice(0, -1).join('.'))
}

/** `… at position 17 (line 3 column 5)` */
function lineOfError(text: string, message: string): number {
  const [, line] = /line (\d+)/.exec(message) ?? []
  if (line) return Number(line)
  const [, position] = /position (\d+)/.exec(message) ?? []
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
}

/** The first line that is more than so many brackets deep; undefined where none is. Knows strings, but not whether this is JSON. */
function lineBelow(text: string, maxDepth: number): number | undefined {
  let [line, depth] = [1, 0]
  for (const { token } of tokens(text)) {
    if (token === '\n') line += 1
    else if (token === '{' || token === '[') depth += 1
    else if (token === '}' || token === ']') depth -= 1
    if (depth > maxDepth) return line
  }
  return undefined
}

/** A container that is open: its path, and the key or place that comes next. */
interface Open {
  path: string
  isList: boolean
  next: string
  keys: Set<string>
}

/** The line of each place of a text that is JSON, and the keys that are written twice. */
function placesOf(text: string) {
  const lines = new Map<string, number>([['', 1]])
  const repeated: { at: string; line: number }[] = []
  const open: Open[] = []
  let line = 1
  let isKey = false
  const here = () => {
    const inside = open.at(-1)
    return inside ? [inside.path, inside.next].filter(Boolean).join('.') : ''
  }
  for (const { token, string } of tokens(text)) {
    const inside = open.at(-1)
    if (token === '\n') line += 1
    else if (token === '{' || token === '[') {
      const path = here()
      if (inside?.isList) lines.set(path, line)
      open.push({ path, isList: token === '[', next: token === '[' ? '0' : '', keys: new Set() })
      isKey = token === '{'
    } else if (token === '}' || token === ']') {
      open.pop()
      isKey = false
    } else if (token === ',' && inside) {
      isKey = !inside.isList
      if (inside.isList) inside.next = String(Number(inside.next) + 1)
    } else if (isKey && string !== undefined && inside) {
      inside.next = string
      if (inside.keys.has(string)) repeated.push({ at: here(), line })
      inside.keys.add(string)
      lines.set(here(), line)
      isKey = false
    } else if (inside?.isList) lines.set(here(), line)
  }
  return { lines, repeated }
}

const lexeme = /[{}[\],\n]|"(?:[^"\\]|\\[\s\S])*"|[^{}[\],\n"\s:]+/y

/** Brackets, commas, ends of lines and values, in turn; what is between them has no meaning here. */
function* tokens(text: string): Generator<{ token: string; string?: string }> {
  lexeme.lastIndex = 0
  let at = 0
  while (at < text.length) {
    lexeme.lastIndex = at
    const [token] = lexeme.exec(text) ?? []
    if (token === undefined) {
      at += 1
      continue
    }
    at += token.length
    yield token.startsWith('"') ? { token: 'string', string: readString(token) } : { token }
  }
}

function readString(token: string): string {
  try {
    return String(JSON.parse(token))
  } catch {
    return token
  }
}
