import { parseArgs } from 'node:util'
import { findProvince, type Province } from '@openbeian/filing'
import { type Cipher, type Dialect, v30 } from '@openbeian/regulator'
import { dialectOfArgument } from './loaded-dialect.ts'

/** What a simulated administration is told when it starts. */
export interface SimulatorOptions {
  host: string
  port: number
  ispId: bigint
  userName: string
  password: string
  /** Downloads are encrypted when there is one; uploads say themselves whether they are. */
  cipher?: Cipher
  dataFolder: string
  /** Whose administration the page shows; a number is issued by the province of its subject. */
  province: Province
  /** The edition of the interface it speaks. */
  dialect: Dialect
  /** Approve every filing without faults this long after it was checked; undefined: a person decides. */
  approveAfterMs?: number
  /** The folder of the official schemas, `OPENBEIAN_MIIT_XSD`. */
  schemaFolder?: string
  /** What goes wrong, and when: a fault file or a scenario. */
  faultFile?: string
}

export const usage = `Usage: node apps/simulator/src/main.ts [options]
  --port 18080              TCP port; the next free one when it is taken
  --host 127.0.0.1          address to listen on
  --isp-id 110000000001     the provider that reports here (接入商)
  --user demo               its user name
  --password demo-pass      its password
  --key, --iv               16 characters each: AES-128-CBC key and initialisation vector
  --data ./data/simulator   folder of the journal and the files
  --province 110000         region code of the administration
  --dialect V.3.0           edition of the interface: V.3.0, or a file (docs/dialects.md); others are loaded while it runs
  --auto-approve            approve every filing without faults
  --approve-after-ms 0      how long --auto-approve waits
  --faults file.json        what goes wrong, and when: see the scenarios`

/** Reads a command line; the text of what is wrong with it otherwise. */
export function readOptions(args: string[], env: NodeJS.ProcessEnv = {}): SimulatorOptions | { wrong: string } {
  let values: ReturnType<typeof parse>
  try {
    values = parse(args)
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }

  const { key, iv } = values
  const province = findProvince(values.province)
  const dialect = dialectOfArgument(values.dialect)
  if (!isNumber(values.port, 65535)) return { wrong: `--port ${values.port} is not a TCP port` }
  if (!/^[1-9]\d{0,17}$/.test(values['isp-id'])) return { wrong: `--isp-id ${values['isp-id']} is not a provider's id` }
  if (!values.user || !values.password) return { wrong: '--user and --password cannot be empty' }
  if ((key === undefined) !== (iv === undefined)) return { wrong: '--key and --iv belong together' }
  if ((key && key.length !== 16) || (iv && iv.length !== 16)) return { wrong: '--key and --iv have 16 characters each' }
  if (!province) return { wrong: `--province ${values.province} is not the region code of a province` }
  if ('wrong' in dialect) return { wrong: `--dialect ${values.dialect} ${dialect.wrong}` }
  if (!isNumber(values['approve-after-ms'], 2 ** 31 - 1)) return { wrong: '--approve-after-ms is not a number of ms' }

  return {
    host: values.host,
    port: Number(values.port),
    ispId: BigInt(values['isp-id']),
    userName: values.user,
    password: values.password,
    dataFolder: values.data,
    province,
    dialect,
    ...(key && iv ? { cipher: { key, iv } } : {}),
    ...(values['auto-approve'] ? { approveAfterMs: Number(values['approve-after-ms']) } : {}),
    ...(values.faults !== undefined && { faultFile: values.faults }),
    ...(env.OPENBEIAN_MIIT_XSD ? { schemaFolder: env.OPENBEIAN_MIIT_XSD } : {}),
  }
}

const isNumber = (text: string, max: number) => /^\d+$/.test(text) && Number(text) <= max

const parse = (args: string[]) =>
  parseArgs({
    args,
    options: {
      port: { type: 'string', default: '18080' },
      host: { type: 'string', default: '127.0.0.1' },
      'isp-id': { type: 'string', default: '110000000001' },
      user: { type: 'string', default: 'demo' },
      password: { type: 'string', default: 'demo-pass' },
      key: { type: 'string' },
      iv: { type: 'string' },
      data: { type: 'string', default: './data/simulator' },
      province: { type: 'string', default: '110000' },
      dialect: { type: 'string', default: v30.version },
      'auto-approve': { type: 'boolean', default: false },
      'approve-after-ms': { type: 'string', default: '0' },
      faults: { type: 'string' },
    },
  }).values
