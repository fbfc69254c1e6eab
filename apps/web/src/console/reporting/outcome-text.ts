import type { DownloadFault, ResultOutcome } from '@openbeian/contract'
import type { DetailsOf, Names, OutcomeWords } from './outcomes.words.ts'

/** The sentence of an outcome; kinds other than `done` are put before it, because they ask something of the reader. */
export function outcomeText(outcome: ResultOutcome, words: OutcomeWords, names: Names): string {
  const said = sentenceOf(outcome, words, names)
  return outcome.kind === 'done' ? said : `${words.kinds[outcome.kind]} · ${said}`
}

/** A reason with its own details, so that its sentence takes them. */
type Told<Reason extends keyof DetailsOf> = { [Key in Reason]: { reason: Key; details: DetailsOf[Key] } }[Reason]

const sentenceOf = <Reason extends keyof DetailsOf>(
  { reason, details }: Told<Reason>,
  words: OutcomeWords,
  names: Names,
): string => words.outcomes[reason](details, names)

export function faultText(fault: DownloadFault, words: OutcomeWords, names: Names): string {
  const { ofResult, between, notAppliedYet } = words
  switch (fault.reason) {
    case 'parked':
      return fault.details.results
        .map(({ block, position, outcome }) => ofResult(block, position + 1, sentenceOf(outcome, words, names)))
        .join(between)
    case 'not-applied-yet':
      return (
        notAppliedYet + fault.details.results.map((it) => ofResult(it.block, it.position + 1, it.message)).join(between)
      )
    case 'cannot-open':
      return words.faults['cannot-open'](fault.details)
    case 'lost':
      return words.faults.lost(fault.details)
    case 'not-understood':
      return words.faults['not-understood'](fault.details)
    case 'text':
      return words.faults.text(fault.details)
  }
}
