import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { check } from './check.ts'
import { rules } from './rules.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const example = join(root, 'examples/rule-pack')
const folder = mkdtempSync(join(tmpdir(), 'openbeian-rules-'))
const enterprise = JSON.parse(readFileSync(join(root, 'conformance/situations/base-enterprise.json'), 'utf8')) as {
  filing: { services: { manager: { email: string } }[] }
  facts: { openOrderOfSubject: boolean }
}

interface Ran {
  exitCode: number
  out: string
  complaint: string
}

/** Runs the command as an operator does, in a process of its own. */
const openbeian = (...args: string[]) =>
  new Promise<Ran>((resolve) => {
    const options = { cwd: root, maxBuffer: 32 * 1024 * 1024 }
    execFile(process.execPath, ['apps/cli/src/main.ts', ...args], options, (error, out, complaint) =>
      resolve({ exitCode: error ? Number(error.code) : 0, out, complaint }),
    )
  })

/** The same within this process, which is quicker. */
function ran(command: 'check' | 'rules', ...args: string[]): Ran {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const exitCode = { check, rules }[command](args)
  const text = (spy: typeof log) => spy.mock.calls.map(([line]) => `${line}\n`).join('')
  const answer = { exitCode, out: text(log), complaint: text(complaints) }
  log.mockRestore()
  complaints.mockRestore()
  return answer
}

const written = (name: string, value: unknown): string => {
  const file = join(folder, name)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

const order = (change: (it: typeof enterprise) => void = () => {}) => {
  const changed = structuredClone(enterprise)
  change(changed)
  return changed
}

/** A folder like the example's, whose pack is changed. */
function packFolder(name: string, change: (pack: Record<string, unknown>) => void): string {
  const place = join(folder, name)
  mkdirSync(place)
  cpSync(join(root, 'examples/rule-pack'), place, { recursive: true })
  const pack = JSON.parse(readFileSync(join(place, 'pack.json'), 'utf8')) as Record<string, unknown>
  change(pack)
  writeFileSync(join(place, 'pack.json'), JSON.stringify(pack))
  return place
}

test('every rule is listed once, with its scope, state and severity, and a reason where it is off', async () => {
  const { exitCode, out } = await openbeian('rules', 'list', '--json')
  const all = JSON.parse(out) as { id: string; scope: string; state: string; severity: string; reason?: string }[]
  expect(exitCode).toBe(0)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all).toContainEqual({ id: 'national.open-order', scope: 'order', state: 'live', severity: 'blocks' })
  expect(all.filter(({ state, reason }) => (state === 'off') !== (reason !== undefined))).toEqual([])
  expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['live', 'off']))
})

test('an order without faults passes, and one of a later day is told how old the rules are', async () => {
  const file = written('good.json', order())
  const { exitCode, out } = await openbeian('check', file, '--on', '2026-11-21', '--json')
  expect(exitCode).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ orderType: 'FIRST', on: '2026-11-21', findings: [], bugs: [], notes: [] })
  const later = ran('check', file, '--on', '2027-06-01', '--lang', 'en')
  expect(later.out).toMatch(/what changes later is not known here/)
})

test('what blocks is found at its field, and what nobody has looked up is not known yet', async () => {
  const { facts: _facts, ...withoutFacts } = order(({ filing: { services } }) => {
    for (const it of services) it.manager.email = 'nobody'
  })
  const { exitCode, out } = await openbeian('check', written('bad.json', withoutFacts), '--on', '2026-11-21', '--json')
  expect(exitCode).toBe(1)
  const { findings, unknown } = JSON.parse(out) as {
    findings: { rule: string; at: string }[]
    unknown: { rule: string }[]
  }
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'national.email', at: 'services.0.manager.email' }))
  expect(unknown.map(({ rule }) => rule)).toContain('national.open-order')
})

test.each([
  [
    { orderType: 'FIRST', filing: { subject: { region: { province: '999999' } } } },
    [],
    'filing.subject.region.province',
    /no province 999999/,
  ],
  [{ orderType: 'FIRST' }, ['--on', '2004-12-31'], 'on', /began on 2005-03-20/],
  [{ orderType: 'FIRST' }, ['--on', '2026-02-30'], 'on', /day of the calendar/],
  [{ orderType: 'SECOND' }, [], 'orderType', /no such type/],
  [{ orderType: 'FIRST', filing: { services: 'none' } }, [], 'filing.services', /array/],
  [[], [], 'order', /object/],
])('what is no order is refused with field and reason: %j %j', async (value, args, at, reason) => {
  const { exitCode, out } = ran('check', written('none.json', value), '--json', ...args)
  expect(exitCode).toBe(2)
  const { faults } = JSON.parse(out) as { faults: { at: string; message: { en: string } }[] }
  expect(faults.map((it) => it.at)).toEqual([at])
  expect(faults[0]?.message.en).toMatch(reason)
})

test('what is no JSON, or no file, is refused', async () => {
  expect(ran('check', written('half.json', '{'), '--lang', 'en')).toMatchObject({
    exitCode: 2,
    complaint: expect.stringMatching(/half\.json: This is no JSON/),
  })
  expect(ran('check', join(folder, 'nowhere.json')).exitCode).toBe(2)
})

test('the rules of this release lint', async () => {
  const { exitCode, out } = ran('rules', 'lint')
  expect([exitCode, out]).toEqual([0, expect.stringMatching(/^\d+ rules in \d+ packs, no fault\.\n$/)])
})

test('past orders show what a pack would change before it goes live', async () => {
  const orders = [
    { id: 'as-before', ...order() },
    {
      id: 'disposable',
      ...order(({ filing: { services } }) => {
        for (const { manager } of services) manager.email = 'zhou@mailinator.com'
      }),
    },
    { id: 'unreadable', orderType: 'FIRST' },
  ]
  const file = written('export.json', { orders })
  const { exitCode, out } = await openbeian('rules', 'try', '--pack', 'examples/rule-pack', '--orders', file, '--json')
  expect(exitCode).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    orders: 2,
    changed: [
      {
        id: 'disposable',
        gone: [{ rule: 'national.email-disposable', severity: 'warns' }],
        come: [],
      },
    ],
    otherFindings: [],
    skipped: [{ at: 'unreadable: on' }],
  })
  const shown = await openbeian('rules', 'try', '--pack', 'examples/rule-pack', '--orders', file, '--lang', 'en')
  expect(shown.out).toMatch(/2 orders: 1 would end otherwise/)
  expect(shown.out).toMatch(/disposable {2}warned → [\s\S]*- warns national\.email-disposable/)
})

test.each<[string, (pack: Record<string, unknown>) => void, string, RegExp]>([
  [
    'unknown',
    (it) => Object.assign(it, { adjust: [{ rule: 'national.none', switch: 'off', why: { zh: '试', en: 'a' } }] }),
    'pack.json: national.none',
    /there is no such rule/,
  ],
  [
    'misspelt',
    (it) => Object.assign(it, { adjust: [{ rule: 'national.gbk', sevrity: 'warns', why: { zh: '试', en: 'a' } }] }),
    'pack.json: national.gbk',
    /sevrity/,
  ],
  [
    'raised',
    (it) =>
      Object.assign(it, { adjust: [{ rule: 'national.mobile-fake', severity: 'blocks', why: { zh: '试', en: 'a' } }] }),
    'pack.json: national.mobile-fake',
    /without enough basis/,
  ],
  [
    'unshown',
    (it) => Object.assign((it.rows as object[])[0] ?? {}, { words: ['白鹭'] }),
    'pack.json: provider.example.other-brands',
    /no situation breaks it/,
  ],
  [
    'misplaced',
    (it) => Object.assign((it.rows as object[])[0] ?? {}, { province: '999999' }),
    'pack.json: provider.example.other-brands',
    /This is the code of a province/,
  ],
])('a pack with a fault is refused whole, with file, rule and reason: %s', async (name, change, at, reason) => {
  const place = packFolder(name, change)
  const tried = ran('rules', 'try', '--pack', place, '--orders', written('one.json', [order()]), '--json')
  expect(tried.exitCode).toBe(2)
  const { faults } = JSON.parse(tried.out) as { faults: { at: string; message: { en: string } }[] }
  expect(faults[0]?.at.replace(/:\d+/, '')).toBe(join(place, at))
  expect(faults[0]?.message.en).toMatch(reason)
  expect(ran('rules', 'lint', '--pack', place).exitCode).toBe(1)
})

test('a situation of a pack that does not come true refuses it', async () => {
  const place = packFolder('wrong', () => {})
  const file = join(place, 'situations/provider.example.other-brands.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"services.0.name" }', '"services.0.remark" }'))
  const { exitCode, complaint } = ran('rules', 'lint', '--pack', place, '--lang', 'en')
  expect(exitCode).toBe(1)
  expect(complaint).toMatch(/should yield provider\.example\.other-brands at services\.0\.remark/)
})

test('the working days of an export are asked as the server asks them', () => {
  const calendar = { holidays: ['2026-10-01'], workingWeekends: [], knownUntil: '2026-12-31' }
  const file = written('calendar.json', { ...order(), facts: { ...enterprise.facts, calendar } })
  const { out } = ran('check', file, '--on', '2026-11-21', '--json')
  expect(JSON.parse(out)).toMatchObject({ bugs: [] })
})

test('what is said of masked values counts on neither side', () => {
  const [masked] = ['services.0.manager.email']
  const orders = [
    {
      id: 'masked',
      masked: [masked],
      ...order(({ filing: { services } }) => {
        for (const { manager } of services) manager.email = 'z***@mailinator.com'
      }),
    },
  ]
  const file = written('masked.json', { orders })
  const { out } = ran('rules', 'try', '--pack', example, '--orders', file, '--json')
  expect(JSON.parse(out)).toMatchObject({ orders: 1, changed: [], otherFindings: [] })
})

test('a folder becomes one file, which lints and is tried as the folder is', () => {
  const bundle = join(folder, 'bundle.json')
  expect(ran('rules', 'bundle', '--pack', example, '--out', bundle)).toMatchObject({
    exitCode: 0,
    out: `${bundle}: provider.example 1\n`,
  })
  expect(JSON.parse(readFileSync(bundle, 'utf8'))).toMatchObject({
    pack: { id: 'provider.example' },
    situations: [{ rule: 'provider.example.other-brands' }],
  })
  expect(ran('rules', 'lint', '--pack', bundle).exitCode).toBe(0)
  const broken = written(
    'broken-bundle.json',
    readFileSync(bundle, 'utf8').replaceAll('云帆之家', '云之家').replaceAll('云帆青', '云青'),
  )
  const refused = ran('rules', 'lint', '--pack', broken, '--lang', 'en')
  expect([refused.exitCode, refused.complaint]).toEqual([1, expect.stringContaining('no situation breaks it')])
  expect(ran('rules', 'bundle', '--pack', broken, '--out', join(folder, 'never.json')).exitCode).toBe(1)
  expect(existsSync(join(folder, 'never.json'))).toBe(false)
})

test('the example pack lints, and how to use the commands is told', async () => {
  expect(ran('rules', 'lint', '--pack', example).exitCode).toBe(0)
  expect(ran('rules', '--help')).toMatchObject({ exitCode: 0, out: expect.stringMatching(/rules <work>/) })
  expect(ran('check', '--help')).toMatchObject({ exitCode: 0, out: expect.stringMatching(/order\.json/) })
  expect(ran('rules', 'erase').exitCode).toBe(2)
  expect(ran('rules', 'try', '--pack', example).exitCode).toBe(2)
  expect(ran('rules', 'lint', '--pack', join(folder, 'nowhere')).exitCode).toBe(1)
})
