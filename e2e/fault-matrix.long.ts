import { randomFaultCases, systematicFaultCases } from './installation/fault-cases.ts'
import { testFaultMatrix } from './installation/fault-matrix.ts'

testFaultMatrix([...systematicFaultCases, ...randomFaultCases(90)])
