import { type Sighting, type Situation, withSightings } from '@openbeian/rules'

/** The situation, with what a person saw laid over what is known. */
export const seenToo = (situation: Situation, sightings: readonly Sighting[]): Situation =>
  sightings.length === 0
    ? situation
    : { ...situation, facts: withSightings(situation.facts, situation.filing, sightings) }
