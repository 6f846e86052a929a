import type { ExportChoice } from '#shared/export/choice.ts'
import type { Material } from '#shared/export/material.ts'
import type { Issue, ProblemCode } from '#shared/kernel/problem.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'

import type { MadeInThread } from './makers.ts'

/** A file that is asked for. */
export interface ExportTask {
  format: MadeInThread
  material: Material
  choice: ExportChoice
}

/** Why a file is not made: what a Problem says, which does not pass from thread to thread as one. */
export interface Refused {
  code: ProblemCode
  detail: string
  errors: readonly Issue[] | undefined
}

/** What the thread is told: first the rows of a snapshot's lists, some at a time, then the rest with empty lists. */
export type ExportMessage = { list: keyof Snapshot; rows: unknown[] } | ExportTask

/** Copying so many to another thread takes a few milliseconds. */
const rowsAtOnce = 500

/** A task in pieces, because all others wait while one is copied. */
export function* inPieces(task: ExportTask): Generator<ExportMessage> {
  const { snapshot } = task.material
  const short: Snapshot = { ...snapshot }
  // as the object's own type says; `Object.entries` forgets it
  for (const [list, rows] of Object.entries(snapshot) as [keyof Snapshot, unknown][]) {
    if (!Array.isArray(rows)) continue
    Object.assign(short, { [list]: [] })
    for (let at = 0; at < rows.length; at += rowsAtOnce) yield { list, rows: rows.slice(at, at + rowsAtOnce) }
  }
  yield { ...task, material: { ...task.material, snapshot: short } }
}

/** Puts tasks together again; null while there is more to come. */
export function gathered(): (message: ExportMessage) => ExportTask | null {
  let lists = new Map<keyof Snapshot, unknown[]>()
  return (message) => {
    if ('rows' in message) {
      const list = lists.get(message.list) ?? []
      list.push(...message.rows)
      lists.set(message.list, list)
      return null
    }
    Object.assign(message.material.snapshot, Object.fromEntries(lists))
    lists = new Map()
    return message
  }
}
