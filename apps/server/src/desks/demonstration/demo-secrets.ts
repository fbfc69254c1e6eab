import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Role } from '@openbeian/contract'
import { z } from 'zod'
import { newAccessCode } from '../../records/resources/access-code.ts'
import { readablePassword } from './readable-password.ts'

interface DemoAccount {
  role: Role
  login: string
  password: string
}

/** Logins, passwords and access codes a demonstration prints for everybody who starts it. */
export interface DemoSecrets {
  accounts: DemoAccount[]
  /** Not redeemed yet; each can be, once. */
  accessCodes: string[]
}

const roles = ['applicant', 'reviewer', 'supervisor', 'admin'] as const satisfies Role[]

const KeptSecrets = z.object({
  accounts: z.array(z.object({ role: z.enum(roles), login: z.string(), password: z.string() })),
  accessCodes: z.array(z.string()).optional(),
  serviceNumbers: z.array(z.string()).optional(),
})

/** Made once and kept where only their owner reads them, so that every start can print them. */
export async function demoSecrets(dataFolder: string): Promise<DemoSecrets> {
  const place = join(dataFolder, 'demo-accounts.json')
  const kept = await readFile(place, 'utf8').catch(() => undefined)
  if (kept) {
    // files of before call the access codes serviceNumbers
    const { accounts, accessCodes, serviceNumbers = [] } = KeptSecrets.parse(JSON.parse(kept))
    return { accounts, accessCodes: accessCodes ?? serviceNumbers }
  }

  const made: DemoSecrets = {
    accounts: roles.map((role) => ({ role, login: `${role}@demo-beian.cn`, password: readablePassword() })),
    accessCodes: Array.from({ length: 3 }, newAccessCode),
  }
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await writeFile(`${place}.part`, JSON.stringify(made, null, 2), { mode: 0o600 })
  await rename(`${place}.part`, place)
  return made
}
