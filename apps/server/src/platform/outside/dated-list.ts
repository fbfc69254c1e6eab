import { type IsoDate, isCalendarDay } from '@openbeian/filing'

/** What somebody the operator trusts listed on a day. */
export interface DatedList {
  /** The day the list is of. */
  asOf: IsoDate
  /** Where it comes from; left out where the list does not say. */
  source?: string
}

interface ListShape {
  /** The names of its columns, by commas. */
  head: string
  /** Takes the fields of a line in, or says why they do not fit. */
  take(fields: string[]): string | undefined
}

const maxFaults = 20

/**
 * A list that an operator brings: `asOf,2026-11-01` first, then perhaps `source,…`, then the names of the columns, then a line for
 * each. Throws with the line and reason of what does not fit: half a list would leave the rest unknown without a word.
 */
export function readDatedList(text: string, today: IsoDate, { head, take }: ListShape): DatedList {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const [first = '', second = ''] = lines
  const [word, asOf = ''] = fieldsOf(first)
  const [said, ...source] = fieldsOf(second)
  const hasSource = said === 'source'
  const above = hasSource ? 3 : 2
  const headLine = lines[above - 1] ?? ''
  const faults = [
    ...(word === 'asOf' && isCalendarDay(asOf) && asOf <= today
      ? []
      : [`1: "${first}" is not asOf,YYYY-MM-DD of a day that has come`]),
    ...(headLine.replace(/\s/g, '') === head ? [] : [`${above}: "${headLine}" is not ${head}`]),
  ]
  const columns = head.split(',').length
  for (const [index, line] of lines.slice(above).entries()) {
    if (line.trim() === '') continue
    const fields = fieldsOf(line)
    const fault = fields.length > columns ? `"${line}" has more than ${count(columns)}` : take(fields)
    if (fault) faults.push(`${index + above + 1}: ${fault}`)
  }
  if (faults.length > 0) {
    const more = faults.length > maxFaults ? [`and ${faults.length - maxFaults} more`] : []
    throw new Error([...faults.slice(0, maxFaults), ...more].join('\n'))
  }
  return { asOf, ...(hasSource ? { source: source.join(',') } : {}) }
}

const fieldsOf = (line: string): string[] => line.split(',').map((it) => it.trim())

const count = (columns: number): string =>
  columns === 1 ? 'one field' : columns === 2 ? 'two fields' : `${columns} fields`
