import type { Figure, Measure } from './figure.ts'
import { type FigureName, measures } from './figures.ts'
import { compare, rounded, type Values } from './ratchet.ts'

/** Those that were measured. */
export type Figures = { [Name in FigureName]?: Figure | undefined }

const all: Record<FigureName, Measure> = measures
const titleOf = (name: FigureName) => all[name].title
const wayOutOf = (name: FigureName) => (all[name].wayOut ? `${all[name].wayOut} ` : '')

export const valuesOf = (figures: Figures): Values =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) => (figure ? [[name, rounded(figure.value)]] : [])),
  )

/** The figures beside those of before, the limits and the goals. */
export function tableOf(figures: Figures, before: Values, limits: Values): string[] {
  const values = valuesOf(figures)
  const rows = Object.entries(all).map(([key, { title, unit = '', goal }]) => {
    const name = key as FigureName
    const cells = [before[name], values[name], limits[name], goal].map((it) =>
      it === undefined ? '-' : `${it}${unit}`,
    )
    return `${title.padEnd(titleWidth)}${cells.map((it) => it.padStart(cellWidth)).join('')}`
  })
  const head = ['before', 'now', 'limit', 'goal'].map((it) => it.padStart(cellWidth)).join('')
  return [' '.repeat(titleWidth) + head, ...rows]
}

const titleWidth = Math.max(...Object.values(measures).map(({ title }) => title.length)) + 1
const cellWidth = 9

/** One sentence for each figure that is worse than its limit, is not known, or may be tightened. */
export function verdictOf(values: Values, limits: Values): { isGood: boolean; sentences: string[] } {
  const { worse, better } = compare(values, limits)
  const unknown = (Object.keys(limits) as FigureName[]).filter((name) => values[name] === undefined)
  const said = (name: FigureName) => `${titleOf(name)}: ${values[name]}, the limit is ${limits[name]}`
  return {
    isGood: worse.length === 0,
    sentences: [
      ...worse.map((name) => `✗ ${said(name)}. ${wayOutOf(name)}What it counts: npm run house -- --list ${name}`),
      ...unknown.map((name) => `not measured here: ${titleOf(name)}`),
      ...better.map((name) => `better: ${said(name)}. Keep it: npm run house -- --tighten`),
    ],
  }
}
