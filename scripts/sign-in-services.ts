import { readFile } from 'node:fs/promises'
import { servicesAsked } from '../apps/server/src/desks/sign-in-services/ask-service.ts'
import {
  addService,
  changeService,
  removeService,
  tryService,
  viewServices,
} from '../apps/server/src/desks/sign-in-services/keep-services.ts'
import { returnAddressesOf } from '../apps/server/src/desks/sign-in-services/return-address.ts'
import { NewSignInService } from '../packages/contract/src/index.ts'
import { atTerminal, type Command, reasonOf, type Terminal, usageError } from './terminal/at-terminal.ts'

/** The services people of a provider sign in by, on the machine of its server: what `openbeian sign-in-services` runs. */
const usage = `Usage: openbeian sign-in-services list [--json]
       openbeian sign-in-services add --file service.json
       openbeian sign-in-services change ID --file service.json --reason WHY
       openbeian sign-in-services try ID               asks the service what it can do
       openbeian sign-in-services remove ID --reason WHY
       … --provider CODE                               where there are several

service.json holds {"settings": {"isOn": true, "issuer": "https://id.example.cn", …}, "clientSecret": "…"}: all settings are in
docs/guides/sign-in-by-a-service.md. A change without clientSecret keeps the one there is.
The environment is that of the server: DATABASE_URL, OPENBEIAN_DATA, OPENBEIAN_KEY, OPENBEIAN_SIGN_IN_RANGES …`

const options = { file: { type: 'string' }, reason: { type: 'string' } } as const

const list: Command<typeof options> = async ({ work, isJson, print }) => {
  const services = await viewServices(work)
  const returnAddresses = await returnAddressesOf(work, work.caller.providerId)
  if (isJson) return print(JSON.stringify({ services, returnAddresses }, null, 2))
  for (const { id, nameZh, issuer, doors, isOn, accounts } of services)
    print([id, nameZh, issuer, doors.join(','), isOn ? 'on' : 'off', `${accounts} accounts`].join('  '))
  print(`Browsers come back to: ${returnAddresses.join(', ') || 'nowhere yet, OPENBEIAN_PUBLIC_URL is not set'}`)
}

const add: Command<typeof options> = async ({ work, print }, _words, { file }) => {
  const { id } = await addService(atServices(work), NewSignInService.parse(await readJson(file)))
  print(id)
}

const change: Command<typeof options> = async ({ work, print }, [serviceId], { file, reason }) => {
  if (!serviceId || !reason) throw usageError(usage)
  const { settings, clientSecret } = NewSignInService.parse(await readJson(file))
  await changeService(atServices(work), { serviceId, settings, clientSecret, reason: reasonOf(reason) })
  print('Changed.')
}

const attempt: Command<typeof options> = async ({ work, print }, [serviceId]) => {
  if (!serviceId) throw usageError(usage)
  print(JSON.stringify(await tryService(atServices(work), serviceId), null, 2))
}

const remove: Command<typeof options> = async ({ work, print }, [serviceId], { reason }) => {
  if (!serviceId || !reason) throw usageError(usage)
  const gone = await removeService(work, { serviceId, reason: reasonOf(reason) })
  print(`${gone.unlinkedAccounts} accounts are unlinked, ${gone.endedSessions} sessions have ended.`)
}

const atServices = (work: Terminal['work']) => ({ ...work, asked: servicesAsked(work) })

async function readJson(file: string | undefined): Promise<unknown> {
  if (!file) throw usageError(usage)
  return JSON.parse(await readFile(file, 'utf8'))
}

await atTerminal({ usage, options, commands: { list, add, change, try: attempt, remove } })
