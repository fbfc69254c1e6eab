import { type Endpoint, type Role, reachOf } from '@openbeian/contract'

/** A page or a button is for those whom the API answers. */
export const mayAsk = ({ right }: Pick<Endpoint, 'right'>, role: Role): boolean => reachOf(right, role) !== 'none'
