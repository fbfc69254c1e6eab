import { z } from 'zod'
import { dayMs, secondMs } from '../time/durations.ts'
import { nearestName } from './nearest-name.ts'

/** Words separated by commas; none where it is left out. */
const list = z
  .string()
  .default('')
  .transform((it) => it.split(',').filter((word) => word.trim() !== ''))

/** Up to a day. */
const seconds = z.coerce
  .number()
  .positive()
  .max(dayMs / secondMs)

/** Ways to be reached that are refused unless whoever runs the server names them. */
export const risks = ['clear-text', 'no-public-url', 'demo-passwords'] as const

/** What may be set from outside; what each does is said in `environment-words.ts`. */
const Shape = z.object({
  DATABASE_URL: z.url('a PostgreSQL address, e.g. postgres://user:password@localhost:5432/openbeian'),
  OPENBEIAN_OWNER_DATABASE_URL: z.url('the same database as its owner, who migrates it').optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  OPENBEIAN_DATA: z.string().default('data'),
  OPENBEIAN_ROLES: z
    .string()
    .default('http,jobs')
    .transform((it) => it.split(','))
    .pipe(z.array(z.enum(['http', 'jobs'])).min(1)),
  OPENBEIAN_KEY: z.string().optional(),
  OPENBEIAN_CLAMD: z
    .string()
    .regex(
      /^(\/.+|\[[\da-fA-F:]+\]:\d{1,5}|[^\s:/]+:\d{1,5})$/,
      'host:port or the path of a socket, e.g. 127.0.0.1:3310',
    )
    .optional(),
  OPENBEIAN_SMTP_URL: z.url().optional(),
  OPENBEIAN_MAIL_FROM: z.string().optional(),
  OPENBEIAN_SMS_URL: z.url().optional(),
  OPENBEIAN_SMS_SECRET: z.string().min(16).optional(),
  OPENBEIAN_S3_ENDPOINT: z.url().optional(),
  OPENBEIAN_S3_BUCKET: z.string().optional(),
  OPENBEIAN_S3_REGION: z.string().default('us-east-1'),
  OPENBEIAN_S3_ACCESS_KEY: z.string().optional(),
  OPENBEIAN_S3_SECRET_KEY: z.string().optional(),
  OPENBEIAN_BACKUP_TO: z
    .string()
    .regex(/^(s3:\/\/[^/]+(\/.*)?|[^-].*)$/, 'a folder, or s3://bucket/prefix')
    .optional(),
  OPENBEIAN_BACKUP_RECIPIENTS: list,
  OPENBEIAN_BACKUP_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of the day in China, e.g. 02:30')
    .default('02:30'),
  OPENBEIAN_BACKUP_S3_ENDPOINT: z.url().optional(),
  OPENBEIAN_BACKUP_S3_REGION: z.string().optional(),
  OPENBEIAN_BACKUP_S3_ACCESS_KEY: z.string().optional(),
  OPENBEIAN_BACKUP_S3_SECRET_KEY: z.string().optional(),
  OPENBEIAN_PUBLIC_URL: z.url().optional(),
  OPENBEIAN_TLS: z.enum(['self-signed']).optional(),
  OPENBEIAN_TLS_CERT: z.string().optional(),
  OPENBEIAN_TLS_KEY: z.string().optional(),
  OPENBEIAN_TLS_MIN: z.enum(['1.2', '1.3']).default('1.2'),
  OPENBEIAN_TRUST_PROXY: z.string().optional(),
  OPENBEIAN_HOSTS: list,
  OPENBEIAN_ACCEPTED_RISKS: list.pipe(z.array(z.enum([...risks, 'clear-administration', 'clear-services']))),
  OPENBEIAN_DOCS: z.enum(['anyone', 'signed-in']).default('anyone'),
  OPENBEIAN_HEADERS_SECONDS: seconds.default(20),
  OPENBEIAN_BODY_SECONDS: seconds.default(60),
  OPENBEIAN_SLOWEST_BYTES_PER_SECOND: z.coerce.number().positive().default(16_384),
  OPENBEIAN_CONNECTIONS_PER_ADDRESS: z.coerce.number().int().positive().default(600),
  OPENBEIAN_REQUESTS_PER_CONNECTION: z.coerce.number().int().positive().default(10_000),
  OPENBEIAN_DB_CONNECTIONS: z.coerce.number().int().positive().default(20),
  OPENBEIAN_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  OPENBEIAN_POLL_SECONDS: seconds.optional(),
  OPENBEIAN_FIRST_RETRY_SECONDS: seconds.default(1),
  OPENBEIAN_LONGEST_RETRY_SECONDS: seconds.default(60),
  OPENBEIAN_CALL_TIMEOUT_SECONDS: seconds.default(60),
  OPENBEIAN_BREAK_SECONDS: seconds.optional(),
  OPENBEIAN_ADMINISTRATION_RANGES: list,
  OPENBEIAN_SIGN_IN_RANGES: list,
  OPENBEIAN_WSDL_FOLDER: z.string().optional(),
  // the interface wants three months
  OPENBEIAN_KEEP_FILES_DAYS: z.coerce.number().int().min(92).default(186),
  OPENBEIAN_LOOKUPS: list.pipe(z.array(z.enum(['rdap', 'dns', 'page', 'company']))),
  OPENBEIAN_RDAP_SERVERS: list,
  OPENBEIAN_RDAP_BOOTSTRAP: z.string().optional(),
  OPENBEIAN_DNS_SERVERS: list,
  OPENBEIAN_LOOKUP_PRIVATE_RANGES: list,
  OPENBEIAN_MOBILE_SEGMENTS: z.string().optional(),
  OPENBEIAN_APPROVED_SUFFIXES: z.string().optional(),
  OPENBEIAN_REGISTRARS: z.string().optional(),
  OPENBEIAN_ADDRESS_PLACES: z.string().optional(),
  OPENBEIAN_COMPANY_URL: z.url().optional(),
  OPENBEIAN_COMPANY_SECRET: z.string().min(16).optional(),
  OPENBEIAN_LOOKUP_TIMEOUT_SECONDS: seconds.default(10),
  OPENBEIAN_LOOKUPS_PER_MINUTE: z.coerce.number().positive().max(600).default(10),
  // 0: pictures are not judged and papers not read
  OPENBEIAN_PAPER_READERS: z.coerce.number().int().min(0).max(16).default(2),
  OPENBEIAN_FACE: z.enum(['off', 'local', 'cloud']).default('local'),
  OPENBEIAN_FACE_TERMS_ACCEPTED: z.enum(['0', '1']).default('0'),
  OPENBEIAN_FACE_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  OPENBEIAN_FACE_URL: z.url().optional(),
  OPENBEIAN_FACE_KEY_ID: z.string().optional(),
  OPENBEIAN_FACE_SECRET: z.string().min(16).optional(),
  OPENBEIAN_IDENTITY_WAYS: list.pipe(z.array(z.enum(['network-identity', 'mobile-operator', 'person-company']))),
  OPENBEIAN_IDENTITY_URL: z.url().optional(),
  OPENBEIAN_IDENTITY_SECRET: z.string().min(16).optional(),
  OPENBEIAN_IDENTITY_NAME: z.string().max(60).optional(),
  OPENBEIAN_IDENTITY_TIMEOUT_SECONDS: seconds.default(10),
  OPENBEIAN_DEMO: z.enum(['0', '1']).default('0'),
  OPENBEIAN_SIMULATOR_URL: z.url().optional(),
  OPENBEIAN_SIMULATOR_KEY: z.string().length(16).optional(),
  OPENBEIAN_SIMULATOR_IV: z.string().length(16).optional(),
})
export type Environment = z.output<typeof Shape>

/** What counts where nothing is given, as it would be typed; empty: nothing does. */
export function usualOf(name: keyof Environment): string {
  const { success, data } = Shape.shape[name].safeParse(undefined)
  return success && data !== undefined ? String(data) : ''
}

/** What only makes sense with another. */
const needs: readonly (readonly [variable: keyof Environment, needed: keyof Environment])[] = [
  ['OPENBEIAN_SMTP_URL', 'OPENBEIAN_MAIL_FROM'],
  ['OPENBEIAN_SMS_URL', 'OPENBEIAN_SMS_SECRET'],
  ['OPENBEIAN_S3_ENDPOINT', 'OPENBEIAN_S3_BUCKET'],
  ['OPENBEIAN_S3_ENDPOINT', 'OPENBEIAN_S3_ACCESS_KEY'],
  ['OPENBEIAN_S3_ENDPOINT', 'OPENBEIAN_S3_SECRET_KEY'],
  ['OPENBEIAN_TLS_CERT', 'OPENBEIAN_TLS_KEY'],
  ['OPENBEIAN_TLS_KEY', 'OPENBEIAN_TLS_CERT'],
  ['OPENBEIAN_COMPANY_URL', 'OPENBEIAN_COMPANY_SECRET'],
]

/** Read by tests and tools, or by the server for tests alone. */
const ofTests = ['CHROMIUM', 'FAILPOINT', 'MIIT_XSD', 'PHP', 'SCREENS', 'SEED'].map((it) => `OPENBEIAN_${it}`)

const isOurs = (name: string): boolean => name.startsWith('OPENBEIAN_')

/** Variables of ours that nothing reads, each with the one that was probably meant. */
export const unknownVariables = (variables: Variables): { name: string; meant?: string }[] =>
  Object.keys(variables)
    .filter((name) => isOurs(name) && !Object.hasOwn(Shape.shape, name) && !ofTests.includes(name))
    .map((name) => {
      const known = Object.keys(Shape.shape).filter(isOurs)
      const meant = nearestName(name, known)
      return { name, ...(meant && { meant }) }
    })

type Variables = Record<string, string | undefined>

/**
 * Throws an error that names each variable that cannot be used, that lacks another, or that is probably mistyped.
 * An empty variable is as good as none.
 */
export function readEnvironment(variables: Variables): Environment {
  const given = givenOf(variables)
  const { success, data } = Shape.safeParse(given)
  const faults = faultsOf(given)
  if (success && faults.length === 0) return data
  throw refusalOf(faults.map(({ text }) => text))
}

/** The same for who uses it so: what each use refuses is told together with what cannot be read. */
export async function readEnvironmentFor(
  variables: Variables,
  uses: readonly ((settings: Environment) => unknown)[],
): Promise<Environment> {
  const given = givenOf(variables)
  const faults = faultsOf(given)
  const unread = faults.map(({ name }) => name)
  const { DATABASE_URL = anyDatabase, ...others } = given
  const readable = Object.fromEntries(Object.entries(others).filter(([name]) => !unread.includes(name)))
  const { data } = Shape.safeParse({
    ...readable,
    DATABASE_URL: unread.includes('DATABASE_URL') ? anyDatabase : DATABASE_URL,
  })
  const refused = data ? await refusalsOf(data, uses) : []
  // what only follows from a variable that could not be read is told with that one
  const more = refused.filter((text) => !unread.some((name) => text.split(/\W/).includes(name)))
  if (data && faults.length === 0 && more.length === 0) return data
  throw refusalOf([...faults.map(({ text }) => text), ...more])
}

/** Stands in for one that cannot be read while all else is judged. */
const anyDatabase = 'postgres://localhost/none'

const givenOf = (variables: Variables) => Object.fromEntries(Object.entries(variables).filter(([, it]) => it !== ''))

interface Fault {
  /** Of the variable it is about. */
  name: string
  text: string
}

function faultsOf(given: Variables): Fault[] {
  const { error } = Shape.safeParse(given)
  return [
    ...(error?.issues ?? []).map(({ path, message }) => ({
      name: String(path[0]),
      text: `${path.join('.')}: ${message}`,
    })),
    ...needs
      .filter(([name, needed]) => given[name] !== undefined && given[needed] === undefined)
      .map(([name, needed]) => ({ name: needed, text: `${needed}: is needed with ${name}` })),
    ...unknownVariables(given).flatMap(({ name, meant }) =>
      meant ? [{ name, text: `${name}: there is no such variable; ${meant} is probably meant` }] : [],
    ),
  ]
}

async function refusalsOf(
  settings: Environment,
  uses: readonly ((settings: Environment) => unknown)[],
): Promise<string[]> {
  const refused: string[] = []
  for (const use of uses)
    try {
      await use(settings)
    } catch (error) {
      refused.push((error instanceof Error ? error.message : String(error)).replaceAll('\n', '\n  '))
    }
  return [...new Set(refused)]
}

const refusalOf = (faults: readonly string[]): Error =>
  new Error(`The environment does not fit:\n${faults.map((it) => `  ${it}`).join('\n')}`)
