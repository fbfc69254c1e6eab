import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WithCodes } from '@openbeian/regulator'
import type { FaultScript } from './fault.ts'
import { readFaultScript } from './fault-script.ts'

/** Reads a fault file or a scenario. Throws with everything that is wrong with it. */
export async function readFaultFile(path: string, edition: WithCodes = {}): Promise<FaultScript> {
  const read = readFaultScript(parse(await readFile(path, 'utf8'), path), edition)
  if (!read.ok) throw new Error(`${path} is no fault file:\n${read.wrong}`)
  return read.script
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${path} is no JSON: ${error instanceof Error ? error.message : error}`)
  }
}

const scenarioFolder = join(import.meta.dirname, '../../scenarios')

/** The scenarios that come with the simulator, by name. */
export async function readScenarios(): Promise<Map<string, FaultScript>> {
  const names = (await readdir(scenarioFolder)).filter((it) => it.endsWith('.json')).sort()
  const scripts = names.map(
    async (it) => [it.replace('.json', ''), await readFaultFile(join(scenarioFolder, it))] as const,
  )
  return new Map(await Promise.all(scripts))
}
