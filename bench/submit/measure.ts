export interface Measured {
  perSecond: number
  p50Ms: number
  p95Ms: number
}

type Call = () => Promise<unknown>

/** Each lane is one client, who calls again as soon as the answer is there. */
export async function measure(lanes: readonly Call[][]): Promise<Measured> {
  const latencies: number[] = []
  const startedAt = performance.now()
  await Promise.all(
    lanes.map(async (lane) => {
      for (const call of lane) {
        const sentAt = performance.now()
        await call()
        latencies.push(performance.now() - sentAt)
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  return { perSecond: latencies.length / seconds, ...quantiles(latencies) }
}

export function quantiles(latenciesMs: number[]): Pick<Measured, 'p50Ms' | 'p95Ms'> {
  const sorted = latenciesMs.toSorted((one, other) => one - other)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
  return { p50Ms: at(0.5), p95Ms: at(0.95) }
}
