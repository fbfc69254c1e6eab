/** What Node and PostgreSQL call an error: `ENOENT`, `28P01`; empty for one without a code. */
export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
