import { CallProblem } from '../api/call.ts'
import { makeSignal } from '../api/signal-store.ts'

/** The e-mail of whoever was signed in when the session ended; null while it lasts. */
export const endedSession = makeSignal<string | null>(null)

const auth = '/api/auth'

/** Opens a session; throws a `CallProblem` with a sentence that does not say which of the two was wrong. */
export async function signIn(credentials: { email: string; password: string }): Promise<void> {
  const response = await post('/sign-in/email', { ...credentials, rememberMe: true })
  const { status } = response
  if (response.ok) return
  if (status === 429) {
    throw new CallProblem('too_many_requests', 'Too many attempts. Wait a minute, then try again.', {
      status,
    })
  }
  if (status < 500) {
    throw new CallProblem('not_signed_in', 'This e-mail and password do not go together.', { status })
  }
  throw new CallProblem('internal', 'Signing in did not work. Try again in a moment.', { status })
}

/** Sets another password; all other sessions of mine end. Throws a `CallProblem`, keyed by the field when the present one is wrong. */
export async function changePassword(passwords: { current: string; next: string }): Promise<void> {
  const response = await post('/change-password', {
    currentPassword: passwords.current,
    newPassword: passwords.next,
    revokeOtherSessions: true,
  })
  const { status } = response
  if (response.ok) return
  if (status === 429)
    throw new CallProblem('too_many_requests', 'Too many attempts. Wait a minute, then try again.', {
      status,
    })
  if (status === 400) {
    const message = 'This is not your present password.'
    throw new CallProblem('bad_input', message, { status, errors: [{ path: 'current', message }] })
  }
  throw new CallProblem('internal', 'The password was not changed. Try again in a moment.', { status })
}

/** Ends the session here. */
export async function signOut(): Promise<void> {
  const response = await post('/sign-out', {})
  if (response.ok) return
  throw new CallProblem('internal', 'Signing out did not work. Try again.', { status: response.status })
}

async function post(path: string, body: object): Promise<Response> {
  try {
    return await fetch(auth + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    })
  } catch {
    throw new CallProblem('unreachable', 'Bearing cannot be reached. Try again in a moment.', { status: 0 })
  }
}
