import type { InitiativePatch } from '#shared/initiative/initiative.ts'
import type { Area, InitiativeRole } from '#shared/initiative/vocabulary.ts'
import { useInitiatives } from '../initiatives-context.tsx'
import { areaAnswers, purposeAnswers } from './answers.ts'
import type { Answer } from './answers.ts'
import css from './purpose.module.css'

interface Props {
  id: string
  held: { role: InitiativeRole | null; area: Area | null }
  isReadOnly: boolean
  onChoose: (patch: InitiativePatch) => void
}

/** One question, five answers; for supporting work the area it sits in is asked after, and may stay open. */
export function PurposeField({ id, held, isReadOnly, onChoose }: Props) {
  const { primary } = useInitiatives()
  return (
    <>
      <Question
        id={id}
        legend="What is this for?"
        answers={purposeAnswers}
        isOn={(answer) =>
          answer.patch.role === held.role && (held.role !== 'drives' || answer.patch.area === held.area)
        }
        isReadOnly={isReadOnly}
        onChoose={onChoose}
      />
      {held.role === 'supports' && (
        <Question
          id={`${id}-area`}
          legend="In which area does it sit?"
          answers={areaAnswers(primary)}
          isOn={(answer) => answer.patch.area === held.area}
          isReadOnly={isReadOnly}
          onChoose={onChoose}
        />
      )}
    </>
  )
}

function Question(props: {
  id: string
  legend: string
  answers: readonly Answer[]
  isOn: (answer: Answer) => boolean
  isReadOnly: boolean
  onChoose: (patch: InitiativePatch) => void
}) {
  const { id, answers } = props
  const byDigit = (key: string) => {
    const found = answers.find((answer) => answer.key === key)
    if (found && !props.isReadOnly) props.onChoose(found.patch)
  }
  return (
    <fieldset
      className={css['question']}
      id={id}
      tabIndex={-1}
      onKeyDown={(event) => !event.ctrlKey && !event.metaKey && !event.altKey && byDigit(event.key)}
    >
      <legend>{props.legend}</legend>
      {answers.map((answer) => (
        <label key={answer.id} className={css['answer']}>
          <input
            type="radio"
            name={id}
            checked={props.isOn(answer)}
            disabled={props.isReadOnly}
            onChange={() => props.onChoose(answer.patch)}
          />
          <span>{answer.label}</span>
          <kbd>{answer.key}</kbd>
        </label>
      ))}
    </fieldset>
  )
}
