import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

export const usage = `npm start -- [options]
  --roles=http,jobs   what this process does (default: both)
  --no-simulator      do not start the simulated administration
  --no-web            do not build the web app (the API alone)
  --watch             start the server again when its code changes
  --auto-approve      let the simulated administration approve everything
  --tls               answer over HTTPS with a certificate made here, for trials: phones show their camera only then
  --public-url=URL    the address people and phones use, e.g. https://192.168.1.20:8080

Environment: PORT (8080), HOST (127.0.0.1), SIMULATOR_PORT (18080), OPENBEIAN_DATA (./data),
DATABASE_URL (then neither the embedded database nor the simulator is started).`

export type StartOptions = ReturnType<typeof readStartOptions>

/** Throws with a sentence when an option or a variable makes no sense. */
export function readStartOptions(args: string[], env: NodeJS.ProcessEnv) {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      roles: { type: 'string', default: env.OPENBEIAN_ROLES ?? 'http,jobs' },
      simulator: { type: 'boolean', default: true },
      web: { type: 'boolean', default: true },
      watch: { type: 'boolean', default: false },
      'auto-approve': { type: 'boolean', default: false },
      tls: { type: 'boolean', default: env.OPENBEIAN_TLS === 'self-signed' },
      'public-url': { type: 'string', default: env.OPENBEIAN_PUBLIC_URL ?? '' },
      help: { type: 'boolean', default: false },
    },
  })
  const roles = values.roles.split(',')
  const unknown = roles.find((role) => role !== 'http' && role !== 'jobs')
  if (unknown !== undefined) throw new Error(`--roles takes http, jobs or http,jobs, not "${unknown}".`)
  return {
    roles,
    databaseUrl: env.DATABASE_URL || undefined,
    simulator: values.simulator && !env.DATABASE_URL,
    web: values.web && roles.includes('http'),
    watch: values.watch,
    autoApprove: values['auto-approve'],
    tls: values.tls,
    publicUrl: publicUrlOf(values['public-url']),
    help: values.help,
    host: env.HOST || '127.0.0.1',
    port: portOf('PORT', env.PORT, 8080),
    simulatorPort: portOf('SIMULATOR_PORT', env.SIMULATOR_PORT, 18080),
    dataDir: resolve(env.OPENBEIAN_DATA || 'data'),
  }
}

function publicUrlOf(text: string): string | undefined {
  if (text === '') return undefined
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin
  throw new Error(`--public-url takes an address such as https://beian.example.cn, not "${text}".`)
}

function portOf(name: string, text: string | undefined, otherwise: number): number {
  if (!text) return otherwise
  if (/^\d{1,5}$/.test(text) && Number(text) < 65536) return Number(text)
  throw new Error(`${name} should be a port number, not "${text}".`)
}
