import { runScript } from './run-script.ts'

/** `openbeian simulator --port … --isp-id … --user … --password …`: the arguments are the simulator's own. */
export const simulator = (args: string[]): Promise<number> => runScript('apps/simulator/src/main.ts', args)
