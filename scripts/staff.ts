import {
  changeStaffProvinces,
  changeStaffRole,
  disableStaff,
  resetStaff,
} from '../apps/server/src/desks/staff/change-staff.ts'
import { inviteStaff } from '../apps/server/src/desks/staff/invite-staff.ts'
import { viewStaff } from '../apps/server/src/desks/staff/view-staff.ts'
import { isStaffRole, StaffLogin, type StaffRole, staffRoles } from '../packages/contract/src/index.ts'
import { findProvince, provinces } from '../packages/filing/src/index.ts'
import { atTerminal, type Command, linkOf, reasonOf, type Terminal, usageError } from './terminal/at-terminal.ts'

/** Who works at a provider, on the machine of its server: what `openbeian staff` runs. */
const usage = `Usage: openbeian staff list [--json]
       openbeian staff invite LOGIN --name NAME --role ROLE [--provinces 110000,440000]
       openbeian staff role LOGIN ROLE --reason WHY
       openbeian staff provinces LOGIN 110000,440000|all --reason WHY
       openbeian staff disable LOGIN --reason WHY [--hand-over-to LOGIN]
       openbeian staff reset LOGIN --reason WHY      takes the password away and prints a new link; opens a disabled account again
       … --provider CODE                             where there are several

ROLE: ${staffRoles.join(', ')}. Only a reviewer is limited to provinces.
The environment is that of the server: DATABASE_URL, OPENBEIAN_DATA, OPENBEIAN_KEY, PORT …
Where the first administrator's link is too old and nobody signed in yet: openbeian staff reset LOGIN --reason …`

const options = {
  name: { type: 'string' },
  role: { type: 'string' },
  provinces: { type: 'string' },
  reason: { type: 'string' },
  'hand-over-to': { type: 'string' },
} as const

const list: Command<typeof options> = async ({ work, isJson, print }) => {
  const staff = await viewStaff(work, work.caller)
  if (isJson) return print(JSON.stringify(staff, null, 2))
  for (const { login, name, role, state, provinces: of, claimedOrders } of staff)
    print([login, name, role, state, of.join(',') || 'all', `${claimedOrders} claimed`].join('  '))
}

const invite: Command<typeof options> = async (
  { work, print, installation },
  [login],
  { name, role, provinces: of },
) => {
  if (!login || !name || !StaffLogin.safeParse(login).success) throw usageError(usage)
  const limit = of === undefined ? {} : { provinces: codesOf(of) }
  print(linkOf(installation, await inviteStaff(work, { login, name, role: roleOf(role), ...limit })))
}

const changeRole: Command<typeof options> = async ({ work, print }, [login, role], { reason }) => {
  const { accountId, why } = await changeOf(work, login, reason)
  const { releasedOrders } = await changeStaffRole(work, { accountId, role: roleOf(role), reason: why })
  print(`${releasedOrders} claimed orders were released.`)
}

const changeProvinces: Command<typeof options> = async ({ work, print }, [login, of = ''], { reason }) => {
  const { accountId, why } = await changeOf(work, login, reason)
  const { releasedOrders } = await changeStaffProvinces(work, { accountId, provinces: codesOf(of), reason: why })
  print(`${releasedOrders} claimed orders were released.`)
}

const disable: Command<typeof options> = async ({ work, print }, [login], { reason, 'hand-over-to': to }) => {
  const { accountId, why } = await changeOf(work, login, reason)
  const handOverTo = to === undefined ? {} : { handOverTo: await accountOf(work, to) }
  const { endedSessions, releasedOrders } = await disableStaff(work, { accountId, reason: why, ...handOverTo })
  print(`${endedSessions} sessions ended, ${releasedOrders} claimed orders were handed over or released.`)
}

const reset: Command<typeof options> = async ({ work, print, installation }, [login], { reason }) => {
  const { accountId, why } = await changeOf(work, login, reason)
  print(linkOf(installation, await resetStaff(work, { accountId, reason: why })))
}

type Work = Terminal['work']

async function changeOf(work: Work, login: string | undefined, reason: string | undefined) {
  if (!login || !reason) throw usageError(usage)
  return { accountId: await accountOf(work, login), why: reasonOf(reason) }
}

async function accountOf(work: Work, login: string): Promise<string> {
  const found = (await viewStaff(work, work.caller)).find((it) => it.login === login.toLowerCase())
  if (!found) throw new Error(`Nobody who works here signs in as ${login}: openbeian staff list.`)
  return found.id
}

function roleOf(text = ''): StaffRole {
  const role = staffRoles.find((it) => it === text)
  if (!role || !isStaffRole(role)) throw usageError(usage)
  return role
}

/** `all` is no limit. */
function codesOf(text: string): string[] {
  if (text === 'all') return []
  const codes = text.split(',')
  const wrong = codes.find((it) => findProvince(it) === undefined)
  if (wrong === undefined) return codes
  throw new Error(`${wrong} is no province. Known: ${provinces.map(({ code, zh }) => `${code} ${zh}`).join(', ')}`)
}

await atTerminal({
  usage,
  options,
  commands: { list, invite, role: changeRole, provinces: changeProvinces, disable, reset },
})
