import { describe, expect, it } from 'vitest'
import { returnAddress } from '#client/user/return-address.ts'

describe('where signing in leads', () => {
  it('is the address that was asked for', () => {
    expect(returnAddress('/portfolios/KP/focus?basis=fte#mix')).toBe('/portfolios/KP/focus?basis=fte#mix')
  })
  it('is home when none was', () => {
    expect(returnAddress(undefined)).toBe('/')
    expect(returnAddress('')).toBe('/')
  })
  it.each(['https://evil.example', '//evil.example', '/\\\\evil.example', 'javascript:alert(1)'])(
    'is never elsewhere: %s',
    (address) => {
      expect(returnAddress(address)).toBe('/')
    },
  )
  it('is never the sign-in page again', () => {
    expect(returnAddress('/sign-in?to=/help')).toBe('/')
  })
})
