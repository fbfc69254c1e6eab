import { type Material, materialKinds } from '@openbeian/filing'
import type { FacePerson } from './face-persons.ts'

/** The picture of the front of a person's certificate, in whichever place it was uploaded. */
export const portraitOf = ({ places }: FacePerson, materials: readonly Material[]): Material | undefined =>
  materials.find(({ kind, about }) => materialKinds[kind].readAs === 'person-front' && places.includes(about))
