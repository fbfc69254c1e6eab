import { type Fault, type FaultScript, noFaults } from './fault.ts'
import type { FaultOperation } from './fault-operations.ts'
import { seededRandom } from './seeded-random.ts'
import type { FaultFolder, StoredFaults } from './stored-faults.ts'

/** A fault that is in force, and what became of it. */
interface ActiveFault {
  fault: Fault
  /** Calls so far that fitted operation and sequence of the fault. */
  seen: number
  struck: number
  /** Random numbers the fault has drawn. */
  drawn: number
  random: () => number
}

/** The faults in force; with a folder they outlive the process. */
export interface ActiveFaults {
  script: FaultScript
  list: readonly ActiveFault[]
  /** Sequences that are said to be missing although they were accepted. */
  forgotten: Set<number>
  /** Replaces the script; every count begins anew. */
  load(script: FaultScript): void
  /** The faults that strike this moment, in the order of the script. Counts it. */
  strike(operation: FaultOperation, sequence?: number): ActiveFault[]
  /** Stores the counters of the faults. */
  keep(): void
}

export function openFaults(folder?: FaultFolder): ActiveFaults {
  const kept = folder?.read()
  const faults: ActiveFaults = {
    script: kept?.script ?? noFaults,
    list: activeFaults(kept?.script ?? noFaults, kept?.counts),
    forgotten: new Set(kept?.forgotten),
    load(script) {
      faults.script = script
      faults.list = activeFaults(script)
      faults.keep()
    },
    strike(operation, sequence) {
      const struck = faults.list.filter((it) => isStruck(it, operation, sequence))
      if (faults.list.length > 0) faults.keep()
      return struck
    },
    keep() {
      const counts = faults.list.map(({ seen, struck, drawn }) => ({ seen, struck, drawn }))
      folder?.write({ script: faults.script, counts, forgotten: [...faults.forgotten] })
    },
  }
  return faults
}

/** The same seed gives the same calls, also when somebody stopped in between. */
const activeFaults = ({ seed, faults }: FaultScript, counts: StoredFaults['counts'] = []): ActiveFault[] =>
  faults.map((fault, index) => {
    const { seen, struck, drawn } = counts[index] ?? { seen: 0, struck: 0, drawn: 0 }
    const next = seededRandom(seed * 1000 + index)
    for (let n = 0; n < drawn; n += 1) next()
    const active: ActiveFault = {
      fault,
      seen,
      struck,
      drawn,
      random() {
        active.drawn += 1
        return next()
      },
    }
    return active
  })

function isStruck(it: ActiveFault, operation: FaultOperation, sequence?: number): boolean {
  const { on, when, times } = it.fault
  if (!on.includes(operation) || (when.sequence !== undefined && when.sequence !== sequence)) return false

  it.seen += 1
  if (it.seen < when.call || (times !== 'always' && it.struck >= times)) return false
  if (when.probability !== undefined && it.random() >= when.probability) return false
  it.struck += 1
  return true
}
