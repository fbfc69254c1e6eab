/** A deadline that is a day lasts until it is over in Beijing. */
export const endOfDay = (day: string): string => `${day}T23:59:59+08:00`
