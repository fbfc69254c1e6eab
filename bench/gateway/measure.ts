export interface Durations {
  /** Milliseconds. */
  wall: number
  /** Milliseconds of the processor, all threads: what others do on the machine meanwhile does not count. */
  processor: number
}

export async function timed(work: () => unknown): Promise<Durations> {
  const started = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - started, processor: (user + system) / 1000 }
}

/**
 * The least of several rounds, in which each work has its turn: what others do on the machine only adds. The first
 * round is the compiler's.
 */
export async function fastestOfRounds<Name extends string>(
  rounds: number,
  works: Record<Name, () => unknown>,
): Promise<Record<Name, Durations>> {
  const names = Object.keys(works) as Name[]
  const found = new Map<Name, Durations>()
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const { wall, processor } = await timed(works[name])
      const before = round > 1 ? found.get(name) : undefined
      const smaller = (key: keyof Durations, value: number) => Math.min(before?.[key] ?? value, value)
      found.set(name, { wall: smaller('wall', wall), processor: smaller('processor', processor) })
    }
  }
  return Object.fromEntries(found) as Record<Name, Durations>
}

export const megabytes = (size: number): string => `${(size / 1e6).toFixed(1)} MB`

/** One line: time, processor time and rates. */
export function printLine(
  name: string,
  { wall, processor }: Durations,
  { records, bytes }: { records: number; bytes: number },
): void {
  const rates = `${String(Math.round((records / wall) * 1000)).padStart(6)} records/s ${megabytes((bytes / wall) * 1000).padStart(9)}/s`
  console.log(`  ${name.padEnd(46)}${ms(wall)} ms ${ms(processor)} ms of processor ${rates}`)
}

const ms = (time: number): string => String(Math.round(time)).padStart(6)
