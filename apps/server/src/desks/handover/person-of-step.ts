import { type Filing, type MaterialOwner, valueAt } from '@openbeian/filing'

/** Whose step it is: 主体负责人 or 服务负责人. */
export const personOf = (about: MaterialOwner): string =>
  about === 'subject' ? 'subject.principal' : `${about}.manager`

/** Path of the person with this name; the principal (主体负责人) when no person has it. */
export function pathOfName({ subject, services }: Filing, name: string): string {
  const at = services.findIndex(({ manager }) => manager.name === name)
  return name !== subject.principal.name && at >= 0 ? `services.${at}.manager` : 'subject.principal'
}

/** `王**`: enough to know oneself by. */
export function shownName(filing: Filing, about: MaterialOwner): string | undefined {
  const [first, ...rest] = String(valueAt(filing, `${personOf(about)}.name`) ?? '').trim()
  return first && first + '*'.repeat(rest.length)
}
