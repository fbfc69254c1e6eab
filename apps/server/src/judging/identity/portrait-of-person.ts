import type { Material } from '@openbeian/filing'
import type { FacePerson } from './face-persons.ts'

/** The picture of the front of a person's certificate, in whichever place it was uploaded. */
export const portraitOf = ({ places }: FacePerson, materials: readonly Material[]): Material | undefined =>
  materials.find(({ kind, about }) => kind === 'id-front' && places.includes(about))
