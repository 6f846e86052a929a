import { expect, test } from 'vitest'

import { defaultChoice } from '#shared/export/choice.ts'
import { gathered, inPieces } from '#server/export/export-message.ts'
import type { ExportTask } from '#server/export/export-message.ts'
import { makeInitiative, makeSnapshot } from '#tests/support/make.ts'

test('a task that is told in pieces is the same when it is put together, one after another', () => {
  const initiatives = Array.from({ length: 1_201 }, () => makeInitiative())
  const taskOf = (count: number): ExportTask => ({
    format: 'md',
    material: {
      snapshot: makeSnapshot({ initiatives: initiatives.slice(0, count), hidden: 2 }),
      trend: [],
      compared: [],
      logo: null,
    },
    choice: defaultChoice,
  })
  const gather = gathered()
  for (const count of [1_201, 0, 1, 500]) {
    const task = taskOf(count)
    const pieces = [...inPieces(task)]
    expect(Math.max(...pieces.map((piece) => ('rows' in piece ? piece.rows.length : 0)))).toBeLessThanOrEqual(
      500,
    )
    const answers = structuredClone(pieces).map(gather)
    expect(answers.slice(0, -1).every((answer) => answer === null)).toBe(true)
    expect(answers.at(-1)).toEqual(task)
    expect(task.material.snapshot.initiatives).toHaveLength(count)
  }
})
