import { badDays, systematic } from './installation/fault-cases.ts'
import { faultMatrix } from './installation/fault-matrix.ts'

/** Some of the matrix, spread over all of it; the whole is in the long tests. */
const every = Math.ceil(systematic.length / 8)
faultMatrix([...systematic.filter((_, n) => n % every === 0), ...badDays(2)])
