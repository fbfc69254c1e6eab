import type { CallFault, DecisionFault } from './behaviour.ts'
import { callFaults, randomFault } from './call-faults.ts'
import { decisionFaults } from './decision-faults.ts'
import type { FaultOperation } from './fault-operations.ts'

const aroundCalls: Record<string, CallFault> = { ...callFaults, random: randomFault }
const ofDecisions: Record<string, DecisionFault> = decisionFaults

/** Every fault by the name a script gives it. */
export const faultTable: Readonly<Record<string, CallFault | DecisionFault>> = { ...aroundCalls, ...ofDecisions }

export const callFaultNamed = (name: string): CallFault | undefined => aroundCalls[name]
export const decisionFaultNamed = (name: string): DecisionFault | undefined => ofDecisions[name]

/** Where a fault can strike. */
export const operationsOf = (name: string): readonly FaultOperation[] => aroundCalls[name]?.on ?? ['decision']
