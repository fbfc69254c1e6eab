import type { Person, Service, Subject } from '@openbeian/filing'

/** The dotted paths of everything that is typed into a part of a filing; `#` stands for a place in a list. */
type PathOf<Part> = {
  [Key in keyof Part & string]-?: NonNullable<Part[Key]> extends
    | string
    | number
    | boolean
    | readonly (string | number)[]
    ? Key
    : NonNullable<Part[Key]> extends readonly (infer Item)[]
      ? `${Key}.#.${PathOf<Item>}`
      : `${Key}.${PathOf<NonNullable<Part[Key]>>}`
}[keyof Part & string]

export type SubjectPath = PathOf<Omit<Subject, 'principal'>>
export type PersonPath = PathOf<Person>
export type ServicePath = PathOf<Omit<Service, 'manager'>>
