import { FilingError } from '@openbeian/filing'
import { type Logger, pino } from 'pino'

/** Resident IDs and mobiles, wherever they slip into a line. */
const personal =
  /(?<![0-9A-Za-z-])(\d{6})\d{11}[\dXx](?![0-9A-Za-z-])|(?<![0-9A-Za-z-])(1[3-9]\d)\d{8}(?![0-9A-Za-z-])/g

/** What stands behind the # of a link opens an account, or a step on a phone. (The link of the setup is for whoever reads the log.) */
const token = /(\/([\w-]*)#)[\w-]{16,}/g

const secrets = [
  'cookie',
  'authorization',
  'password',
  'token',
  'csrfToken',
  'secrets',
  'set-cookie',
  'x-csrf-token',
  'x-handover-token',
]

/**
 * An error by its type, its code and where it was thrown. Its words only where no value of somebody stands in them: errors of
 * ours name values, the database and readers of JSON quote them.
 */
function errorAsLogged(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name, message, stack = '', cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const quotes = error instanceof FilingError || error instanceof SyntaxError || quotesValues(error, code)
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line))
  return {
    type: name,
    ...(code && { code }),
    ...Object.fromEntries(
      Object.entries(error).filter(([key, it]) => placesInDatabase.has(key) && typeof it === 'string'),
    ),
    ...(!quotes && { message }),
    stack: frames.join('\n'),
    ...(cause === undefined ? {} : { cause: errorAsLogged(cause) }),
  }
}

const placesInDatabase = new Set(['severity', 'schema', 'table', 'column', 'constraint', 'routine', 'syscall'])

/** PostgreSQL says in classes 22 and 23 what is wrong with a value. */
const quotesValues = (error: Error, code?: string): boolean => 'severity' in error && /^2[23]/.test(code ?? '')

/** Lines of JSON that carry no cookie, no password and no number of a person. */
export const createLog = (level = 'info', destination?: { write(line: string): void }): Logger =>
  pino(
    {
      level,
      redact: { paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]), censor: '***' },
      serializers: { err: errorAsLogged },
      hooks: {
        streamWrite: (line) =>
          line
            .replace(personal, (_, id?: string, mobile?: string) => `${id ?? mobile}***`)
            .replace(token, (link, address: string, page: string) => (page === 'setup' ? link : `${address}***`)),
      },
    },
    destination ?? pino.destination({ sync: true }),
  )
