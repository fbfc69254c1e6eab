import type { Operation } from '../dialects/operations.ts'

type XmlType = 'xs:long' | 'xs:int' | 'xs:string'

/** The parameters every operation begins with, after `ispId`. */
const caller: readonly [string, XmlType][] = [
  ['userName', 'xs:string'],
  ['randVal', 'xs:string'],
  ['pwdHash', 'xs:string'],
]
const signed: readonly [string, XmlType][] = [...caller, ['hashAlgorithm', 'xs:int']]

/** The parameters of each operation after `ispId`, in the order of the interface document. */
export const parameters: Record<Operation, readonly [string, XmlType][]> = {
  isp_upload: [
    ...caller,
    ['beianInfo', 'xs:string'],
    ['beianInfoHash', 'xs:string'],
    ['dataSequence', 'xs:long'],
    ['encryptAlgorithm', 'xs:int'],
    ['hashAlgorithm', 'xs:int'],
    ['compressionFormat', 'xs:int'],
  ],
  isp_download: signed,
  isp_downloadack: [...signed, ['fileName', 'xs:string']],
  isp_querypreviousupload: signed,
  isp_querybeianstatus: [...signed, ['queryConditionType', 'xs:int'], ['queryCondition', 'xs:string']],
  isp_verifybamm: [...signed, ['baxh', 'xs:string'], ['bamm', 'xs:string']],
}

export interface Service {
  name: string
  path: string
  operations: readonly Operation[]
}

/** The three services by their addresses on the administration's host. */
export const services = [
  {
    name: 'UpDownLoad',
    path: '/ISPWebService/upDownLoad',
    operations: ['isp_upload', 'isp_download', 'isp_downloadack', 'isp_querypreviousupload'],
  },
  {
    name: 'QueryBeianStatus',
    path: '/BeianStatusWebService/queryBeianStatus',
    operations: ['isp_querybeianstatus'],
  },
  { name: 'VerifyBamm', path: '/BeianStatusWebService/verifyBamm', operations: ['isp_verifybamm'] },
] as const satisfies readonly Service[]

export function serviceOf(operation: Operation): Service {
  const found: Service | undefined = services.find((it: Service) => it.operations.includes(operation))
  // Every operation is in the table above; a test holds that.
  return found ?? services[0]
}
