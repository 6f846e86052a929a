import { useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import { EffectLine } from '../../effect/effect-line.tsx'
import { useEffectOnFocus } from '../../effect/use-effect-on-focus.ts'
import { useInitiatives } from '../../initiatives-context.tsx'
import { areaAnswers, purposeAnswers } from '../../purpose/answers.ts'
import type { Answer } from '../../purpose/answers.ts'
import { moveOf } from '../editing-cell.ts'
import type { EditorProps, Move } from '../editing-cell.ts'
import { OptionList, optionId } from './option-list.tsx'
import css from './editors.module.css'

/** "What is this for?": five answers by digit, arrow or typing; for supporting work the area is asked after. */
export function PurposeEditor({ row, typed, handle, onDone }: Omit<EditorProps, 'column' | 'onText'>) {
  const { primary } = useInitiatives()
  const byTyping = typed === null ? -1 : findAnswer(purposeAnswers, typed)
  const [supports, setSupports] = useState(purposeAnswers[byTyping]?.patch.role === 'supports')
  const answers = supports ? areaAnswers(primary) : purposeAnswers
  const current = supports ? answers.findIndex(({ patch }) => patch.area === row.area) : findHeld(row)
  const [moved, setMoved] = useState<number | null>(byTyping >= 0 && !supports ? byTyping : null)
  const at = moved ?? Math.max(0, current)
  const isLeft = useRef(false)
  const listId = useId()
  const label = supports ? 'In which area does it sit?' : 'What is this for?'

  const proposed = answers[at]?.patch ?? null
  const isChange = proposed !== null && !isHeld(answers[at], row)
  const changes = useMemo(
    () => (proposed && isChange ? [{ id: row.id, patch: proposed }] : null),
    [proposed, isChange, row.id],
  )
  const after = useEffectOnFocus(changes)

  const done = (patch: InitiativePatch | null, move: Move): boolean => {
    if (isLeft.current) return true
    isLeft.current = true
    onDone(patch, move)
    return true
  }
  const choose = (answer: Answer | undefined, move: Move) => {
    if (!answer) return
    if (!supports && answer.patch.role === 'supports') {
      setSupports(true)
      setMoved(null)
    } else done(isHeld(answer, row) ? null : answer.patch, move)
  }
  const leave = (move: Move) => done(isChange && (moved !== null || supports) ? proposed : null, move)
  useImperativeHandle(handle, () => ({ leave }))

  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    const move = moveOf(event)
    if (move) {
      event.preventDefault()
      choose(answers[at], move)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setMoved(Math.max(0, Math.min(at + (event.key === 'ArrowDown' ? 1 : -1), answers.length - 1)))
    } else if (event.key === 'Escape') {
      event.preventDefault()
      done(null, 'stay')
    } else if (event.key.length === 1) {
      event.preventDefault()
      const wanted = findAnswer(answers, event.key)
      if (wanted >= 0) setMoved(wanted)
      if (answers[wanted]?.patch.role === 'supports' && !supports) choose(answers[wanted], 'stay')
    }
  }
  return (
    <OptionList
      id={listId}
      label={label}
      options={answers.map((answer) => ({ value: answer.id, label: answer.label, keyHint: answer.key }))}
      at={at}
      foot={<Foot effect={changes && <EffectLine after={after} />} />}
      onPick={(option) =>
        choose(
          answers.find((answer) => answer.id === option.value),
          'stay',
        )
      }
    >
      <input
        className={css['input']}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={optionId(listId, at)}
        aria-label={`${label} ${row.key}`}
        // the cell was asked to be edited: this is where the keys go
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        readOnly
        value={label}
        onKeyDown={press}
        onBlur={() => leave('stay')}
      />
    </OptionList>
  )
}

const isHeld = (answer: Answer | undefined, row: EditorProps['row']): boolean =>
  answer !== undefined &&
  answer.patch.role === row.role &&
  (answer.patch.area === undefined || answer.patch.area === row.area)

const findHeld = (row: EditorProps['row']) => purposeAnswers.findIndex((answer) => isHeld(answer, row))

/** By its digit, or by the first letter of its label. */
function findAnswer(answers: readonly Answer[], typed: string): number {
  const byKey = answers.findIndex((answer) => answer.key === typed)
  if (byKey >= 0) return byKey
  return answers.findIndex((answer) => answer.label.toLowerCase().startsWith(typed.toLowerCase()))
}

const Foot = (props: { effect: ReactNode }) => (
  <span aria-live="polite">{props.effect || 'Enter saves; its effect on focus is shown here first.'}</span>
)
