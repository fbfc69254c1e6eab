import { type Logger, pino } from 'pino'

/** Resident IDs and mobiles, wherever they slip into a line. */
const personal =
  /(?<![0-9A-Za-z-])(\d{6})\d{11}[\dXx](?![0-9A-Za-z-])|(?<![0-9A-Za-z-])(1[3-9]\d)\d{8}(?![0-9A-Za-z-])/g

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

/** Lines of JSON that carry no cookie, no password and no number of a person. */
export const createLog = (level = 'info', destination?: { write(line: string): void }): Logger =>
  pino(
    {
      level,
      redact: { paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]), censor: '***' },
      hooks: {
        streamWrite: (line) => line.replace(personal, (_, id?: string, mobile?: string) => `${id ?? mobile}***`),
      },
    },
    destination ?? pino.destination({ sync: true }),
  )
