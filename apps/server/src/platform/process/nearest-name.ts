/** The name that was probably meant: `license`, `public_url` and `Provinces` are meant well. */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  const [nearest] = known
    .map((name) => ({ name, edits: editsBetween(bare(typed), bare(name)) }))
    .toSorted((a, b) => a.edits - b.edits)
  return nearest && nearest.edits <= 2 && nearest.edits < bare(typed).length / 2 ? nearest.name : undefined
}

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '')

/** Letters to add, take away or change (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, theirs] of [...other].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === theirs ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}
