import { addCustomer, changeCustomer } from '../apps/server/src/desks/customers/keep-customer.ts'
import { changeMember, inviteMember, listMembers, removeMember } from '../apps/server/src/desks/customers/members.ts'
import { mergeCustomer, tryMerge } from '../apps/server/src/desks/customers/merge-customers.ts'
import { searchCustomers } from '../apps/server/src/desks/customers/search-customers.ts'
import { type MemberRole, type MergeTrial, memberRoles } from '../packages/contract/src/index.ts'
import { atTerminal, type Command, linkOf, reasonOf, type Terminal, usageError } from './terminal/at-terminal.ts'

/** Customers of a provider, on the machine of its server: what `openbeian customers` runs. */
const usage = `Usage: openbeian customers list [SEARCH] [--json]       by name, number, own id or filing number
       openbeian customers add NAME [--own-id ID]
       openbeian customers change NUMBER [--name NAME] [--own-id ID|none] [--parent NUMBER|none] --reason WHY
       openbeian customers accounts NUMBER [--json]
       openbeian customers invite NUMBER LOGIN --name NAME --member MEMBER [--group]
       openbeian customers member NUMBER LOGIN MEMBER [--group]
       openbeian customers remove NUMBER LOGIN
       openbeian customers merge NUMBER INTO                 what would come over; changes nothing
       openbeian customers merge NUMBER INTO --reason WHY    merges
       … --provider CODE                                     where there are several

MEMBER: ${memberRoles.join(', ')}. --group: for the subsidiaries, too.
The environment is that of the server: DATABASE_URL, OPENBEIAN_DATA, OPENBEIAN_KEY, PORT …`

const options = {
  name: { type: 'string' },
  'own-id': { type: 'string' },
  parent: { type: 'string' },
  member: { type: 'string' },
  group: { type: 'boolean' },
  reason: { type: 'string' },
} as const
type Run = Command<typeof options>

const list: Run = async ({ work, isJson, print }, words) => {
  const { customers, searchedAll } = await searchCustomers(work, { search: words.join(' '), limit: 100 })
  if (isJson) return print(JSON.stringify(customers, null, 2))
  for (const { number, name, externalId = '-', parent, accounts } of customers)
    print([number, name, externalId, parent?.name ?? '-', `${accounts} accounts`].join('  '))
  if (!searchedAll) print('Parts of a name were looked for among the newest 2,000 alone.')
}

const add: Run = async ({ work, print }, words, { 'own-id': externalId }) => {
  const name = words.join(' ')
  if (!name) throw usageError(usage)
  print(String((await addCustomer(work, { name, externalId })).number))
}

const change: Run = async ({ work, print }, [number], { name, 'own-id': ownId, parent, reason }) => {
  if (!reason) throw usageError(usage)
  const customerId = await customerOf(work, number)
  const changed = await changeCustomer(work, {
    customerId,
    name,
    externalId: ownId === 'none' ? null : ownId,
    parentId: parent === 'none' ? null : parent && (await customerOf(work, parent)),
    reason: reasonOf(reason),
  })
  print([changed.number, changed.name, changed.externalId ?? '-', changed.parent?.name ?? '-'].join('  '))
}

const accounts: Run = async ({ work, isJson, print }, [number]) => {
  const members = await listMembers(work, await customerOf(work, number))
  if (isJson) return print(JSON.stringify(members, null, 2))
  for (const { login, name, member, actsForGroup, state } of members)
    print([login, name, member, state, ...(actsForGroup ? ['group'] : [])].join('  '))
}

const invite: Run = async ({ work, print, installation }, [number, login], { name, member, group }) => {
  if (!login || !name) throw usageError(usage)
  const customerId = await customerOf(work, number)
  const actsForGroup = group !== undefined
  print(
    linkOf(installation, await inviteMember(work, { customerId, login, name, member: roleOf(member), actsForGroup })),
  )
}

const setMember: Run = async ({ work, print }, [number, login, member], { group }) => {
  const of = await memberOf(work, number, login)
  const actsForGroup = group !== undefined
  print((await changeMember(work, { ...of, member: roleOf(member), actsForGroup })).member)
}

const remove: Run = async ({ work, print }, [number, login]) => {
  const { endedSessions } = await removeMember(work, await memberOf(work, number, login))
  print(`${endedSessions} sessions ended.`)
}

const merge: Run = async ({ work, print }, [number, into], { reason }) => {
  const both = { customerId: await customerOf(work, number), intoId: await customerOf(work, into) }
  const told = reason ? await mergeCustomer(work, { ...both, reason: reasonOf(reason) }) : await tryMerge(work, both)
  print(textOf(told))
  if (!reason) print('Nothing was changed. With --reason they are merged.')
}

const textOf = ({ from, into, moved, obstacles }: MergeTrial): string =>
  [
    `${from.number} ${from.name} → ${into.number} ${into.name}`,
    ...moved.map(({ what, rows }) => `  ${what}: ${rows}`),
    ...obstacles.map((it) => `  in the way: ${it}`),
  ].join('\n')

type Work = Terminal['work']

async function customerOf(work: Work, number = ''): Promise<string> {
  if (!/^\d+$/.test(number)) throw usageError(usage)
  const { customers } = await searchCustomers(work, { search: number, limit: 100 })
  const found = customers.find((it) => it.number === Number(number))
  if (!found) throw new Error(`There is no customer ${number}: openbeian customers list.`)
  return found.id
}

async function memberOf(work: Work, number: string | undefined, login = '') {
  const customerId = await customerOf(work, number)
  const found = (await listMembers(work, customerId)).find((it) => it.login === login.toLowerCase())
  if (!found)
    throw new Error(`No account of this customer signs in as ${login}: openbeian customers accounts ${number}.`)
  return { customerId, accountId: found.id }
}

function roleOf(text = ''): MemberRole {
  const role = memberRoles.find((it) => it === text)
  if (!role) throw usageError(usage)
  return role
}

await atTerminal({
  usage,
  options,
  commands: { list, add, change, accounts, invite, member: setMember, remove, merge },
})
