import type { GatewayFault } from '@openbeian/contract'
import { type FaultDetails, type FaultNames, type GatewayFaultWords, gatewayFaultWords } from './gateway-fault.words.ts'
import { useWords } from './language.tsx'
import { fieldWords } from './words/field.ts'

type Told = keyof GatewayFaultWords['faults']
/** A reason with its own details, so that its sentence takes them. */
type ToldFault<Reason extends Told> = { [Key in Reason]: { reason: Key; details: FaultDetails[Key] } }[Reason]

/** Why a report or a channel does not get on, as a sentence. */
export function gatewayFaultText(fault: GatewayFault, words: GatewayFaultWords, names: FaultNames): string {
  if (fault.reason !== 'not-acknowledged') return sentenceOf(fault, words, names)
  const { fileName, by } = fault.details
  return words.notAcknowledged(fileName, sentenceOf(by, words, names))
}

const sentenceOf = <Reason extends Told>(
  { reason, details }: ToldFault<Reason>,
  words: GatewayFaultWords,
  names: FaultNames,
): string => words.faults[reason](details, names)

/** Tells faults in the language of the reader. */
export function useGatewayFaultText(): (fault: GatewayFault) => string {
  const words = useWords(gatewayFaultWords)
  const { materials } = useWords(fieldWords)
  return (fault) => gatewayFaultText(fault, words, { materials })
}
