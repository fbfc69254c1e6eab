import { expect, test } from 'vitest'
import { connectionsOf, faultOfSizes, serverName } from './pool-sizes.ts'

const [http, jobs] = [connectionsOf({ pool: 20, works: false }), connectionsOf({ pool: 20, works: true })]

test('two servers of each role fit into what PostgreSQL usually gives, a fifth does not', () => {
  const four = [serverName(http), serverName(http), serverName(jobs), serverName(jobs)]
  const server = { maxConnections: 120, seats: 117 }
  expect(faultOfSizes({ ...server, names: four })).toBeUndefined()
  const fault = faultOfSizes({ ...server, names: [...four, serverName(http)] })
  expect(fault).toContain(`${http} + ${http} + ${jobs} + ${jobs} + ${http} = ${3 * http + 2 * jobs} connections`)
  expect(fault).toContain('OPENBEIAN_DB_CONNECTIONS')
})

test('the connections of one pool go by one name and count once', () => {
  const name = serverName(http)
  expect(faultOfSizes({ names: [name, name, name], seats: http, maxConnections: 100 })).toBeUndefined()
})
