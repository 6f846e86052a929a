import { createServer } from 'node:http'
import { enableCompileCache } from 'node:module'

enableCompileCache()

const { readConfig, ConfigProblem } = await import('./config.ts')
const { openHouse } = await import('./open-house.ts')
const { app } = await import('./app.ts')
const { startPurging } = await import('./import/purge.service.ts')
const { startForgetting } = await import('./share/purge.service.ts')
const { startReminders } = await import('./status/reminder.service.ts')

/** How long an answer under way may take once the server was asked to stop. */
const patienceMs = 10_000

try {
  const config = readConfig(process.env)
  const house = await openHouse(config)
  const server = createServer(app(house))
  server.requestTimeout = 300_000
  const stopReminders = startReminders(house)
  const stopPurging = startPurging(house)
  const stopForgetting = startForgetting(house)
  const stop = () => {
    stopForgetting()
    stopReminders()
    stopPurging()
    house.live.close()
    setTimeout(() => process.exit(1), patienceMs).unref()
    server.close(() => void house.db.close().then(() => process.exit(0)))
    server.closeIdleConnections()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  server.once('error', (error) => {
    process.stderr.write(`Bearing cannot listen on ${config.host}:${config.port}: ${error.message}\n`)
    process.exit(1)
  })
  server.listen(config.port, config.host, () => process.stdout.write(`Bearing is ready: ${config.url}\n`))
} catch (error) {
  if (!(error instanceof Error)) throw error
  // a setting or a database that does not fit is said in one sentence; anything else keeps its trace
  process.stderr.write(`${error instanceof ConfigProblem ? error.message : (error.stack ?? error.message)}\n`)
  process.exit(1)
}
