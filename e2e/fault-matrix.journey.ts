import { badDays, systematic } from './installation/fault-cases.ts'
import { faultMatrix } from './installation/fault-matrix.ts'

/** Twenty of the matrix, spread over all of it; the whole is in the long tests. */
const every = Math.ceil(systematic.length / 17)
faultMatrix([...systematic.filter((_, n) => n % every === 0), ...badDays(3)].slice(0, 20))
