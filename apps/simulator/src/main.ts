import { readOptions, usage } from './options.ts'
import { startSimulator } from './simulator.ts'

const say = (line: string) => console.log(line)
const options = readOptions(process.argv.slice(2), process.env)
if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${usage}`)
  process.exit(2)
}

// Asked before anything is started: a parent may go away in the first second too.
let stop = async () => {}
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

try {
  const simulator = await startSimulator(options, say)
  stop = simulator.stop

  const { administration } = options.province
  const { host, ispId, userName } = options
  say(
    `模拟管局 (simulated ${administration}): http://${host}:${simulator.port} for provider ${ispId}, user ${userName}`,
  )
  process.send?.({ ready: true, port: simulator.port })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
