import { createServer } from 'node:http'
import Sqlite from 'better-sqlite3'
import express from 'express'

// The limit that Bearing is measured beside: Node's own server and prepared statements on the same database, without
// rights, history, validation or compression. Started by run.ts with the copy of a database and a portfolio's id.
const [file = '', portfolio = ''] = process.argv.slice(2)
const db = new Sqlite(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')

const list = db.prepare(
  `SELECT "id", "number", "title", "stage", "health", "budget", "spent", "start", "end" FROM "Initiative"
   WHERE "portfolioId" = ? AND "stage" = 'active' ORDER BY "budget" DESC LIMIT 50`,
)
const all = db.prepare('SELECT * FROM "Initiative" WHERE "portfolioId" = ? ORDER BY "number"')
const sums = db.prepare(
  'SELECT "area", "unitId", SUM("budget") AS "budget" FROM "Initiative" WHERE "portfolioId" = ? GROUP BY "area", "unitId"',
)
const insert = db.prepare(
  `INSERT INTO "Initiative" ("id", "portfolioId", "number", "title", "stage", "health", "createdAt", "updatedAt")
   VALUES (?, ?, ?, ?, 'active', 'green', '', '')`,
)
const update = db.prepare(
  'UPDATE "Initiative" SET "title" = ?, "version" = "version" + 1 WHERE "portfolioId" = ? AND "number" = 1',
)

let next = 1_000_000
const answers: Record<string, () => unknown> = {
  '/list': () => list.all(portfolio),
  '/all': () => all.all(portfolio),
  '/sums': () => sums.all(portfolio),
  '/create': () => insert.run(`bare-${(next += 1)}`, portfolio, next, 'A bare one'),
  '/update': () => update.run(`Title ${(next += 1)}`, portfolio),
}

const constant = express().get('/constant', (_request, response) => void response.json({ constant: true }))

const server = createServer((request, response) => {
  const answer = answers[request.url ?? '']
  if (!answer) return void constant(request, response)
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify(answer()))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`ready ${typeof address === 'object' ? (address?.port ?? 0) : 0}\n`)
})
