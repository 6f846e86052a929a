import { createServer } from 'node:http'
import Papa from 'papaparse'
import Sqlite from 'better-sqlite3'

import { csvOf } from './import-rows.ts'

// The limit that a large import is measured beside: one thread that parses all of the file and writes each row with its
// change by prepared statements in one transaction, without looking at what is there. Started with the path of a database.
const [file = ''] = process.argv.slice(2)
const db = new Sqlite(file)
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
db.exec(`CREATE TABLE "Row" ("id" TEXT PRIMARY KEY, "title" TEXT, "budget" INTEGER, "start" TEXT, "end" TEXT, "unit" TEXT, "stage" TEXT);
  CREATE TABLE "Change" ("id" TEXT PRIMARY KEY, "subject" TEXT, "after" TEXT); CREATE INDEX "subject" ON "Change" ("subject")`)
const insertRow = db.prepare('INSERT INTO "Row" VALUES (?, ?, ?, ?, ?, ?, ?)')
const insertChange = db.prepare('INSERT INTO "Change" VALUES (?, ?, ?)')

const write = db.transaction((rows: readonly string[][]) => {
  for (const [title, id, budget, start, end, unit, stage] of rows) {
    insertRow.run(id, title, Number(budget) * 100, start, end, unit, stage)
    insertChange.run(`change of ${id}`, id, JSON.stringify({ title, budget, start, end, unit, stage }))
  }
})

const server = createServer((request, response) => {
  const count = Number(new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('rows'))
  write(Papa.parse<string[]>(csvOf(count), { skipEmptyLines: true }).data.slice(1))
  response.end('written')
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`ready ${typeof address === 'object' ? (address?.port ?? 0) : 0}\n`)
})
