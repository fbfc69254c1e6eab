import type { FigureName } from './figures.ts'

export type Values = { [Name in FigureName]?: number }

/** What is worse than its limit, and what is better. A figure without a limit, or one that cannot be measured here, is neither. */
export function compare(values: Values, limits: Values): { worse: FigureName[]; better: FigureName[] } {
  const names = Object.keys(limits) as FigureName[]
  const differs = (name: FigureName, by: 1 | -1) => {
    const [value, limit] = [values[name], limits[name]]
    return value !== undefined && limit !== undefined && (rounded(value) - limit) * by > 0
  }
  return { worse: names.filter((name) => differs(name, 1)), better: names.filter((name) => differs(name, -1)) }
}

/** The limits after a figure became better; none is ever loosened here. */
export const tightened = (values: Values, limits: Values): Values =>
  Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [
      name,
      Math.min(limit, rounded(values[name as FigureName] ?? limit)),
    ]),
  )

/** To a tenth: shares move with every function that is written. */
export const rounded = (value: number): number => Math.round(value * 10) / 10
