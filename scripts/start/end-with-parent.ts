/** Preloaded into every child: when the supervisor is gone, however it ended, the child ends too. */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 2000).unref()
  process.kill(process.pid, 'SIGTERM')
})
process.channel?.unref()
