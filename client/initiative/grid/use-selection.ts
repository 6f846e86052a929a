import { useCallback, useMemo, useState } from 'react'
import type { InitiativeId } from '#shared/kernel/id.ts'
import type { Line } from './lines.ts'

export interface Selection {
  ids: ReadonlySet<InitiativeId>
  toggle: (line: number) => void
  /** Selects from where the selection began to this line, and nothing else. */
  extend: (line: number, from: number) => void
  /** Selects these lines with what is selected; takes them off when all of them are. */
  tickRange: (from: number, to: number) => void
  all: () => void
  clear: () => void
}

const none: ReadonlySet<InitiativeId> = new Set()

/** Which rows are selected; rows that leave the view leave the selection. */
export function useSelection(lines: readonly Line[]): Selection {
  const [picked, setPicked] = useState(none)
  const [anchor, setAnchor] = useState<number | null>(null)

  const ids = useMemo(() => {
    if (picked.size === 0) return none
    return new Set(idsIn(lines).filter((id) => picked.has(id)))
  }, [lines, picked])

  const toggle = useCallback(
    (at: number) => {
      const line = lines[at]
      setAnchor(at)
      if (!line) return
      setPicked(turned(idsIn(line.kind === 'row' ? [line] : rowsUnder(lines, at))))
    },
    [lines],
  )
  const tickRange = useCallback(
    (from: number, to: number) => {
      setAnchor(from)
      setPicked(turned(idsIn(lines.slice(from, to + 1))))
    },
    [lines],
  )
  const extend = useCallback(
    (to: number, from: number) => {
      const start = anchor ?? from
      setAnchor(start)
      setPicked(new Set(idsIn(lines.slice(Math.min(start, to), Math.max(start, to) + 1))))
    },
    [lines, anchor],
  )
  const all = useCallback(() => setPicked(new Set(idsIn(lines))), [lines])
  const clear = useCallback(() => {
    setPicked(none)
    setAnchor(null)
  }, [])
  return useMemo(
    () => ({ ids, toggle, extend, tickRange, all, clear }),
    [ids, toggle, extend, tickRange, all, clear],
  )
}

/** All on, or all off when they were on. */
const turned = (wanted: readonly InitiativeId[]) => (before: ReadonlySet<InitiativeId>) => {
  const next = new Set(before)
  const isOn = wanted.every((id) => next.has(id))
  for (const id of wanted) {
    if (isOn) next.delete(id)
    else next.add(id)
  }
  return next
}

const idsIn = (lines: readonly Line[]): InitiativeId[] =>
  lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : []))

/** The rows of a group that is open, by the place of its head. */
function rowsUnder(lines: readonly Line[], head: number): Line[] {
  const next = lines.findIndex((line, at) => at > head && line.kind === 'group')
  return lines.slice(head + 1, next === -1 ? lines.length : next)
}
