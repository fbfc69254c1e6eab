import { readFileSync } from 'node:fs'
import { shanghaiDay } from '@openbeian/filing'
import type { Environment } from '../process/environment.ts'
import { type MobileSegments, readMobileSegments } from './mobile-segments.ts'

/** The list of segments this server was given; undefined: none, and where a mobile is registered stays unknown. */
export function mobileSegmentsOf(
  { OPENBEIAN_MOBILE_SEGMENTS: file }: Pick<Environment, 'OPENBEIAN_MOBILE_SEGMENTS'>,
  now: Date,
): MobileSegments | undefined {
  if (!file) return undefined
  try {
    return readMobileSegments(readFileSync(file, 'utf8'), shanghaiDay(now))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`OPENBEIAN_MOBILE_SEGMENTS: ${file} cannot be used:\n${reason}`, { cause: error })
  }
}
