/**
 * Ends this process, as SIGTERM would, once npm has gone. npm hands a signal on to the shell that it runs a
 * script in, and many shells die of it without telling the program that they run.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}
