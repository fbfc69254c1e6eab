/**
 * A named place in the middle of an action. `OPENBEIAN_FAILPOINT=<name>[:n]` kills the process there, the nth time it is reached;
 * without the setting a failpoint does nothing. The tests that acknowledged work survives a crash set it.
 */
export function failpoint(name: string): void {
  if (armed === undefined || name !== armed.name) return
  armed.times -= 1
  if (armed.times === 0) process.kill(process.pid, 'SIGKILL')
}

const armed = armedFailpoint(process.env.OPENBEIAN_FAILPOINT)

function armedFailpoint(text: string | undefined): { name: string; times: number } | undefined {
  if (!text) return undefined
  const [name = '', times = '1'] = text.split(':')
  return { name, times: Number(times) }
}
