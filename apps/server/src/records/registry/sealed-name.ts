import { sealedJson } from '../../platform/keys/sealed-json.ts'

/** The sponsor's name, bound to the provider and the administration's id of the record. */
export const sealedSubjectName = sealedJson<string, { providerId: string; regulatorId: string | bigint }>(
  ({ providerId, regulatorId }) => `filed_subjects.name:${providerId}:${regulatorId}`,
)
