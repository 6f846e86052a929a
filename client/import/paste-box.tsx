import { Button, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import css from './import.module.css'

/** Cells copied from a spreadsheet, as a file: they go the same way as one. */
const fileOf = (text: string): File => new File([text], 'Pasted table', { type: 'text/tab-separated-values' })

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

// called once, when the box comes
const focusIt = (box: HTMLTextAreaElement | null) => box?.focus()

/** Takes a table from the clipboard: pasted anywhere on the page, or into the box for who cannot. */
export function PasteBox({ onFile }: { onFile: (file: File) => void }) {
  const [text, setText] = useState<string | null>(null)

  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (isTyping(event.target) || pasted.trim() === '') return
      event.preventDefault()
      onFile(fileOf(pasted))
    }
    document.addEventListener('paste', take)
    return () => document.removeEventListener('paste', take)
  }, [onFile])

  if (text === null) {
    return (
      <p className={css['paste']}>
        Or paste cells that you copied in a spreadsheet, header included: Ctrl V here, or{' '}
        <Button
          variant="subtle"
          size="compact-sm"
          className={css['inline'] ?? ''}
          onClick={() => setText('')}
        >
          into a box
        </Button>
      </p>
    )
  }
  return (
    <div className={css['pasteBox']}>
      <Textarea
        label="Table"
        description="The cells with their header, as a spreadsheet copies them, or as CSV."
        rows={6}
        ref={focusIt}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button disabled={text.trim() === ''} onClick={() => onFile(fileOf(text))}>
        Read the table
      </Button>
    </div>
  )
}
