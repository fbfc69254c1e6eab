import { app } from './app/app.ts'
import { backup, backups, restore } from './backup.ts'
import { calendar } from './calendar.ts'
import { customers } from './customers.ts'
import { demo } from './demo/demo.ts'
import { importFile } from './import.ts'
import { live } from './live.ts'
import { migrate } from './migrate.ts'
import { need } from './need.ts'
import { number } from './number.ts'
import { dialect } from './regulator/dialect.ts'
import { regulator } from './regulator/regulator.ts'
import { check } from './rules/check.ts'
import { exportOrders } from './rules/export-orders.ts'
import { recount } from './rules/recount.ts'
import { rules } from './rules/rules.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { signInServices } from './sign-in-services.ts'
import { simulator } from './simulator.ts'
import { staff } from './staff.ts'

/** A command takes its arguments and answers the exit code. */
type Command = (args: string[]) => Promise<number> | number

const commands: Record<string, { run: Command; summary: string }> = {
  app: { run: app, summary: 'what an APK, IPA, HAP, APP or certificate says of an app: openbeian app FILE --json' },
  backup: { run: backup, summary: 'all rows and files of an installation, into a folder, a bucket or a stream' },
  backups: { run: backups, summary: 'the backups of a place: list, verify' },
  calendar: { run: calendar, summary: 'the years of working days, and the notice of another one entered' },
  check: { run: check, summary: 'what the rules find in an order: openbeian check order.json --on 2026-11-21 --json' },
  customers: {
    run: customers,
    summary: 'customers of a provider: list, add, change, accounts, invite, member, remove, merge',
  },
  demo: {
    run: demo,
    summary: 'files an invented company and an invented person against the simulator, in a fresh database',
  },
  dialect: {
    run: dialect,
    summary: 'lints an edition of the interface, tries it on past orders: openbeian dialect lint FILE',
  },
  import: {
    run: importFile,
    summary: 'filings and customers of another system: read, reported on, taken in, taken back; export',
  },
  live: { run: live, summary: 'whether this is a restored copy that calls nobody; declares it the live one' },
  migrate: { run: migrate, summary: 'brings the database to this version, as its owner, before servers start' },
  need: { run: need, summary: 'whether something has to be filed: openbeian need --facts facts.json [--json]' },
  number: { run: number, summary: 'reads a filing number: openbeian number <text> [--json]' },
  regulator: {
    run: regulator,
    summary: 'decode, encode, seal, unseal or validate a file of the interface',
  },
  restore: { run: restore, summary: 'brings a backup into an empty place, where it calls nobody at first' },
  rules: {
    run: ([work = '', ...args]) => {
      if (work === 'export-orders') return exportOrders(args)
      return work === 'recount' ? recount(args) : rules([work, ...args])
    },
    summary: 'lists and lints the rules, tries a pack on past orders: openbeian rules list --json',
  },
  settings: {
    run: settings,
    summary: 'what the provider has set: shown, changed, taken to another installation',
  },
  setup: { run: setup, summary: 'sets an installation up: its provider and first administrator' },
  'sign-in-services': {
    run: signInServices,
    summary: 'the services people of a provider sign in by: list, add, change, try, remove',
  },
  staff: { run: staff, summary: 'who works at a provider: list, invite, role, provinces, disable, reset' },
  simulator: { run: simulator, summary: 'runs an administration that answers like a real one' },
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : undefined
if (command) process.exitCode = await command.run(args)
else {
  const known = Object.entries(commands).map(([it, { summary }]) => `  ${it.padEnd(10)} ${summary}`)
  console.error(['Usage: openbeian <command>', ...known].join('\n'))
  process.exitCode = name === '' || name === '--help' || name === 'help' ? 0 : 2
}
