import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const maxLines = 200
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** Text of each style sheet without its comments. */
const styles = globSync('**/*.css', { cwd: new URL('.', import.meta.url) })
  .sort()
  .map((path) => ({ path, css: read(path).replaceAll(/\/\*[^*]*\*\//g, '') }))
const withoutTokens = styles.filter(({ path }) => path !== 'kit/tokens.css')
const components = globSync('**/*.tsx', { cwd: new URL('.', import.meta.url) })
  .filter((path) => !path.endsWith('.test.tsx'))
  .map((path) => ({ path, code: read(path) }))

interface Declaration {
  path: string
  property: string
  value: string
}

const declarations: Declaration[] = withoutTokens.flatMap(({ path, css }) =>
  css.split(/[{};]/).flatMap((it) => {
    // selectors have no space after a colon
    const [property = '', ...values] = it.trim().split(': ')
    return values.length > 0 && !it.includes('@') ? [{ path, property, value: values.join(': ') }] : []
  }),
)
const said = ({ path, property, value }: Declaration) => `${path} ${property}: ${value}`

test('a style sheet can be read at once', () => {
  expect(styles.length).toBeGreaterThan(40)
  expect(styles.filter(({ path }) => read(path).split('\n').length > maxLines + 1).map(({ path }) => path)).toEqual([])
})

test('colours are tokens', () => {
  const literal =
    /#[0-9a-f]{3}|%23|\b(?:rgba?|hsla?|hwb|oklch|oklab|lab|lch|color)\(|(?<![\w-])(?:white|black|gr[ae]y|red|green|blue|yellow)(?![\w-])/i
  expect(declarations.filter(({ value }) => literal.test(value)).map(said)).toEqual([])
})

test('type has the sizes of the tokens', () => {
  const isFont = ({ property }: Declaration) => property === 'font' || property === 'font-size'
  const isToken = ({ value }: Declaration) => /^(inherit$|var\(--text-[a-z]+\))/.test(value)
  expect(declarations.filter((it) => isFont(it) && !isToken(it)).map(said)).toEqual([])
})

test('corners and spaces are tokens; what is smaller or larger than these stands for itself', () => {
  const isSpace = /^(?:(?:row-|column-)?gap|(?:padding|margin)(?:-[a-z]+)*)$/
  const hasToken = (length: string) => Number(length) >= 0.25 && Number(length) <= 1.5
  const isLiteral = ({ property, value }: Declaration) =>
    property === 'border-radius'
      ? /\dpx/.test(value)
      : isSpace.test(property) && [...value.matchAll(/(?<![\w.])([\d.]+)rem/g)].some(([, it = '']) => hasToken(it))
  expect(declarations.filter(isLiteral).map(said)).toEqual([])
})

test('each class that is styled is one that a component has', () => {
  const texts = components.flatMap(({ code }) => code.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? [])
  const words = new Set(texts.flatMap((it) => it.match(/[\w-]+(?![\w-]|\$\{)/g) ?? []))
  // `badge badge-${look}`
  const beginnings = [
    ...new Set(texts.flatMap((it) => [...it.matchAll(/([\w-]+-)\$\{/g)].map(([, begin = '']) => begin))),
  ]
  const inPages = ['index', 'console', 'phone'].map((it) => read(`../${it}.html`)).join()
  const isUsed = (name: string) =>
    words.has(name) || beginnings.some((it) => name.startsWith(it)) || inPages.includes(`class="${name}"`)
  const selectors = styles.map(({ path, css }) => ({ path, text: css.replaceAll(/\{[^{}]*\}/g, ' ') }))
  const unused = selectors.flatMap(({ path, text }) =>
    [...text.matchAll(/\.([a-z][\w-]*)/gi)].flatMap(([, name = '']) => (isUsed(name) ? [] : [`${path} .${name}`])),
  )
  expect([...new Set(unused)]).toEqual([])
})

test('styles come after those of what a component uses, so that they have the last word', () => {
  const early = components.filter(({ path, code }) => {
    const imports = [...code.matchAll(/^(?:import|\} from) .*$/gm)].map(([line]) => line)
    const isStyle = (line: string) => line.includes(".css'")
    const first = imports.findIndex(isStyle)
    return !path.startsWith('kit/') && !path.endsWith('main.tsx') && first >= 0 && !imports.slice(first).every(isStyle)
  })
  expect(early.map(({ path }) => path)).toEqual([])
})

/** What stands on each page of an entry, whatever the page imports. */
const everywhere = ['kit/base.css', 'kit/controls.css', 'kit/tokens.css', 'console/console.css', 'phone/phone.css']

test('a component imports the styles of each class it has, itself or through what it uses', () => {
  const modules = new Map(
    globSync('**/*.{ts,tsx}', { cwd: new URL('.', import.meta.url) }).map((path) => [path, importsOf(path)]),
  )
  const homes = Map.groupBy(
    styles.flatMap(({ path, css }) =>
      [...new Set(css.replaceAll(/\{[^{}]*\}/g, ' ').match(/\.[a-z][\w-]*/gi))].map((name) => ({
        path,
        name: name.slice(1),
      })),
    ),
    ({ name }) => name,
  )
  const away = components.flatMap(({ path, code }) => {
    const within = reachable(path, modules)
    const names = new Set(code.match(/className=(?:"[^"]*"|\{[^}]*\})/g)?.flatMap((it) => it.match(/[\w-]+/g) ?? []))
    return [...names].flatMap((name) => {
      const files = homes.get(name)?.map((it) => it.path) ?? []
      return files.length === 0 || files.some((it) => within.has(it) || everywhere.includes(it))
        ? []
        : [`${path} .${name}`]
    })
  })
  expect(away).toEqual([])
})

function importsOf(path: string): string[] {
  const lines = read(path).match(/^(?:import|export|\} from) .*$/gm) ?? []
  return lines.flatMap((line) => {
    const [, to] = /'(\.[^']+)'/.exec(line) ?? []
    return to ? [join(dirname(path), to)] : []
  })
}

function reachable(path: string, modules: ReadonlyMap<string, string[]>, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const it of modules.get(path) ?? []) reachable(it, modules, seen)
  return seen
}
