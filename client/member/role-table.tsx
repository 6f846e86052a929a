import { rightTable, roles } from '#shared/kernel/right.ts'
import type { Right, Role } from '#shared/kernel/right.ts'
import { portfolioRoleWords, rightWords } from '#shared/member/member.words.ts'
import css from './role-table.module.css'

/** Who may do what, told from the very table that the server asks. */
export const RoleTable = () => (
  <details className={css['details']}>
    <summary>What each role may do</summary>
    <p className={css['about']}>Each role may do all that the ones before it may, and more.</p>
    <dl className={css['roles']}>
      {roles.map((role) => (
        <div key={role} className={css['role']}>
          <dt>{portfolioRoleWords[role].name}</dt>
          <dd>
            {portfolioRoleWords[role].about}
            <Rights rights={rightsFrom(role)} own={ownRightsFrom(role)} />
          </dd>
        </div>
      ))}
      <div className={css['role']}>
        <dt>Administrator</dt>
        <dd>
          A right of the account rather than a role: all of it in every portfolio, without being a member.
          <Rights rights={rightsFrom('administrator')} own={[]} />
        </dd>
      </div>
    </dl>
  </details>
)

const Rights = (props: { rights: readonly Right[]; own: readonly Right[] }) => (
  <ul className={css['rights']}>
    {props.rights.map((right) => (
      <li key={right}>{rightWords[right]}</li>
    ))}
    {props.own.map((right) => (
      <li key={right}>
        {rightWords[right]} <span className={css['own']}>(their own)</span>
      </li>
    ))}
  </ul>
)

// its keys are the rights
const allRights = Object.keys(rightTable) as Right[]
const rules: Readonly<Record<Right, { from: string; own?: Role }>> = rightTable

const rightsFrom = (from: Role | 'administrator') => allRights.filter((right) => rules[right].from === from)
const ownRightsFrom = (role: Role) => allRights.filter((right) => rules[right].own === role)
