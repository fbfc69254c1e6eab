import { entriesOf } from '@openbeian/filing'
import type { Tables } from '../../platform/postgres/database.ts'
import {
  type BasisName,
  holdsNothing,
  keptUntil,
  type RetentionStep,
  retentionSteps,
  type StepTerms,
  type Words,
} from './retention-terms.ts'

/** How a table gives up what it holds of persons; with neither step nor basis it holds none. */
interface Ending {
  until: Words
  basis?: BasisName
  /** What of the nightly schedule ends it; left out where somebody does. */
  step?: RetentionStep
}

const termsOfSteps: Readonly<Record<RetentionStep, StepTerms>> = retentionSteps

type Listed =
  | (typeof retentionSteps)[RetentionStep]['tables'][number]
  | (typeof holdsNothing)[number]['tables'][number]
  | (typeof keptUntil)[number]['tables'][number]
type Forgotten = Exclude<keyof Tables, Listed>

/**
 * 保存期限: when each table gives up what it holds of persons. A table that is forgotten does not compile, and one that the
 * database has beyond `Tables` fails a test.
 */
export const retention: [Forgotten] extends [never] ? ReadonlyMap<keyof Tables, Ending> : Forgotten = new Map<
  keyof Tables,
  Ending
>([
  ...entriesOf(termsOfSteps).flatMap(([step, { tables, basis, until }]) =>
    tables.map((table) => [table, { step, basis, until }] as const),
  ),
  ...keptUntil.flatMap(({ tables, basis, until }) => tables.map((table) => [table, { basis, until }] as const)),
  ...holdsNothing.flatMap(({ tables, holds }) => tables.map((table) => [table, { until: nothingBut(holds) }] as const)),
])

function nothingBut({ zh, en }: Words): Words {
  return { zh: `不含个人信息：${zh}`, en: `Nothing of a person: ${en}` }
}
