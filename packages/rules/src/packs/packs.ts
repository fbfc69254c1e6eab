import type { Pack } from '../pack.ts'
import { nationalPack } from './national/national-pack.ts'
import { provincePacks } from './province/province-packs.ts'

/** Every pack of this release. */
export const packs: Pack[] = [nationalPack, ...provincePacks]
