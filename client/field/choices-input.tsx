import { ActionIcon, Button, Input, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { MoveButton } from '../ui/move-button.tsx'
import css from './field.module.css'
import { withWords } from './field-draft.ts'
import type { ChoiceLine } from './field-draft.ts'

interface Props {
  lines: readonly ChoiceLine[]
  error: string | undefined
  onChange: (lines: ChoiceLine[]) => void
}

/** The words of a choice, in order: Enter adds one below, Alt with an arrow moves one, pasted lines become choices. */
export function ChoicesInput({ lines, error, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null)
  // a line that is about to be made is focused once it stands
  const focusLine = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('input')[at]?.focus())
  const add = (at: number) => {
    const id = Math.max(-1, ...lines.map((line) => line.id)) + 1
    onChange(lines.toSpliced(at, 0, { id, was: null, word: '' }))
    focusLine(at)
  }
  const move = (at: number, to: number) => {
    const line = lines[at]
    if (!line || to < 0 || to >= lines.length) return
    onChange(lines.toSpliced(at, 1).toSpliced(to, 0, line))
    focusLine(to)
  }
  const remove = (at: number) => {
    onChange(lines.toSpliced(at, 1))
    focusLine(Math.max(0, at - 1))
  }
  const press = (event: KeyboardEvent, at: number) => {
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) add(at + 1)
    else if (event.altKey && isArrow) move(at, at + (event.key === 'ArrowUp' ? -1 : 1))
    else return
    event.preventDefault()
  }
  const paste = (event: ClipboardEvent, at: number) => {
    const words = event.clipboardData.getData('text/plain').split(/\r?\n/)
    if (words.length < 2) return
    event.preventDefault()
    const isBlank = lines[at]?.word.trim() === '' && lines[at].was === null
    onChange(isBlank ? withWords(lines.toSpliced(at, 1), at, words) : withWords(lines, at + 1, words))
  }
  return (
    <Input.Wrapper
      label="Choices"
      labelElement="div"
      description="Enter adds one, Alt with an arrow moves it; several lines can be pasted."
      error={error}
      withAsterisk
    >
      <ol ref={list} className={css['choices']}>
        {lines.map((line, at) => (
          <li key={line.id} className={css['choice']}>
            <TextInput
              aria-label={`Choice ${at + 1}`}
              size="sm"
              value={line.word}
              onChange={(event) =>
                onChange(lines.toSpliced(at, 1, { ...line, word: event.currentTarget.value }))
              }
              onKeyDown={(event) => press(event, at)}
              onPaste={(event) => paste(event, at)}
            />
            <MoveButton
              label={`Move choice ${at + 1} up`}
              direction="up"
              isAtEnd={at === 0}
              onMove={() => move(at, at - 1)}
            />
            <MoveButton
              label={`Move choice ${at + 1} down`}
              direction="down"
              isAtEnd={at === lines.length - 1}
              onMove={() => move(at, at + 1)}
            />
            <ActionIcon
              variant="subtle"
              aria-label={`Take out ${line.word.trim() || `choice ${at + 1}`}`}
              onClick={() => remove(at)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Button size="compact-sm" variant="default" onClick={() => add(lines.length)}>
        Add a choice
      </Button>
    </Input.Wrapper>
  )
}
