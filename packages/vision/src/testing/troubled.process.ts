/** Stands in for the reading process: what it is sent says what goes wrong. */
process.on('message', ({ bytes }: { bytes: Uint8Array }) => {
  const trouble = Buffer.from(bytes).toString()
  if (trouble === 'crash') process.exit(7)
  if (trouble === 'hang') return
  setTimeout(() => process.send?.({ kind: 'judged', pid: process.pid }), trouble === 'slow' ? 300 : 0)
})
process.on('disconnect', () => process.exit())
