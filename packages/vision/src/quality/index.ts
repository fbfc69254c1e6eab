export type { Fault, FaultCode } from './faults.ts'
export { type Hint, judgePixels, type Measures, type Verdict } from './judge-pixels.ts'
export { type Pixels, pixelsOfCanvas } from './pixels.ts'
export { relevantFaults } from './relevant-faults.ts'
