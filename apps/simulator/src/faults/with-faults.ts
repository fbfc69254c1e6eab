import type { AdministrationOperations } from '@openbeian/regulator'
import type { Administration } from '../administration.ts'
import { applyCallFaults } from './apply-faults.ts'
import type { FaultedCall } from './behaviour.ts'
import { currentConnection } from './connection.ts'
import type { CallOperation } from './fault-operations.ts'

/** The operations with the faults of the script around them. */
export function withFaults(it: Administration, operations: AdministrationOperations): AdministrationOperations {
  const around =
    <CallParameters extends unknown[], CallAnswer>(
      operation: CallOperation,
      carryOut: (...parameters: CallParameters) => Promise<CallAnswer>,
      about: (...parameters: CallParameters) => Pick<FaultedCall, 'request' | 'fileName'> = () => ({}),
    ) =>
    (...parameters: CallParameters): Promise<CallAnswer> => {
      const connection = currentConnection()
      const call = { operation, ...(connection && { connection }), ...about(...parameters) }
      // A fault answers with a code and a message, which is an answer of every operation.
      return applyCallFaults(it, call, () => carryOut(...parameters) as Promise<never>) as Promise<CallAnswer>
    }
  return {
    upload: around('upload', operations.upload, (_, request) => ({ request })),
    download: around('download', operations.download),
    acknowledge: around('acknowledge', operations.acknowledge, (_, fileName) => ({ fileName })),
    previousUpload: around('previousUpload', operations.previousUpload),
    beianStatus: around('beianStatus', operations.beianStatus),
    verifyPassword: around('verifyPassword', operations.verifyPassword),
  }
}
