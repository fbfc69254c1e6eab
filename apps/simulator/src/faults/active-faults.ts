import { type Fault, type FaultScript, noFaults } from './fault.ts'
import type { FaultOperation } from './fault-operations.ts'
import { seededRandom } from './seeded-random.ts'

/** A fault that is in force, and what became of it. */
interface ActiveFault {
  fault: Fault
  /** Calls that fitted its operation and sequence. */
  seen: number
  struck: number
  random: () => number
}

/** The faults in force; they are forgotten with the process. */
export interface ActiveFaults {
  script: FaultScript
  list: readonly ActiveFault[]
  /** Replaces the script; every count begins anew. */
  load(script: FaultScript): void
  /** The faults that strike this moment, in the order of the script. Counts it. */
  strike(operation: FaultOperation, sequence?: number): ActiveFault[]
}

export function openFaults(): ActiveFaults {
  const faults: ActiveFaults = {
    script: noFaults,
    list: [],
    load(script) {
      faults.script = script
      faults.list = script.faults.map((fault, index) => ({
        fault,
        seen: 0,
        struck: 0,
        random: seededRandom(script.seed * 1000 + index),
      }))
    },
    strike: (operation, sequence) => faults.list.filter((it) => isStruck(it, operation, sequence)),
  }
  return faults
}

function isStruck(it: ActiveFault, operation: FaultOperation, sequence?: number): boolean {
  const { on, when, times } = it.fault
  if (!on.includes(operation) || (when.sequence !== undefined && when.sequence !== sequence)) return false

  it.seen += 1
  if (it.seen < when.call || (times !== 'always' && it.struck >= times)) return false
  if (when.probability !== undefined && it.random() >= when.probability) return false
  it.struck += 1
  return true
}
