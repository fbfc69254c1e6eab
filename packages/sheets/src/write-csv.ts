/** A table as lines Excel opens by a double click: UTF-8 with its mark. What looks like a formula is made a text. */
export const writeCsv = (rows: Iterable<readonly string[]>): Buffer => {
  const lines: string[] = []
  for (const row of rows) lines.push(row.map(cellOf).join(','))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`)
}

/** Excel would run `=…`, `+…`, `-…` and `@…`: the apostrophe is taken off again by whoever reads it here. */
const cellOf = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
