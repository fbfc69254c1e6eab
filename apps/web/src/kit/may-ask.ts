import { type Endpoint, reachOf, type Who } from '@openbeian/contract'

/** A page or a button is for those whom the API answers. */
export const mayAsk = ({ right }: Pick<Endpoint, 'right'>, who: Who): boolean => reachOf(right, who) !== 'none'
