import { describe, expect, test } from 'vitest'
import { isEditable, orderLife } from './order-life.ts'
import type { Actor, OrderAction, OrderState } from './order-state.ts'
import { decidePass } from './review-rights.ts'

interface PathStep {
  from: OrderState
  action: OrderAction
  by: Actor
  to: OrderState
}

const stepsFrom = (from: OrderState): PathStep[] =>
  Object.entries(orderLife[from].actions).map(([action, step]) => ({ from, action: action as OrderAction, ...step }))

const isPass = ({ action, by }: PathStep) => action === 'pass' && by === 'reviewer'

/** Reporting may only follow a reviewer's pass with no state in between in which the applicant can edit. */
function isPassedSinceLastEdit(walk: PathStep[]): boolean {
  const lastEdit = walk.findLastIndex(({ from, to }) => isEditable(from) || isEditable(to))
  return walk.findLastIndex(isPass) > lastEdit
}

const needsPass = (state: OrderState) => state === 'readyToReport' || state === 'reported'

/** Calls `visit` with every walk from the draft that `mayGoOn` lets grow. */
function walkAll(mayGoOn: (walk: PathStep[], next: PathStep) => boolean, visit: (walk: PathStep[]) => void): void {
  const grow = (walk: PathStep[], state: OrderState): void => {
    for (const step of stepsFrom(state)) {
      if (!mayGoOn(walk, step)) continue
      walk.push(step)
      visit(walk)
      grow(walk, step.to)
      walk.pop()
    }
  }
  grow([], 'draft')
}

/** How many walks arrived where a pass is needed, and those that came without one. */
function arrivals(mayGoOn: (walk: PathStep[], next: PathStep) => boolean) {
  let count = 0
  const skipped: string[] = []
  walkAll(mayGoOn, (walk) => {
    if (!needsPass(walk.at(-1)?.to ?? 'draft')) return
    count += 1
    if (!isPassedSinceLastEdit(walk)) skipped.push(walk.map((it) => it.action).join(' '))
  })
  return { count, skipped }
}

describe("nothing is reported without a reviewer's pass after the last edit", () => {
  test('on no path that visits each state once', () => {
    const { count, skipped } = arrivals((walk, next) => walk.every((it) => it.from !== next.to && it.to !== next.to))
    expect(count).toBeGreaterThanOrEqual(2)
    expect(skipped).toEqual([])
  })

  test('on no path that takes each step at most twice', { timeout: 60_000 }, () => {
    const timesTaken = (walk: PathStep[], { from, action }: PathStep) =>
      walk.filter((it) => it.from === from && it.action === action).length
    const { count, skipped } = arrivals((walk, next) => walk.length < 20 && timesTaken(walk, next) < 2)
    expect(count).toBeGreaterThan(1000)
    expect(skipped).toEqual([])
  })

  test('on no walk of up to seventeen steps', { timeout: 60_000 }, () => {
    const { count, skipped } = arrivals((walk) => walk.length < 17)
    expect(count).toBeGreaterThan(10_000)
    expect(skipped).toEqual([])
  })

  test('on no walk of any length: an order with its pass has finitely many situations', () => {
    const seen = new Set(['draft no'])
    for (const situation of seen) {
      const [state, passed] = situation.split(' ') as [OrderState, string]
      for (const step of stepsFrom(state)) {
        const stillPassed = isPass(step) || (passed === 'yes' && !isEditable(step.from) && !isEditable(step.to))
        seen.add(`${step.to} ${stillPassed ? 'yes' : 'no'}`)
      }
    }
    expect(seen).toContain('readyToReport yes')
    expect(seen).toContain('inReview no')
    expect(seen).not.toContain('readyToReport no')
    expect(seen).not.toContain('reported no')
  })
})

describe('whoever prepared an order cannot pass it', () => {
  const people = ['wang', 'li'] as const
  interface Situation {
    state: OrderState
    preparerIds: string[]
    passedBy: string
  }

  /** Every step by everybody: each may prepare and, with the role of a reviewer, try to pass. */
  function nextSituations({ state, preparerIds, passedBy }: Situation): Situation[] {
    return stepsFrom(state).flatMap((step) =>
      people.flatMap((who) => {
        const prepares = step.action === 'submit' || step.action === 'resubmit'
        if (!isPass(step)) {
          const all = prepares ? [...new Set([...preparerIds, who])].sort() : preparerIds
          return [{ state: step.to, preparerIds: all, passedBy }]
        }
        return isRefused(who, preparerIds) ? [] : [{ state: step.to, preparerIds, passedBy: who }]
      }),
    )
  }

  function isRefused(reviewerId: string, preparerIds: string[]): boolean {
    try {
      decidePass({ orderId: '1', preparerIds, reviewerId })
      return false
    } catch {
      return true
    }
  }

  test('on no walk of any length, whoever does whichever step', () => {
    const seen = new Set([JSON.stringify({ state: 'draft', preparerIds: [], passedBy: '' })])
    for (const situation of seen) {
      for (const next of nextSituations(JSON.parse(situation))) seen.add(JSON.stringify(next))
    }
    const ready = [...seen].map((it) => JSON.parse(it) as Situation).filter((it) => it.state === 'readyToReport')
    expect(ready.map((it) => it.passedBy).sort()).toEqual(['li', 'wang'])
    expect(ready.filter((it) => it.preparerIds.includes(it.passedBy))).toEqual([])
  })

  test('the refusal says why', () => {
    const pass = { orderId: '42', preparerIds: ['wang'], reviewerId: 'wang' }
    expect(() => decidePass(pass)).toThrow(
      expect.objectContaining({ code: 'order.prepared-by-reviewer', details: { orderId: '42' } }),
    )
    expect(() => decidePass({ ...pass, reviewerId: 'li' })).not.toThrow()
  })
})
