import { UnstyledButton } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Initiative, InitiativePatch } from '#shared/initiative/initiative.ts'
import { EffectLine } from '../effect/effect-line.tsx'
import { useEffectOnFocus } from '../effect/use-effect-on-focus.ts'
import type { Answer } from '../purpose/answers.ts'
import css from './tagging.module.css'

interface Props {
  row: Initiative
  question: string
  answers: readonly Answer[]
  onAnswer: (patch: InitiativePatch) => void
}

/** The answers as large buttons with their digits; the one pointed at says what it would do to the verdict. */
export function Answers({ row, question, answers, onAnswer }: Props) {
  const [pointed, setPointed] = useState<Answer | null>(null)
  const changes = useMemo(() => pointed && [{ id: row.id, patch: pointed.patch }], [pointed, row.id])
  const after = useEffectOnFocus(changes)
  return (
    <div className={css['question']}>
      <h3 id="question">{question}</h3>
      <div role="group" aria-labelledby="question" className={css['answers']}>
        {answers.map((answer) => (
          <UnstyledButton
            key={answer.id}
            className={css['answer']}
            onClick={() => onAnswer(answer.patch)}
            onMouseEnter={() => setPointed(answer)}
            onMouseLeave={() => setPointed(null)}
            onFocus={() => setPointed(answer)}
            onBlur={() => setPointed(null)}
          >
            <kbd>{answer.key}</kbd>
            {answer.label}
          </UnstyledButton>
        ))}
      </div>
      <p className={css['effect']} aria-live="polite">
        {pointed ? (
          <EffectLine after={after} />
        ) : (
          'Point at an answer to see what it would do to the verdict.'
        )}
      </p>
    </div>
  )
}
