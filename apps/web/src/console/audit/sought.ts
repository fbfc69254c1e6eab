import { useDelayed } from '../../kit/use-delayed.ts'

/** What the server looks for in the log; '' is anything. */
export interface Sought {
  login: string
  order: string
  ip: string
  from: string
  until: string
}

export const nothingSought: Sought = { login: '', order: '', ip: '', from: '', until: '' }

const isAddress = (text: string): boolean =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || (text.includes(':') && /^[\da-f:.]+$/i.test(text))
const isDay = (text: string): boolean => /^20\d\d-\d\d-\d\d$/.test(text)

/** What can be looked for of it, once the typing pauses. */
export function useSoughtLater({ login, order, ip, from, until }: Sought): Partial<Sought> {
  const [byLogin, ofOrder, fromIp] = [useDelayed(login.trim()), useDelayed(order.trim()), useDelayed(ip.trim())]
  return {
    ...(byLogin && { login: byLogin }),
    ...(ofOrder && { order: ofOrder }),
    ...(isAddress(fromIp) && { ip: fromIp }),
    ...(isDay(from) && { from }),
    ...(isDay(until) && { until }),
  }
}
