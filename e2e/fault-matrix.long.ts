import { badDays, systematic } from './installation/fault-cases.ts'
import { faultMatrix } from './installation/fault-matrix.ts'

faultMatrix([...systematic, ...badDays(90)])
