/**
 * A named moment in the middle of an action. `OPENBEIAN_KILL_AT=<moment>[:n]` ends the process there, the nth time it is passed:
 * the test that nothing acknowledged is lost lives on it. Otherwise it does nothing.
 */
export function moment(name: string): void {
  if (wanted === undefined || name !== wanted.name) return
  wanted.times -= 1
  if (wanted.times === 0) process.kill(process.pid, 'SIGKILL')
}

const wanted = wantedMoment(process.env.OPENBEIAN_KILL_AT)

function wantedMoment(text: string | undefined): { name: string; times: number } | undefined {
  if (!text) return undefined
  const [name = '', times = '1'] = text.split(':')
  return { name, times: Number(times) }
}
