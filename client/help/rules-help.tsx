import { ruleId } from '#shared/finding/finding.ts'
import { defaultPolicy } from '#shared/policy/policy.ts'
import { useLocation } from '@tanstack/react-router'
import { Cited } from './cited.tsx'
import css from './help.module.css'
import { rules } from './rules.ts'

export function RulesHelp() {
  // the row that a finding's link asked for
  const asked = useLocation({ select: (location) => location.hash })
  return (
    <>
      <p>
        Findings are computed, never typed, and concern what is in scope. People can acknowledge one, or a
        leader can waive it for a reason and until a day; a waiver stays printed in every export and ends by
        itself on that day, or when the matter grows by more than {defaultPolicy.waiverGrowth} (Bearing
        default). Saving is never blocked by a finding. Rules that start with H concern the data, and are
        listed apart so that they cannot drown the strategy.
      </p>
      <div className={css['wide']}>
        <table>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">When</th>
              <th scope="col">What helps</th>
              <th scope="col">Severity</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {ruleId.options.map((id) => (
              <tr key={id} id={id} data-asked={id === asked || undefined}>
                <th scope="row">{id}</th>
                <td data-label="When">{rules[id].when}</td>
                <td data-label="Helps">{rules[id].helps}</td>
                <td data-label="Severity">{rules[id].severity}</td>
                <td data-label="Source">
                  <Cited>{rules[id].source}</Cited>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
