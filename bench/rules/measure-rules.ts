import { type Evaluation, evaluate, packs, type Situation } from '@openbeian/rules'
import { Engine } from 'json-rules-engine'

export interface Measured {
  situation: string
  /** Live rules in all packs, and verdicts given on this order. */
  rules: number
  verdicts: number
  ours: Spread
  theirs: Spread
  /** What json-rules-engine is given: a condition for each verdict, though one of ours compares more than once. */
  theirConditions: number
  /** As many rules as are live, of three conditions each. */
  theirsOfThree: Spread
}

/** Microseconds an order: the quickest batch, which others on the machine disturbed least, and the median. */
export interface Spread {
  best: number
  median: number
}

const batches = 31

/** How long one order takes to judge by every rule, warm; the same in Node and in a browser. */
export async function measureRules(name: string, situation: Situation): Promise<Measured> {
  const live = packs.flatMap((pack) => pack.rules).filter((rule) => !rule.off)
  const perRule = live
    .filter((rule) => rule.appliesTo.includes(situation.orderType) && rule.step === undefined)
    .filter((rule) => rule.province === undefined || rule.province === situation.filing.subject.region.province)
    .map((rule) => rule.judge(situation).length)
  const engine = engineOf(perRule, situation)
  const engineOfThree = engineOf(
    live.map(() => 3),
    situation,
  )
  const facts = flat(situation)

  const asked: () => Evaluation = () => evaluate(packs, situation)
  const [ours, theirs, theirsOfThree] = await inTurns([
    { rounds: 40, judge: asked },
    { rounds: 4, judge: () => engine.run(facts) },
    { rounds: 2, judge: () => engineOfThree.run(facts) },
  ])
  return {
    situation: name,
    rules: live.length,
    verdicts: perRule.reduce((one, other) => one + other, 0),
    ours: ours as Spread,
    theirs: theirs as Spread,
    theirsOfThree: theirsOfThree as Spread,
    theirConditions: perRule.reduce((one, other) => one + Math.max(1, other), 0),
  }
}

/** Rules of as many conditions as ours gave verdicts, each over a field of the same order. */
function engineOf(perRule: number[], situation: Situation): Engine {
  const fields = Object.entries(flat(situation))
  const engine = new Engine([], { allowUndefinedFacts: true })
  let next = 0
  for (const [index, verdicts] of perRule.entries()) {
    const conditions = Array.from({ length: Math.max(1, verdicts) }, () => {
      const [fact, value] = fields[next++ % fields.length] ?? ['', '']
      return { fact, operator: 'equal', value }
    })
    engine.addRule({ conditions: { all: conditions }, event: { type: `rule-${index}` } })
  }
  return engine
}

/** The fields of the filing by their paths, which is how its rules name facts. */
function flat(value: unknown, at = ''): Record<string, string | number | boolean> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { [at]: value }
  if (typeof value !== 'object' || value === null) return {}
  return Object.assign({}, ...Object.entries(value).map(([key, inside]) => flat(inside, at ? `${at}.${key}` : key)))
}

interface Contestant {
  rounds: number
  judge: () => unknown
}

/** A batch of one, a batch of the other, so that both meet the same weather. */
async function inTurns(contestants: Contestant[]): Promise<Spread[]> {
  const times: number[][] = contestants.map(() => [])
  for (const it of contestants) for (let warm = 0; warm < 10; warm++) await microseconds(it)
  for (let batch = 0; batch < batches; batch++)
    for (const [index, it] of contestants.entries()) times[index]?.push(await microseconds(it))
  return times.map((all) => {
    const sorted = all.toSorted((one, other) => one - other)
    return { best: sorted[0] ?? Number.NaN, median: sorted[Math.floor(batches / 2)] ?? Number.NaN }
  })
}

async function microseconds({ rounds, judge }: Contestant): Promise<number> {
  const startedAt = performance.now()
  for (let round = 0; round < rounds; round++) {
    const judged = judge()
    if (judged instanceof Promise) await judged
  }
  return ((performance.now() - startedAt) / rounds) * 1000
}
