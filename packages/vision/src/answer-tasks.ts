/** What a process of ours does: it answers each task that whoever started it sends, and ends with them. */
export function answerTasks<T>(answerTo: (task: T) => Promise<unknown>): void {
  process.on('message', (task: T) => {
    void answerTo(task).then((answer) => process.send?.(answer))
  })
  // whoever asked is gone
  process.on('disconnect', () => process.exit())
  // Ctrl+C in a terminal reaches everybody: the server says when it is over
  process.on('SIGINT', () => {})
}
