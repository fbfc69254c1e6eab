import { readOptions, usage } from './options.ts'
import { startSimulator } from './simulator.ts'

const say = (line: string) => console.log(line)
const options = readOptions(process.argv.slice(2), process.env)
if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${usage}`)
  process.exit(2)
}

try {
  const { port, stop } = await startSimulator(options, say)

  let isStopping = false
  const end = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), 900)
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  process.on('disconnect', end)

  const { administration } = options.province
  say(
    `模拟管局 (simulated ${administration}): http://${options.host}:${port} for provider ${options.ispId}, user ${options.userName}`,
  )
  process.send?.({ ready: true, port })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
