/** Lines of `203.0.113.8` or `203.0.113.8-203.0.113.15` as ranges, both ends included; what is no address is said by the server. */
export const readRanges = (text: string): { from: string; to: string }[] =>
  text
    .split(/[\n,，;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [from = '', to = from] = line.split(/[-–~—]/).map((it) => it.trim())
      return { from, to }
    })
