import { addWrittenPack, evaluate, type JudgedCase, type LintFault, type Pack, packs } from '@openbeian/rules'
import type { InputFault } from './read-input.ts'
import { allSituations, type readPackFolder } from './read-pack.ts'

/** The packs of this release with those of a folder beside them; one fault refuses the folder whole. */
export function withWrittenPacks({
  packs: written,
  cases,
  faults,
}: Omit<ReturnType<typeof readPackFolder>, 'situations'>):
  | { packs: Pack[]; changed: number }
  | { faults: InputFault[] } {
  if (faults.length > 0) return { faults }
  const situations = allSituations(cases)
  let all: Pack[] = packs
  let changed = 0
  for (const { file, pack, lineOfRule } of written) {
    const added = addWrittenPack(all, pack, situations)
    if (added.faults.length > 0)
      return { faults: added.faults.map((it) => lintFault(`${file}:${lineOfRule(it.rule)}`, it)) }
    all = added.packs
    changed += pack.adjust.length + pack.rows.length
  }
  const wrong = cases.flatMap((it) => differences(all, it))
  return wrong.length > 0 ? { faults: wrong } : { packs: all, changed }
}

const lintFault = (place: string, { rule, reason }: LintFault): InputFault => ({
  at: [place, rule].filter(Boolean).join(': '),
  message: reason,
})

/** What a situation of the pack was written to yield, and does not. */
function differences(all: Pack[], { rule, name, situation, findings }: JudgedCase): InputFault[] {
  const found = evaluate(all, situation)
    .findings.map((it) => `${it.rule} at ${it.at}`)
    .sort()
  if (found.join('\n') === findings.join('\n')) return []
  const [wanted, present] = [findings, found].map((it) => it.join(', ') || '—')
  return [
    {
      at: `${rule}: ${name}`,
      message: {
        zh: `情形应得到：${wanted}；实际得到：${present}。`,
        en: `The situation should yield ${wanted}; it yields ${present}.`,
      },
    },
  ]
}
