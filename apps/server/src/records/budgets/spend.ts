import { isIP } from 'node:net'
import { type Budget, budgets, spanSeconds } from '@openbeian/contract'
import { entriesOf, keysOf } from '@openbeian/filing'
import type { Caller } from '../../platform/caller.ts'
import type { Deps } from '../../platform/deps.ts'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import { minuteMs, secondMs } from '../../platform/time/durations.ts'
import { writeAudit } from '../audit/write-audit.ts'
import { budgetError } from './budgets.errors.ts'
import { type Draw, deleteUses, giveBackTo, noteUsedUp, spendFrom } from './budgets.store.ts'
import { type ShownOwner, shownOf, textOf, type Use } from './whose.ts'

/** A use counts until its slot is over; so many of them make a span, and nobody waits longer than one too much. */
const slotsOfSpan = 60

type BudgetDeps = Pick<Deps, 'db' | 'cipher' | 'now'> & { caller?: Caller }

export interface Spending {
  /** Undefined where only a code that is not read yet tells it: then no provider has set anything. */
  providerId: string | undefined
  uses: readonly Use[]
}

/** What was taken, for giving it back. */
export type Spent = readonly Draw[]

const { seal: sealOwner, open } = sealedJson<ShownOwner>((key) => `budget:${key}`)
export const openOwner = open

/** Finds the uses of one owner without telling whose they are. */
export const keyOf = (
  cipher: Cipher,
  providerId: string | undefined,
  { budget, span, whose }: Pick<Use, 'budget' | 'whose'> & { span: string },
): Buffer => cipher.blindIndex('budget', [providerId ?? 'installation', budget, span, textOf(whose)].join(' '))

/**
 * Counts uses in all budgets, or in none when one is used up. Before the work and outside its transaction: a budget is
 * locked until the transaction ends. Throws `budgets.used-up`.
 */
export async function spend(deps: BudgetDeps, spending: Spending): Promise<Spent> {
  const draws = drawsOf(deps, spending)
  const short = await shortest(deps, spending, { draws, onlyLook: false })
  if (short) throw usedUp(deps, short)
  return draws.map(({ draw }) => draw)
}

/** Counts nothing. Throws `budgets.used-up`. */
export async function refuseUsedUp(deps: BudgetDeps, spending: Spending): Promise<void> {
  const short = await shortest(deps, spending, { draws: drawsOf(deps, spending), onlyLook: true })
  if (short) throw usedUp(deps, short)
}

/** As `spend`, for what nobody is refused for: answers until when it has to wait. */
export async function spendOrWait(
  deps: BudgetDeps,
  spending: Spending,
): Promise<{ until: Date; key: Buffer } | undefined> {
  const short = await shortest(deps, spending, { draws: drawsOf(deps, spending), onlyLook: false })
  return short && { until: short.until, key: short.draw.key }
}

/** What was not done after all. */
export const giveBack = ({ db }: Pick<Deps, 'db'>, spent: Spent): Promise<void> => giveBackTo(db, spent)

/** Of one owner of a budget nothing counts any more. */
export async function forgetUses(
  { db, cipher }: BudgetDeps,
  { providerId, ...use }: { providerId: string } & Pick<Use, 'budget' | 'whose'>,
): Promise<void> {
  const usual: Budget['usual'] = budgets[use.budget].usual
  await deleteUses(
    db,
    keysOf(usual).map((span) => keyOf(cipher, providerId, { ...use, span })),
  )
}

interface UseOfSpan {
  draw: Draw
  whose: Use['whose']
}

const drawsOf = ({ cipher, now }: BudgetDeps, { providerId, uses }: Spending): UseOfSpan[] =>
  uses.flatMap(({ budget, whose, amount = 1 }) => {
    const { usual, exceptOffices }: Budget = budgets[budget]
    const office = exceptOffices && 'ip' in whose && isIP(whose.ip) ? { office: whose.ip } : {}
    return entriesOf(usual).map(([span, max]) => {
      const key = keyOf(cipher, providerId, { budget, span, whose })
      return { whose, draw: { key, budget, span, usual: max, amount, ...slotAt(now(), span), ...office } }
    })
  })

function slotAt(at: Date, span: keyof typeof spanSeconds): Pick<Draw, 'slot' | 'endsAt'> {
  const spanMs = spanSeconds[span] * secondMs
  const slotMs = spanMs / slotsOfSpan
  const slot = Math.floor(at.getTime() / slotMs)
  return { slot, endsAt: new Date((slot + 1) * slotMs + spanMs) }
}

type Short = UseOfSpan & { until: Date }

/** The one that is used up for longest; every one is noted for supervisors, and in the audit when it begins. */
async function shortest(
  deps: BudgetDeps,
  { providerId }: Spending,
  { draws, onlyLook }: { draws: readonly UseOfSpan[]; onlyLook: boolean },
): Promise<Short | undefined> {
  const { db, cipher, now, caller } = deps
  const found = await spendFrom(
    db,
    draws.map(({ draw }) => draw),
    { providerId, at: now(), onlyLook },
  )
  const short = found.flatMap(({ place, until }) =>
    draws.slice(place, place + 1).map((it): Short => ({ ...it, until })),
  )
  for (const { draw, whose, until } of short) {
    const { key, budget, span } = draw
    const shown = shownOf(whose)
    const { id, first } = await noteUsedUp(db, {
      key,
      providerId: providerId ?? null,
      budget,
      span,
      accountId: 'accountId' in whose ? whose.accountId : null,
      whoSealed: shown ? sealOwner(cipher, key.toString('hex'), shown) : null,
      at: now(),
      until,
    })
    if (first)
      await writeAudit(
        { db, cipher },
        {
          caller,
          providerId,
          action: 'budget.use-up',
          about: `budget:${id}`,
          after: { budget, span, until: until.toISOString() },
        },
      )
  }
  return short.toSorted((a, b) => b.until.getTime() - a.until.getTime())[0]
}

function usedUp({ now }: BudgetDeps, { draw, until }: Short) {
  const waitMs = until.getTime() - now().getTime()
  return budgetError('budgets.used-up', {
    budget: draw.budget,
    retryAfterSeconds: Math.ceil(waitMs / secondMs),
    retryAfterMinutes: Math.ceil(waitMs / minuteMs),
  })
}
