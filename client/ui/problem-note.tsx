import type { ReactNode } from 'react'
import { CallProblem, sentenceOf } from '../api/call.ts'
import css from './ui.module.css'

/** What went wrong, in a sentence, read out at once; with every issue when there are several. Nothing when null. */
export function ProblemNote(props: { problem: unknown; action?: ReactNode }) {
  if (props.problem === null || props.problem === undefined) return null
  const known = props.problem instanceof CallProblem ? props.problem : null
  return (
    <div className={css['problem']} role="alert">
      <p>{sentenceOf(props.problem)}</p>
      {known !== null && known.errors.length > 0 && (
        <ul>
          {known.errors.map((one) => (
            <li key={`${one.path} ${one.message}`}>{one.message}</li>
          ))}
        </ul>
      )}
      {known?.status === 500 && known.requestId !== null && (
        <p className={css['fine']}>Request {known.requestId}: the server’s log says more.</p>
      )}
      {props.action}
    </div>
  )
}
