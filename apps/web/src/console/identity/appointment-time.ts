const offset = '+08:00'
const offsetMs = 8 * 3600_000

/** What an `<input type="datetime-local">` says, as Beijing time; undefined when it says nothing. */
export function instantOf(text: string): string | undefined {
  const time = Date.parse(`${text}:00${offset}`)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

/** The other way round. */
export const inputOf = (instant: Date): string => new Date(instant.getTime() + offsetMs).toISOString().slice(0, 16)
