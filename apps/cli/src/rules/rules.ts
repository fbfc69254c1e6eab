import { parseArgs } from 'node:util'
import { lintPacks, packs } from '@openbeian/rules'
import { bundlePack } from './bundle-pack.ts'
import { type InputFault, type Language, languageOf, refuse } from './read-input.ts'
import { allSituations, readPackFolder } from './read-pack.ts'
import { tryPack } from './try-pack.ts'
import { withWrittenPacks } from './with-written-packs.ts'

const usage = `Usage: openbeian rules <work> [--json] [--lang zh|en]
  list   every rule: id, scope, live or off, severity, and for those that are off the reason
  lint   [--pack new/]  what is wrong with the rules of this release, or with a pack beside them; exit 1 when something is
  try    --pack new/ --orders export.json [--on 2026-12-01]
         which past orders would end otherwise with that pack, and why; --on judges all of them as of that day
  bundle --pack new/ --out new.json   the pack and its situations as one file, as a running server loads it
  export-orders --out export.json [--orders 200] [--whole --reason "…"]   past orders of a server, masked unless --whole
  recount   the sums of days behind the statistics, made anew in the server's database
A pack is a folder of *.json files and of situations/*.json that show its rules, or such one file: docs/guides/write-a-pack.md.`

interface RulesOptions {
  json: boolean
  language: Language
  pack?: string | undefined
  orders?: string | undefined
  on?: string | undefined
  out?: string | undefined
}

const commands: Record<string, (given: RulesOptions) => number> = { list, lint, try: tryPack, bundle: bundlePack }

/** `openbeian rules list|lint|try|bundle` */
export function rules(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      pack: { type: 'string' },
      orders: { type: 'string' },
      on: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const [name = ''] = positionals
  const work = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (values.help || !work) {
    console[values.help ? 'log' : 'error'](usage)
    return values.help ? 0 : 2
  }
  return work({ ...values, language: languageOf(values.lang) })
}

function list({ json, language }: RulesOptions): number {
  const all = packs.flatMap((pack) =>
    pack.rules.map(({ id, scope, off, severity }) => ({
      id,
      scope,
      state: off ? 'off' : 'live',
      severity,
      ...(off ? { reason: off[language] } : {}),
    })),
  )
  if (json) console.log(JSON.stringify(all, null, 2))
  else {
    for (const { id, scope, state, severity, reason } of all)
      console.log(
        [id.padEnd(52), scope.padEnd(16), state.padEnd(5), severity.padEnd(8), reason ?? ''].join(' ').trimEnd(),
      )
    const live = all.filter((it) => it.state === 'live').length
    console.log(`${live} live, ${all.length - live} off`)
  }
  return 0
}

function lint({ json, language, pack }: RulesOptions): number {
  if (pack !== undefined) {
    const added = withWrittenPacks(readPackFolder(pack))
    if ('faults' in added) refuse(added.faults, { json, language })
    else console.log(json ? '{ "faults": [] }' : `${pack}: ${added.changed} rule(s) added or changed, no fault.`)
    return 'faults' in added ? 1 : 0
  }
  const faults = lintPacks(packs, allSituations([])).map(
    ({ pack: id, rule, reason }): InputFault => ({ at: `${id}: ${rule}`, message: reason }),
  )
  if (json || faults.length > 0) refuse(faults, { json, language })
  else console.log(`${packs.flatMap((it) => it.rules).length} rules in ${packs.length} packs, no fault.`)
  return faults.length > 0 ? 1 : 0
}
