import { UnstyledButton } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { InitiativeCreate, InitiativeRecord } from '#shared/initiative/initiative.ts'
import { readQuickAdd } from '#shared/initiative/quick-add.ts'
import { sentenceOf } from '../../api/call.ts'
import { commandKey } from '../../app/command-key.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { useUndo } from '../editing/use-undo.ts'
import type { Template } from '#shared/template/template.ts'
import { TemplateChoice } from '../../template/template-choice.tsx'
import { newKey } from './new-key.ts'
import { QuickReading } from './quick-reading.tsx'
import css from './add.module.css'

const example = 'Home dialysis kit #ds #sup ends Dec 2027'

interface Props {
  isOpen: boolean
  onOpen: () => void
  /** Closed by Escape; the focus goes back to the grid. */
  onClose: () => void
  onAdded: (row: InitiativeRecord) => void
}

/** One line that makes an initiative: what it was read as, and its effect on focus, show while it is typed. */
export function QuickAdd({ isOpen, onOpen, onClose, onAdded }: Props) {
  const { may } = useInitiatives()
  if (!may('initiative.create')) return null
  if (isOpen) return <QuickLine onClose={onClose} onAdded={onAdded} />
  return (
    <div className={css['idle']}>
      <UnstyledButton className={css['open']} onClick={onOpen} data-quick-add>
        <kbd>N</kbd> add one: “{example}”
      </UnstyledButton>
      <span className={css['keys']}>
        <kbd>{commandKey} Z</kbd> undo · <kbd>?</kbd> keys
      </span>
    </div>
  )
}

function QuickLine({ onClose, onAdded }: Pick<Props, 'onClose' | 'onAdded'>) {
  const { editing, portfolio } = useInitiatives()
  const { undo } = useUndo()
  const [line, setLine] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [added, setAdded] = useState<InitiativeRecord | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [template, setTemplate] = useState<Template | null>(null)
  const input = useRef<HTMLInputElement>(null)
  // the same line sent twice, after an answer that got lost, makes one initiative
  const [key, setKey] = useState(newKey)
  const read = useMemo(() => {
    const typed = line.trim() === '' ? null : readQuickAdd(line)
    if (!typed?.ok || !template) return typed
    // what is typed comes first, and a role that is typed does not keep the template's area
    const area = typed.initiative.role === undefined ? {} : { area: null }
    return { ...typed, initiative: { ...template.fields, ...area, ...typed.initiative } }
  }, [line, template])

  useEffect(() => input.current?.focus(), [])

  const save = async (initiative: InitiativeCreate) => {
    setSaving(true)
    try {
      const row = await editing.create(initiative, key)
      setLine('')
      setKey(newKey())
      setProblem(null)
      setAdded(row)
      onAdded(row)
    } catch (error) {
      setProblem(`${sentenceOf(error)} The line is still here.`)
    } finally {
      setSaving(false)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && !isSaving && read?.ok) void save(read.initiative)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const change = (text: string) => {
    setLine(text)
    setProblem(null)
    setAdded(null)
  }
  return (
    <div className={css['line']}>
      <input
        ref={input}
        className={css['input']}
        aria-label="New initiative, with tags"
        aria-describedby="quick-reading"
        aria-invalid={read?.ok === false || problem !== null}
        placeholder={example}
        value={line}
        readOnly={isSaving}
        onChange={(event) => change(event.target.value)}
        onKeyDown={press}
      />
      <div id="quick-reading" className={css['reading']} aria-live="polite">
        {problem !== null ? (
          <span className={css['problem']}>{problem}</span>
        ) : added ? (
          <span>
            Added {added.key}, {added.title}.{' '}
            <UnstyledButton className={css['undo']} onClick={() => void undo()}>
              Undo
            </UnstyledButton>
          </span>
        ) : (
          <QuickReading read={read} />
        )}
      </div>
      <TemplateChoice
        portfolioId={portfolio.id}
        value={template}
        onChange={(chosen) => {
          setTemplate(chosen)
          setKey(newKey())
          input.current?.focus()
        }}
      />
      <div className={css['hint']}>
        <kbd>#ce</kbd> <kbd>#ds</kbd> drive a strategy, with <kbd>#sup</kbd> the work supports ·{' '}
        <kbd>#cap</kbd> capability · <kbd>#run</kbd> mandatory or run · <kbd>Enter</kbd> adds, <kbd>Esc</kbd>{' '}
        closes
      </div>
    </div>
  )
}
