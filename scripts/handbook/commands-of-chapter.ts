/** The commands of a chapter, block by block, as they stand in it. */
export const commandsOf = (chapter: string): string[] =>
  [...chapter.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)
