import { randomFaultCases, systematicFaultCases } from './installation/fault-cases.ts'
import { testFaultMatrix } from './installation/fault-matrix.ts'

/** Some of the matrix, spread over all of it; the whole is in the long tests. */
const every = Math.ceil(systematicFaultCases.length / 8)
testFaultMatrix([...systematicFaultCases.filter((_, n) => n % every === 0), ...randomFaultCases(2)])
