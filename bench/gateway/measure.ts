export interface Took {
  /** Milliseconds. */
  wall: number
  /** Milliseconds of the processor, all threads: what others do on the machine meanwhile does not count. */
  processor: number
}

export async function took(work: () => unknown): Promise<Took> {
  const started = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - started, processor: (user + system) / 1000 }
}

/** The middle of several rounds; the first ones are the compiler's. */
export async function median(rounds: number, work: () => unknown): Promise<Took> {
  const all: Took[] = []
  for (let round = 0; round < rounds + 2; round += 1) all.push(await took(work))
  const middle = (key: keyof Took) =>
    all
      .slice(2)
      .map((it) => it[key])
      .toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0
  return { wall: middle('wall'), processor: middle('processor') }
}

export const megabytes = (size: number): string => `${(size / 1e6).toFixed(1)} MB`

/** One line: time, processor time and rates. */
export function show(
  name: string,
  { wall, processor }: Took,
  { records, bytes }: { records: number; bytes: number },
): void {
  const rates = `${String(Math.round((records / wall) * 1000)).padStart(6)} records/s ${megabytes((bytes / wall) * 1000).padStart(9)}/s`
  console.log(`  ${name.padEnd(46)}${ms(wall)} ms ${ms(processor)} ms of processor ${rates}`)
}

const ms = (time: number): string => String(Math.round(time)).padStart(6)
