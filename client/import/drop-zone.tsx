import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import css from './import.module.css'

interface Props {
  onFile: (file: File) => void
  onRefuse: (sentence: string) => void
}

const mostBytes = 50 * 1024 * 1024

/** A place to drop a file on, with a button that does the same. */
export function DropZone({ onFile, onRefuse }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)

  const take = (files: FileList | null) => {
    const [file, other] = files ?? []
    if (!file) return
    if (other) onRefuse('Drop one file at a time.')
    else if (file.size > mostBytes)
      onRefuse('The file is larger than 50 MB. Save it without pictures, or import it in parts.')
    else onFile(file)
  }
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(over)
  }
  return (
    <div
      className={css['drop']}
      data-over={isOver || undefined}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        take(event.dataTransfer.files)
      }}
    >
      <p className={css['dropTitle']}>Drop a CSV or Excel file here</p>
      <p className={css['dropText']}>
        Titles above the header, blank and total rows, other date orders, “£m” in a header, “TBC” in a cell:
        all of it may stay. What cannot be read is left empty and named, never guessed. Up to 50 MB.
      </p>
      <Button onClick={() => input.current?.click()}>Choose a file</Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        hidden
        data-testid="file"
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = '' // the same file may be chosen again
        }}
      />
    </div>
  )
}
