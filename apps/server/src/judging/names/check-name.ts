import type { NameAnswer, NameQuestion } from '@openbeian/contract'
import { checkServiceName, shownFinding } from '@openbeian/rules'
import type { z } from 'zod'
import type { Work } from '../../platform/deps.ts'
import { namesOfOthersAmong } from '../others/names-of-others.ts'
import { rulesOfProvider } from '../rules/rules-of-provider.ts'

/** Suggestions that turn out to be filed are replaced; so many times somebody asks. */
const maxRounds = 5

/** Judges a name by the provider's rules and its registry. */
export async function checkName(work: Work, { name, ...question }: z.infer<typeof NameQuestion>): Promise<NameAnswer> {
  const { providerId, customerId } = work.caller

  const packs = await rulesOfProvider(work, providerId)
  const filed = new Set<string>()
  const check = () =>
    checkServiceName(name, { ...question, facts: filed.size > 0 ? { namesOfOthers: [...filed] } : {} }, packs)

  let checked = check()
  for (let round = 0; round < maxRounds; round += 1) {
    const names = [name, ...checked.suggestions]
    const found = await namesOfOthersAmong(work.db, {
      providerId,
      customerId: customerId ?? null,
      province: question.province,
      names,
    })
    const news = found.filter((it) => !filed.has(it))
    if (news.length === 0) break
    for (const it of news) filed.add(it)
    checked = check()
  }
  const { reasons, unknown, suggestions } = checked
  return { reasons: reasons.map((it) => shownFinding(packs, it)), unknown, suggestions }
}
