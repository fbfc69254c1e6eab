/** Chinese time has had no summer time since 1991. */
const inChina = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString()

/** Day and time in China as the interface writes them, `2026-01-31 08:00:00`. */
export const administrationTime = (at: Date): string => inChina(at).slice(0, 19).replace('T', ' ')

/** The calendar year in China. */
export const administrationYear = (at: Date): number => Number(inChina(at).slice(0, 4))
