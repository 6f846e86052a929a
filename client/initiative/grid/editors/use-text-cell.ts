import { useImperativeHandle, useRef, useState } from 'react'
import { readInto } from '#shared/initiative/column.ts'
import type { EditorProps, Move } from '../editing-cell.ts'

/** A cell edited as text: what it holds, what is wrong with it, and leaving it once it can be read. */
export function useTextCell({ row, column, typed, handle, onText, onDone }: EditorProps) {
  const [text, setText] = useState(typed ?? column.text(row))
  const [message, setMessage] = useState<string | null>(null)
  const isLeft = useRef(false)

  const leave = (move: Move): boolean => {
    if (isLeft.current) return true
    const read = readInto(column, text, row)
    if (!read.ok) {
      setMessage(read.message)
      return false
    }
    isLeft.current = true
    onDone(Object.keys(read.patch).length === 0 ? null : read.patch, move)
    return true
  }
  useImperativeHandle(handle, () => ({ leave }))
  return {
    text,
    message,
    leave,
    change: (next: string) => {
      setText(next)
      setMessage(null)
      onText(next)
    },
    revert: () => {
      isLeft.current = true
      onDone(null, 'stay')
    },
  }
}
