import { may } from '#shared/kernel/may.ts'
import { rightTable, roles } from '#shared/kernel/right.ts'
import type { Right, Role } from '#shared/kernel/right.ts'
import { portfolioRoleWords, rightWords } from '#shared/member/member.words.ts'
import css from './role-table.module.css'

/** Who may do what, drawn from the very table that the server asks. */
export const RoleTable = () => (
  <details className={css['details']}>
    <summary>What each role may do</summary>
    <dl className={css['roles']}>
      {roles.map((role) => (
        <div key={role}>
          <dt>{portfolioRoleWords[role].name}</dt>
          <dd>{portfolioRoleWords[role].about}</dd>
        </div>
      ))}
    </dl>
    <div className={css['scroll']} tabIndex={0} role="region" aria-label="Rights by role">
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">Right</th>
            {roles.map((role) => (
              <th key={role} scope="col">
                {portfolioRoleWords[role].name}
              </th>
            ))}
            <th scope="col">Administrator</th>
          </tr>
        </thead>
        <tbody>
          {portfolioRights.map((right) => (
            <tr key={right}>
              <th scope="row">{rightWords[right]}</th>
              {roles.map((role) => (
                <td key={role}>{answer(right, role)}</td>
              ))}
              <td>
                <Yes />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p className={css['foot']}>
      An administrator may do all of it in every portfolio, without being a member.
    </p>
  </details>
)

// the rights that roles tell apart, as the table of rights orders them; its keys are the rights
const portfolioRights = (Object.keys(rightTable) as Right[]).filter(
  (right) => rightTable[right].from !== 'open' && rightTable[right].from !== 'account',
)

function answer(right: Right, role: Role) {
  const asker = { administrator: false, role }
  if (may(asker, right)) return <Yes />
  return may(asker, right, true) ? 'own' : <span className="only-read-out">no</span>
}

const Yes = () => (
  <>
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path
        d="M2 6.5 5 9.5 10 3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
    </svg>
    <span className="only-read-out">yes</span>
  </>
)
