import type { Person, Subject } from '@openbeian/filing'
import { isSameName } from '../conditions.ts'
import { notInGbk } from '../gbk-characters.ts'

/** By its name, or by the substitute that was agreed upon where the name has rare characters: registrars may lack them, too. */
const isSpelled = (typed: string, name: string, reportedName: string | undefined): boolean =>
  isSameName(typed, name) || (!!reportedName && notInGbk(name).length > 0 && isSameName(typed, reportedName))

export const isPersonCalled = (typed: string, { name, reportedName }: Pick<Person, 'name' | 'reportedName'>): boolean =>
  isSpelled(typed, name, reportedName)

/** Whoever is its own principal has the substitute of that person. */
export const isSubjectCalled = (typed: string, { name, reportedName, principal }: Subject): boolean =>
  isSpelled(typed, name, isSameName(name, principal.name) ? principal.reportedName : reportedName)
