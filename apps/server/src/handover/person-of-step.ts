import { type Filing, type MaterialOwner, valueAt } from '@openbeian/filing'

/** Whose step it is: 主体负责人 or 服务负责人. */
export const personOf = (about: MaterialOwner): string =>
  about === 'subject' ? 'subject.principal' : `${about}.manager`

/** `王**`: enough to know oneself by. */
export function shownName(filing: Filing, about: MaterialOwner): string | undefined {
  const [first, ...rest] = String(valueAt(filing, `${personOf(about)}.name`) ?? '').trim()
  return first && first + '*'.repeat(rest.length)
}
